/** The log read with the eyes of the procedure: which step, outcome, role and records each text means, and which are in doubt. */
import { isDeciding, isWork, nearest, Problem, type Procedure, type RecordEntry, type Role } from '../procedure/index.ts';
import type { EventColumn, EventLog } from './log/event-log.ts';
import { type Activity, activityFinder } from './matching/activities.ts';
import { type Finder, nameIndex } from './matching/name-index.ts';
import { outcomeFinder } from './matching/outcomes.ts';

/** A procedure and the registers its roles and records stand in. */
export interface Definition {
  readonly procedure: Procedure;
  readonly roles: readonly Role[];
  readonly records: readonly RecordEntry[];
}

/** What a person has decided that texts of the log mean. */
export interface Decisions {
  /** Activity to step id; null: leave its events out of account. */
  readonly activities?: Readonly<Record<string, string | null>>;
  /** Role to register id; null: nobody of the register. */
  readonly roles?: Readonly<Record<string, string | null>>;
  readonly records?: Readonly<Record<string, string | null>>;
  /** Outcome to mark, at every step that has such an outcome. */
  readonly outcomes?: Readonly<Record<string, string>>;
}

/** A text that means nothing for certain. */
export interface Doubt {
  readonly column: EventColumn;
  readonly text: string;
  /** How many events say it. */
  readonly events: number;
  /** Step, role or record ids, nearest first. */
  readonly nearest: readonly string[];
}

/** What an activity means: a step, nothing known, or nothing to be looked at. */
export type ActivityMeaning = Activity | 'unknown' | 'ignored';

export interface Reading {
  readonly definition: Definition;
  readonly log: EventLog;
  /** By text number; each asked once for each distinct text. */
  readonly activity: (text: number) => ActivityMeaning;
  /** The outcome's mark at a step. */
  readonly outcome: (step: string, text: number) => string | null;
  /** Register ids of the roles a text names; null stands for one nobody knows. */
  readonly roles: (text: number) => readonly (string | null)[];
  /** Register ids of the records a text names; those nobody knows are left out. */
  readonly records: (text: number) => readonly string[];
  readonly doubts: readonly Doubt[];
}

const counts = (column: Int32Array): Map<number, number> => {
  const found = new Map<number, number>();
  for (const text of column) found.set(text, (found.get(text) ?? 0) + 1);
  return found;
};

