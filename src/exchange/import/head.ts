/** What stands over the steps: the procedure, and the document it is of. */
import {
  type Deputy,
  type Figure,
  type Handbook,
  type Procedure,
  type Role,
  type Step,
  withDeputies,
  withFigures,
} from '../../procedure/index.ts';
import type { Draft, OwnHead } from './draft.ts';
import { oneLine, sentencesOf, slugOf } from './ids.ts';
import { textIn } from './names.ts';
import { ownSentence } from './steps.ts';
import type { ImportWords } from './words.ts';

/** The document: what the file says of it, and where it says nothing, that nothing is stated. */
export const headOf = (title: string, own: OwnHead | undefined, words: ImportWords): Handbook => {
  const stated = textIn(words.locale, words.notStated);
  return {
    number: own?.number ?? words.notStated,
    title: textIn(words.locale, title),
    issuer: stated,
    languages: [words.locale],
    ...(own?.original === words.locale && { original: words.locale }),
    words: own?.words ?? 'restated',
    families: {},
    edition: own?.edition ?? '0',
    revision: own?.revision ?? '0',
    level: textIn(words.locale, words.level),
    kind: textIn(words.locale, words.kind),
    ...(own?.calendar && { calendar: own.calendar }),
    training: { questions: 12, passMark: 80 },
  };
};

/** Who may act for whom, as the register of roles has it. */
export const withTheirDeputies = (roles: readonly Role[], procedure: string, deputies: readonly Deputy[]): Role[] =>
  roles.map((role) => {
    const own = deputies.filter(({ principal }) => principal === role.id);
    if (own.length === 0) return role;
    return {
      ...role,
      deputies: own.map(({ role: deputy, at, upTo }) => ({
        role: deputy,
        ...(at && { where: at.map((step) => `${procedure}/${step}`) }),
        ...(upTo && { upTo }),
      })),
    };
  });

/** What a file says of the whole is its purpose, by our reading. */
const purposeOf = ({ own, documentation }: Draft, { locale, why }: ImportWords) =>
  own
    ? own.purpose.map((sentence) => ownSentence(locale, sentence))
    : documentation
        .flatMap(sentencesOf)
        .map((sentence) => ({ ...textIn(locale, sentence), basis: 'inferred' as const, why: textIn(locale, why.purpose) }));

interface Parts {
  readonly start: string;
  readonly steps: Step[];
  readonly roles: readonly Role[];
  readonly figures: readonly Figure[];
  /** What the summary says where the file has none. */
  readonly summary: string;
}

/** The procedure, with what its registers say of it. */
export const procedureOf = (draft: Draft, { start, steps, roles, figures, summary }: Parts, words: ImportWords): Procedure => {
  const title = oneLine(draft.title) ?? words.untitled;
  const text = (said: string) => textIn(words.locale, said);
  const outside = roles.filter(({ family }) => family === 'outside').map(({ id }) => id);
  const plain: Procedure = {
    id: draft.number ?? '1',
    slug: draft.own?.slug ?? slugOf(title) ?? 'imported',
    title: text(title),
    summary: text(draft.own?.summary ?? summary),
    purpose: purposeOf(draft, words),
    scope: [],
    marks: '',
    start,
    steps,
    waivers: [],
    ...(outside.length > 0 && { outside }),
    ...(draft.own?.calendar && { calendar: draft.own.calendar }),
  };
  return withDeputies(withFigures(plain, figures), roles);
};
