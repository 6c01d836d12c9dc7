/** Changes in sentences. */
import { type Bands, type Limit, type Locale, markIn, outcomeLabel, type Signing, type Text } from '../procedure/index.ts';
import type { Classed, HeadChange, Stated, StepChange } from './change.ts';

type Say<A extends readonly string[]> = (...parts: A) => string;
interface Each<A extends readonly string[]> {
  readonly in: Say<A>;
  readonly out: Say<A>;
}

/** The words of one language. */
interface ChangeWords {
  /** Nothing meets: it is another procedure. */
  readonly another: string;
  readonly added: Say<[string]>;
  readonly removed: Say<[string]>;
  readonly head: Readonly<Record<'title' | 'summary' | 'owner' | Stated, string>>;
  readonly start: Say<[string, string]>;
  readonly stepId: Say<[string, string]>;
  readonly number: Say<[string, string]>;
  readonly moved: string;
  readonly stepKind: Say<[string, string]>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly name: Say<[string, string]>;
  readonly question: Say<[string, string]>;
  /** Where it reads the same in the reader's language. */
  readonly onlyIn: (locale: Locale) => string;
  readonly roleAdded: Say<[string]>;
  readonly roleRemoved: Say<[string]>;
  readonly requirementAdded: Say<[string]>;
  readonly requirementRemoved: Say<[string]>;
  readonly requirementMoved: Say<[string, string]>;
  readonly requirement: Say<[string, string]>;
  readonly namedRoles: Say<[string, string, string]>;
  readonly recordAdded: Each<[string]>;
  readonly recordRemoved: Each<[string]>;
  readonly outcomeAdded: Say<[string, string]>;
  readonly outcomeRemoved: Say<[string]>;
  readonly outcomeName: Say<[string, string, string]>;
  readonly outcomeTarget: Say<[string, string, string]>;
  readonly refusal: Readonly<Record<'yes' | 'no', Say<[string]>>>;
  readonly signing: (before: Signing | undefined, after: Signing | undefined) => string;
  readonly signingOrder: (before: string, after: string) => string;
  /** Who decides by which figure, a line a band. */
  readonly bands: (before: string | undefined, after: string | undefined) => string;
  /** A band: its bounds, and who decides. */
  readonly band: (band: Omit<Bands['of'][number], 'roles'>, roles: string) => string;
  /** By when, with who takes over and what it then counts as by name. */
  readonly limit: (before: string | undefined, after: string | undefined) => string;
  /** A limit in words. */
  readonly timed: (limit: Limit, after: { readonly role: string | undefined; readonly outcome: string | undefined }) => string;
  /** Which procedure is gone through, by number and title. */
  readonly call: (before: string | undefined, after: string | undefined) => string;
  readonly next: Say<[string, string]>;
  readonly grounds: string;
  readonly order: string;
  readonly other: Say<[string]>;
  readonly keeping: Say<[string]>;
  readonly registerName: Say<[string, string]>;
}

export interface Telling {
  readonly locale: Locale;
  readonly words: ChangeWords;
  /** A step by its id, in either edition; a role; a record. */
  readonly step: (id: string) => string;
  readonly role: (id: string) => string;
  readonly record: (id: string) => string;
  /** A procedure that is called in either edition, by number and title. */
  readonly called: (id: string) => string;
  /** Several names as one. */
  readonly list: (names: readonly string[]) => string;
  /** Several sentences at a step as one. */
  readonly atStep: (step: string, what: readonly string[]) => string;
}

interface Reworded {
  readonly before: Text;
  readonly after: Text;
  readonly in: readonly Locale[];
}

/** A text reworded; where it reads the same in the reader's language, it was in another. */
const reworded = ({ locale, words }: Telling, { before, after, in: [only] }: Reworded, say: Say<[string, string]>): string =>
  before[locale] === after[locale] ? words.onlyIn(only!) : say(before[locale], after[locale]);

type Teller<K extends StepChange['kind']> = (change: StepChange & { readonly kind: K }, telling: Telling) => string;