/** Several in one cell: 客户、业务员; 《会议纪要》，《年度销售计划》. */
const parts = (text: string): string[] =>
  text
    .split(/[、，,;；/|\n]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const own = <T>(decided: Readonly<Record<string, T>> | undefined, text: string): T | undefined =>
  decided && Object.hasOwn(decided, text) ? decided[text] : undefined;

const remembered = <T>(find: (text: number) => T): ((text: number) => T) => {
  const known = new Map<number, T>();
  return (text) => {
    if (!known.has(text)) known.set(text, find(text));
    return known.get(text)!;
  };
};

/** Entries of a register by name, the whole cell first: a name may hold a comma. */
const inRegister = (
  entries: readonly (Role | RecordEntry)[],
  decided: Decisions['roles'],
): ((cell: string) => { readonly text: string; readonly id: string | null; readonly nearest: readonly string[] }[]) => {
  const find: Finder<string> = nameIndex(
    entries.map(({ id, name, aliases }) => ({ id, names: [id, name.zh, name.en, ...aliases] })),
  );
  const one = (text: string) => {
    const decision = own(decided, text);
    return decision === undefined ? { text, ...find(text) } : { text, id: decision, nearest: [] };
  };
  return (cell) => {
    const whole = one(cell.trim());
    return whole.id !== null || own(decided, cell.trim()) === null ? [whole] : parts(cell).map(one);
  };
};

/** @throws Problem where an activity is decided to be a step the procedure has not */
const checkDecisions = ({ procedure }: Definition, { activities = {} }: Decisions): void => {
  const steps = procedure.steps.filter(isWork).map(({ id }) => id);
  for (const [text, step] of Object.entries(activities)) {
    if (step === null || steps.includes(step)) continue;
    const near = nearest(step, steps);
    throw new Problem(
      `"${text}" is mapped to "${step}", no step of ${procedure.id}.`,
      near ? `Did you mean "${near}"?` : `There are: ${steps.join(', ')}.`,
    );
  }
};

/**
 * Read a log as records of a procedure.
 * @throws Problem where a decision names a step the procedure has not
 */
export const read = (definition: Definition, log: EventLog, decisions: Decisions = {}): Reading => {
  const { procedure } = definition;
  checkDecisions(definition, decisions);
  const findActivity = activityFinder(procedure, definition.roles);
  const outcomesOf = new Map(procedure.steps.map((step) => [step.id, outcomeFinder(step)]));
  const deciding = new Map(procedure.steps.filter(isDeciding).map((step) => [step.id, step.outcomes.map(({ mark }) => mark)]));
  const rolesIn = inRegister(definition.roles, decisions.roles);
  const recordsIn = inRegister(definition.records, decisions.records);

  const activity = remembered((text): ActivityMeaning => {
    const decided = own(decisions.activities, log.texts[text]!);
    if (decided !== undefined) return decided === null ? 'ignored' : { step: decided, mark: null };
    return findActivity(log.texts[text]!).id ?? 'unknown';
  });
  const marks = new Map<string, (text: number) => string | null>();
  for (const [step, find] of outcomesOf) {
    const decide = (text: number): string | null => {
      const decided = own(decisions.outcomes, log.texts[text]!);
      return decided !== undefined && deciding.get(step)?.includes(decided) ? decided : find(log.texts[text]!);
    };
    marks.set(step, remembered(decide));
  }
  const outcome = (step: string, text: number): string | null => (text === 0 ? null : (marks.get(step)?.(text) ?? null));
  const roles = remembered((text) => rolesIn(log.texts[text]!).map(({ id }) => id));
  const records = remembered((text) => recordsIn(log.texts[text]!).flatMap(({ id }) => id ?? []));

  const doubts = (): Doubt[] => {
    const found: Doubt[] = [];
    for (const [text, events] of counts(log.activity)) {
      if (activity(text) !== 'unknown') continue;
      const nearest = findActivity(log.texts[text]!).nearest.map(({ step }) => step);
      found.push({ column: 'activity', text: log.texts[text]!, events, nearest });
    }
    const registers = [
      ['role', rolesIn, decisions.roles],
      ['records', recordsIn, decisions.records],
    ] as const;
    for (const [column, find, decided] of registers)
      for (const [text, events] of counts(log[column]))
        for (const part of find(log.texts[text]!))
          if (part.id === null && own(decided, part.text) === undefined && part.text !== '')
            found.push({ column, text: part.text, events, nearest: part.nearest });
    return [...found, ...outcomeDoubts(log, activity, outcome, deciding)];
  };
  return { definition, log, activity, outcome, roles, records, doubts: doubts() };
};

/** Outcomes recorded at a deciding step that are none of its own. */
const outcomeDoubts = (
  log: EventLog,
  activity: Reading['activity'],
  outcome: Reading['outcome'],
  deciding: ReadonlyMap<string, readonly string[]>,
): Doubt[] => {
  const found = new Map<string, Doubt>();
  log.outcome.forEach((text, event) => {
    const meaning = activity(log.activity[event]!);
    if (text === 0 || typeof meaning === 'string') return;
    const marks = deciding.get(meaning.step);
    if (!marks || outcome(meaning.step, text) !== null) return;
    const key = `${meaning.step}:${text}`;
    const events = (found.get(key)?.events ?? 0) + 1;
    found.set(key, {
      column: 'outcome',
      text: log.texts[text]!,
      events,
      nearest: marks.map((mark) => `${meaning.step}:${mark}`),
    });
  });
  return [...found.values()];
};
