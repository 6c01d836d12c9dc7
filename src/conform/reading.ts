/** The log read with the eyes of the procedure: which step, outcome, role and records each text means, and which are in doubt. */
import {
  isDeciding,
  isWork,
  moveOf,
  nearest,
  Problem,
  type Procedure,
  type RecordEntry,
  type Role,
  sayings,
} from '../procedure/index.ts';
import { countsOf, type EventColumn, type EventLog } from './log/event-log.ts';
import { type Activity, activityFinder } from './matching/activities.ts';
import { type CalledEvents, calledIn } from './matching/called.ts';
import { certain, type Finder, type Match, type NameIndex, nameIndex } from './matching/name-index.ts';
import { outcomeFinder } from './matching/outcomes.ts';

/** A procedure and the registers its roles and records stand in. */
export interface Definition {
  readonly procedure: Procedure;
  readonly roles: readonly Role[];
  readonly records: readonly RecordEntry[];
}

/** What a person has decided that texts of the log mean. */
export interface Decisions {
  /** Activity to step id; null: leave its events out of account; false: no step of the procedure, and a deviation. */
  readonly activities?: Readonly<Record<string, string | null | false>>;
  /** Role to register id; null: nobody of the register. */
  readonly roles?: Readonly<Record<string, string | null>>;
  readonly records?: Readonly<Record<string, string | null>>;
  /** Outcome to mark, at every step that has such an outcome. */
  readonly outcomes?: Readonly<Record<string, string>>;
}

/** A text of the log, by where it stands. */
export interface LogText {
  readonly column: EventColumn;
  readonly text: string;
}

/** A text that means nothing for certain: whatever rests on it is undecided until a person says what it means. */
export interface Doubt extends LogText {
  /** How many events say it. */
  readonly events: number;
  /** Step, role or record ids, or `step:mark`, nearest first. */
  readonly nearest: readonly string[];
  /** The one of them that is proposed; null where none is nearer than another. */
  readonly proposed: string | null;
}

/** What an activity means: a step, nothing known yet, no step of the procedure, or nothing to be looked at. */
type ActivityMeaning = Activity | 'unknown' | 'foreign' | 'ignored';

/** What a cell of roles or records names. */
interface Named {
  /** Register ids; null stands for one that is decided to be none of the register. */
  readonly ids: readonly (string | null)[];
  /** Texts nobody has said the meaning of. */
  readonly doubtful: readonly string[];
}

export interface Reading {
  readonly definition: Definition;
  readonly log: EventLog;
  /** By text number; each asked once for each distinct text. */
  readonly activity: (text: number) => ActivityMeaning;
  /** The outcome's mark at a step. */
  readonly outcome: (step: string, text: number) => string | null;
  readonly roles: (text: number) => Named;
  readonly records: (text: number) => Named;
  readonly doubts: readonly Doubt[];
  /** What is left out of account as steps of procedures that are gone through here. */
  readonly called: readonly CalledEvents[];
}

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

type Part = Match<string> & { readonly text: string; readonly isDecided: boolean };

type Register = readonly (Role | RecordEntry)[];

const indexes = new WeakMap<Register, NameIndex<string>>();

/** The names of a register, gone through once for all the logs that are read with it. */
const indexOf = (entries: Register): NameIndex<string> => {
  const known =
    indexes.get(entries) ??
    nameIndex(entries.map(({ id, name, aliases }) => ({ id, names: [id, ...sayings(name)], also: aliases })));
  indexes.set(entries, known);
  return known;
};

/** Entries of a register by name, the whole cell first: a name may hold a comma. */
const inRegister = (entries: Register, decided: Decisions['roles']): ((cell: string) => Part[]) => {
  const { means, find } = indexOf(entries);
  const partOf = (text: string): Part => {
    const decision = own(decided, text);
    if (decision === undefined) return { text, isDecided: false, ...find(text) };
    return { text, isDecided: true, id: decision, nearest: [], proposed: null };
  };
  return (cell) => {
    const whole = cell.trim();
    return own(decided, whole) !== undefined || means(whole) !== null ? [partOf(whole)] : parts(cell).map(partOf);
  };
};

const isDoubtful = ({ id, isDecided }: Part): boolean => id === null && !isDecided;

const named = (found: readonly Part[]): Named => ({
  ids: found.filter((part) => !isDoubtful(part)).map(({ id }) => id),
  doubtful: found.filter(isDoubtful).map(({ text }) => text),
});

/** @throws Problem where an activity is decided to be a step the procedure has not */
const checkDecisions = ({ procedure }: Definition, { activities = {} }: Decisions): void => {
  const steps = procedure.steps.filter(isWork).map(({ id }) => id);
  for (const [text, step] of Object.entries(activities)) {
    if (step === null || step === false || steps.includes(step)) continue;
    const near = nearest(step, steps);
    throw new Problem(
      `"${text}" is mapped to "${step}", no step of ${procedure.id}.`,
      near ? `Did you mean "${near}"?` : `There are: ${steps.join(', ')}.`,
    );
  }
};