const tellers: { readonly [K in StepChange['kind']]: Teller<K> } = {
  'step-id': ({ before, after }, { words }) => words.stepId(before, after),
  number: ({ before, after }, { words }) => words.number(before, after),
  moved: (_change, { words }) => words.moved,
  'step-kind': ({ before, after }, { words }) => words.stepKind(words.kinds[before]!, words.kinds[after]!),
  name: (change, telling) => reworded(telling, change, telling.words.name),
  question: (change, telling) => reworded(telling, change, telling.words.question),
  'role-added': ({ role }, telling) => telling.words.roleAdded(telling.role(role)),
  'role-removed': ({ role }, telling) => telling.words.roleRemoved(telling.role(role)),
  'requirement-added': ({ text }, { locale, words }) => words.requirementAdded(text[locale]),
  'requirement-removed': ({ text }, { locale, words }) => words.requirementRemoved(text[locale]),
  'requirement-moved': ({ text, from }, { locale, words, step }) => words.requirementMoved(text[locale], step(from)),
  requirement: (change, telling) => reworded(telling, change, telling.words.requirement),
  'named-roles': ({ text, before, after }, { locale, words, list, role }) =>
    words.namedRoles(text[locale], list(before.map(role)), list(after.map(role))),
  'record-added': (change, { words, record }) => words.recordAdded[change.as](record(change.record)),
  'record-removed': (change, { words, record }) => words.recordRemoved[change.as](record(change.record)),
  'outcome-added': (change, { locale, words, step }) => words.outcomeAdded(outcomeLabel(change, locale), step(change.target)),
  'outcome-removed': (change, { locale, words }) => words.outcomeRemoved(outcomeLabel(change, locale)),
  'outcome-name': (change, telling) =>
    reworded(telling, change, (before, after) =>
      telling.words.outcomeName(markIn(change, telling.locale) ?? '', before, after),
    ),
  'outcome-target': (change, { locale, words, step }) =>
    words.outcomeTarget(outcomeLabel(change, locale), step(change.before), step(change.after)),
  signing: ({ before, after }, { words }) => words.signing(before, after),
  'signing-order': ({ before, after }, { words, list, role }) =>
    words.signingOrder(list(before.map(role)), list(after.map(role))),
  bands: ({ before, after }, { words, role, list }) => {
    const told = (bands: Bands | undefined) =>
      bands && list(bands.of.map(({ roles, ...bounds }) => words.band(bounds, roles.map(role).join(' + '))));
    return words.bands(told(before), told(after));
  },
  limit: ({ before, after }, { words, role }) => {
    const told = (limit: Limit | undefined) =>
      limit && words.timed(limit, { role: limit.escalate && role(limit.escalate), outcome: limit.outcome });
    return words.limit(told(before), told(after));
  },
  call: ({ before, after }, { words, called }) => words.call(before && called(before), after && called(after)),
  refusal: (change, { locale, words }) => words.refusal[change.after ? 'yes' : 'no'](outcomeLabel(change, locale)),
  next: ({ before, after }, { words, list, step }) => words.next(list(before.map(step)), list(after.map(step))),
  grounds: (_change, { words }) => words.grounds,
  order: (_change, { words }) => words.order,
  other: ({ key }, { words }) => words.other(key),
};

/** A change at a step, in a sentence without its stop. */
export const tellChange = (change: Classed<StepChange>, telling: Telling): string =>
  (tellers[change.kind] as (change: StepChange, telling: Telling) => string)(change, telling);

/** A change of the procedure itself. */
export const tellHeadChange = (change: Classed<HeadChange>, telling: Telling): string => {
  const { words, step } = telling;
  switch (change.kind) {
    case 'start':
      return words.start(step(change.before), step(change.after));
    case 'role-name':
    case 'record-name':
      return reworded(telling, change, words.registerName);
    case 'keeping':
      return words.keeping(telling.list(change.records.map(telling.record)));
    case 'other':
      return words.other(change.key);
    default:
      return words.head[change.kind];
  }
};
