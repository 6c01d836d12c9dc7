/** How changes are told in a language: by the names of both editions, the later first. */
import { type Affected, type Difference, tellChange, tellHeadChange } from '../changes/index.ts';
import { changesWords } from '../i18n/changes/changes.ts';
import { list, marks } from '../i18n/wording.ts';
import {
  type ChangeClass,
  farther,
  type Locale,
  localesIn,
  nameIn,
  type Procedure,
  type Registers,
  stepLabel,
  type Text,
} from '../procedure/index.ts';

interface Both<T> {
  readonly before: T;
  readonly after: T;
}

export const tellingOf = (locale: Locale, { before, after }: Both<Procedure>, registers: Both<Registers>) => ({
  locale,
  words: changesWords[locale],
  step: (id: string): string => {
    const step = [...after.steps, ...before.steps].find((candidate) => candidate.id === id);
    return step ? stepLabel(step, locale) : id;
  },
  role: (id: string): string => nameIn([...registers.after.roles, ...registers.before.roles], id, locale),
  record: (id: string): string => nameIn([...registers.after.records, ...registers.before.records], id, locale),
  list: (names: readonly string[]): string => list(locale, names),
});

type Telling = ReturnType<typeof tellingOf>;

/** What changed at a step, or in the procedure itself, where it names none. */
interface RowTold {
  readonly mark: 'added' | 'removed' | 'changed';
  readonly step?: string;
  readonly what: readonly string[];
  readonly reach: ChangeClass;
}

/** A difference in sentences, the procedure itself first, then step by step. */
export const rowsTold = ({ head, added, removed, changed }: Difference, told: Telling): readonly RowTold[] => {
  const whole = (mark: 'added' | 'removed') => (step: { readonly id: string }) =>
    ({ mark, step: step.id, what: [told.words[mark](told.step(step.id))], reach: 'flow' }) as const;
  return [
    ...head.map((change) => ({ mark: 'changed', what: [tellHeadChange(change, told)], reach: change.class }) as const),
    ...added.map(whole('added')),
    ...removed.map(whole('removed')),
    ...changed.map(
      ({ step, changes }) =>
        ({
          mark: 'changed',
          step,
          what: changes.map((change) => tellChange(change, told)),
          reach: changes.map((change) => change.class).reduce(farther),
        }) as const,
    ),
  ];
};

const atStep = (step: string, what: readonly string[], { locale }: Telling): string =>
  `${step}${marks[locale].colon}${what.join(marks[locale].clauses)}`;

/** What is new for a role, a sentence for the procedure itself and for each step. */
export const newsFor = ({ head, concerns }: Affected, told: Telling): readonly string[] => [
  ...head.map((change) => tellHeadChange(change, told)),
  ...concerns.map(({ step, what, changes }) => {
    if (what !== 'changed') return told.words[what](told.step(step));
    return atStep(
      told.step(step),
      changes.map((change) => tellChange(change, told)),
      told,
    );
  }),
];

/** What is new for somebody who learns the whole procedure, but for what is only worded otherwise. */
export const newsForAll = (difference: Difference, told: Telling): readonly string[] =>
  rowsTold(difference, told)
    .filter(({ reach }) => reach !== 'wording')
    .map(({ mark, step, what }) => (step === undefined || mark !== 'changed' ? what[0]! : atStep(told.step(step), what, told)));

/** Sentences made in each language a procedure is in, side by side. */
export const inEach = ({ title }: Procedure, make: (locale: Locale) => readonly string[]): readonly Text[] => {
  const made = localesIn(title).map((locale) => [locale, make(locale)] as const);
  return made[0]![1].map(
    (_sentence, at) => Object.fromEntries(made.map(([locale, sentences]) => [locale, sentences[at]!])) as Text,
  );
};