/** What an activity of the log means: as it was decided, else as it is found. */
const meaningOf = (text: string, decided: Decisions['activities'], find: Finder<Activity>): ActivityMeaning => {
  const decision = own(decided, text);
  if (decision === undefined) return find(text).id ?? 'unknown';
  if (decision === null) return 'ignored';
  return decision === false ? 'foreign' : { step: decision, mark: null };
};

type OutcomeFinders = ReadonlyMap<string, (text: number) => Match<string>>;

/** What finds the outcomes of each deciding step; a decision counts where the step has such an outcome. */
const outcomeFinders = (procedure: Procedure, { texts }: EventLog, decided: Decisions['outcomes']): OutcomeFinders =>
  new Map(
    procedure.steps.filter(isDeciding).map((step) => {
      const find = outcomeFinder(procedure, step);
      const match = (text: number): Match<string> => {
        const decision = own(decided, texts[text]!);
        return step.outcomes.some(({ mark }) => mark === decision) ? certain(decision!) : find(texts[text]!);
      };
      return [step.id, remembered(match)];
    }),
  );

/**
 * Read a log as records of a procedure.
 * @throws Problem where a decision names a step the procedure has not
 */
export const read = (definition: Definition, log: EventLog, decisions: Decisions = {}): Reading => {
  const { procedure, roles, records } = definition;
  checkDecisions(definition, decisions);
  const findActivity = activityFinder(procedure, roles);
  const finders = outcomeFinders(procedure, log, decisions.outcomes);
  const rolesIn = inRegister(roles, decisions.roles);
  const recordsIn = inRegister(records, decisions.records);
  const meaning = remembered((text) => meaningOf(log.texts[text]!, decisions.activities, findActivity));
  const called = calledIn(procedure, log, (text) => meaning(text) === 'unknown');
  const activity = (text: number): ActivityMeaning => (called.has(text) ? 'ignored' : meaning(text));
  return {
    definition,
    log,
    activity,
    outcome: (step, text) => (text === 0 ? null : (finders.get(step)?.(text).id ?? null)),
    roles: remembered((text) => named(rolesIn(log.texts[text]!))),
    records: remembered((text) => named(recordsIn(log.texts[text]!))),
    doubts: [
      ...activityDoubts(log, activity, findActivity),
      ...together([...cellDoubts(log, 'role', rolesIn), ...cellDoubts(log, 'records', recordsIn)]),
      ...outcomeDoubts(log, activity, finders),
    ],
    called: called.events,
  };
};

/** Activities nobody has said the meaning of. */
const activityDoubts = (log: EventLog, activity: Reading['activity'], find: Finder<Activity>): Doubt[] =>
  [...countsOf(log.activity)].flatMap(([number, events]): Doubt[] => {
    if (activity(number) !== 'unknown') return [];
    const text = log.texts[number]!;
    const { nearest, proposed } = find(text);
    const steps = nearest.map(({ step }) => step);
    return [{ column: 'activity', text, events, nearest: steps, proposed: proposed?.step ?? null }];
  });

/** Names in the cells of a column that are none of the register for certain. */
const cellDoubts = (log: EventLog, column: 'role' | 'records', find: (cell: string) => Part[]): Doubt[] =>
  [...countsOf(log[column])].flatMap(([number, events]) =>
    find(log.texts[number]!)
      .filter((part) => isDoubtful(part) && part.text !== '')
      .map(({ text, nearest, proposed }) => ({ column, text, events, nearest, proposed })),
  );

/** A name that stands in several cells is one doubt. */
const together = (doubts: readonly Doubt[]): Doubt[] => {
  const found = new Map<string, Doubt>();
  for (const doubt of doubts) {
    const key = `${doubt.column} ${doubt.text}`;
    found.set(key, { ...doubt, events: (found.get(key)?.events ?? 0) + doubt.events });
  }
  return [...found.values()];
};

/** Outcomes recorded at a deciding step that are none of its own for certain. */
const outcomeDoubts = (log: EventLog, activity: Reading['activity'], finders: OutcomeFinders): Doubt[] => {
  const found = new Map<string, Doubt>();
  log.outcome.forEach((text, event) => {
    const meaning = activity(log.activity[event]!);
    if (text === 0 || typeof meaning === 'string') return;
    const { step } = meaning;
    const match = finders.get(step)?.(text);
    if (!match || match.id !== null) return;
    const key = `${step}:${text}`;
    const events = (found.get(key)?.events ?? 0) + 1;
    const nearest = match.nearest.map((mark) => moveOf(step, mark));
    const proposed = match.proposed === null ? null : moveOf(step, match.proposed);
    found.set(key, { column: 'outcome', text: log.texts[text]!, events, nearest, proposed });
  });
  return [...found.values()];
};
