/** A difference in sentences: for pages, files and commands, at build time and in the page. */
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
import type { Affected } from './affected.ts';
import type { ChangedStep, Difference } from './change.ts';
import { type Telling, tellChange, tellHeadChange } from './tell.ts';

interface Both<T> {
  readonly before: T;
  readonly after: T;
}

/** How changes are told: in the words of a language, by the names of both editions, the later first. */
export const tellingOf = (
  saying: Omit<Telling, 'step' | 'role' | 'record' | 'called'>,
  { before, after }: Both<Procedure>,
  registers: Both<Registers>,
): Telling => {
  const { locale } = saying;
  return {
    ...saying,
    step: (id) => {
      const step = [...after.steps, ...before.steps].find((candidate) => candidate.id === id);
      return step ? stepLabel(step, locale) : id;
    },
    role: (id) => nameIn([...registers.after.roles, ...registers.before.roles], id, locale),
    called: (id) => {
      const known = [...(after.called ?? []), ...(before.called ?? [])].find((candidate) => candidate.id === id);
      return known ? `${id} ${known.title[locale]}` : id;
    },
    record: (id) => nameIn([...registers.after.records, ...registers.before.records], id, locale),
  };
};

/** What became of a step. */
export type Mark = 'added' | 'removed' | 'moved' | 'changed';

/** What became of a step that stands in both: moved where nothing else changed. */
export const markOf = (changes: ChangedStep['changes']): Mark =>
  changes.every(({ kind }) => kind === 'moved' || kind === 'number') ? 'moved' : 'changed';

/** What changed at a step, or in the procedure itself, where it names none. */
interface RowTold {
  readonly mark: Mark;
  readonly step?: string;
  readonly what: readonly string[];
  readonly reach: ChangeClass;
}

/** Whether a sentence of it names the step itself. */
export const isOfWhole = ({ mark, step }: RowTold): boolean => step === undefined || mark === 'added' || mark === 'removed';

/** A difference in sentences, the procedure itself first, then step by step. */
export const rowsTold = ({ head, added, removed, changed }: Difference, telling: Telling): readonly RowTold[] => {
  const whole =
    (mark: 'added' | 'removed') =>
    (step: { readonly id: string }): RowTold => ({
      ...{ mark, step: step.id, reach: 'flow' },
      what: [telling.words[mark](telling.step(step.id))],
    });
  return [
    ...head.map((change): RowTold => ({ mark: 'changed', what: [tellHeadChange(change, telling)], reach: change.class })),
    ...added.map(whole('added')),
    ...removed.map(whole('removed')),
    ...changed.map(
      ({ step, changes }): RowTold => ({
        ...{ mark: markOf(changes), step },
        what: changes.map((change) => tellChange(change, telling)),
        reach: changes.map((change) => change.class).reduce(farther),
      }),
    ),
  ];
};

/** What is new for a role, a sentence for the procedure itself and for each step. */
export const newsFor = ({ head, concerns }: Pick<Affected, 'head' | 'concerns'>, telling: Telling): readonly string[] => [
  ...head.map((change) => tellHeadChange(change, telling)),
  ...concerns.map(({ step, what, changes }) => {
    const name = telling.step(step);
    if (what !== 'changed') return telling.words[what](name);
    return telling.atStep(
      name,
      changes.map((change) => tellChange(change, telling)),
    );
  }),
];

/** A row as one sentence. */
export const rowAsSentence = (row: RowTold, telling: Telling): string =>
  isOfWhole(row) ? row.what[0]! : telling.atStep(telling.step(row.step!), row.what);

/** What is new for somebody who learns the whole procedure, but for what is only worded otherwise. */
export const newsForAll = (difference: Difference, telling: Telling): readonly string[] =>
  rowsTold(difference, telling)
    .filter(({ reach }) => reach !== 'wording')
    .map((row) => rowAsSentence(row, telling));

/** Sentences made in each language a procedure is in, side by side. */
export const toldInEach = ({ title }: Procedure, make: (locale: Locale) => readonly string[]): readonly Text[] => {
  const made = localesIn(title).map((locale) => [locale, make(locale)] as const);
  return made[0]![1].map(
    (_sentence, at) => Object.fromEntries(made.map(([locale, sentences]) => [locale, sentences[at]!])) as Text,
  );
};
