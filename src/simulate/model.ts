/**
 * A procedure with its figures, compiled from the Net to numbered steps, roles and arcs: what the engines run on.
 * A step needs one person of every role named on it, together, for the whole duration.
 */
import { Calendar, Deadlines, dayOf, lineOf, together } from '../procedure/calendar/index.ts';
import {
  actingAt,
  compile,
  isWork,
  type Move,
  type Net,
  outcomeMove,
  type Place,
  type Procedure,
  type Transition,
} from '../procedure/index.ts';
import type { Samplers } from './chance/samplers.ts';
import { samplersOf } from './luck.ts';
import { COMPANY, type Parameters } from './parameters.ts';
import { endingMoves, returnsOf } from './returns.ts';
import { type Limited, limitedOf, type Routes, rowsOf, type Signed, signedIn } from './rows.ts';

export const END = -1;
/** From here on a target is a place before a join; below END it is a fork, −2 the first. Else it is a step. */
export const JOIN = 1 << 20;

export interface Model {
  readonly steps: readonly string[];
  /** Of each step, how several sign it; undefined where they do not. */
  readonly signed: readonly (Signed | undefined)[];
  /** The same, of gates decided by bands by each way the figures of a case can be; and the cumulative probability of these ways. */
  readonly byFigures: readonly (readonly (Signed | undefined)[])[];
  readonly figureCases: Float64Array;
  /** Of each step, its limit; undefined where it has none. */
  readonly limited: readonly (Limited | undefined)[];
  /** By the company's calendar; undefined where no step has a limit. */
  readonly deadlines: Deadlines | undefined;
  /** The first row at which a role does what has passed to it when time ran out. */
  readonly firstTakeover: number;
  /** The step of each row: what people do has a row, a step its own, a signature one more, and a role that takes over one more. */
  readonly stepOfRow: Int32Array;
  readonly roles: readonly string[];
  readonly routes: Routes;
  /** How many rounds have probabilities of their own. */
  readonly rounds: number;
  /** Cumulative probability of each arc within its step: round × arcs + arc. */
  readonly cumulative: Float64Array;
  /** Of each row, the roles it needs; from here on, what is said of steps is of rows. */
  readonly needs: readonly Int32Array[];
  /** Of each role, the steps it is needed at. */
  readonly stepsOf: readonly Int32Array[];
  /** Infinity: nobody waits for them. */
  readonly people: Float64Array;
  /** 1 where a step never waits for people. */
  readonly unlimited: Uint8Array;
  readonly calendars: readonly Calendar[];
  readonly stepCalendar: Int32Array;
  readonly roleCalendar: readonly Calendar[];
  readonly arrivalCalendar: Calendar;
  /** Whether cases come at intervals, besides those on dates. */
  readonly atIntervals: boolean;
  /** The minutes at which cases on dates come, one by one, ascending. */
  readonly dated: Float64Array;
  /** Yuan a working minute, of all the people on a step. */
  readonly rate: Float64Array;
  readonly costPerMinute: Float64Array;
  /** A row a step; after them the arrivals, and last the figures of cases. */
  readonly samplers: Samplers;
  /** Some of a role leave or come back: minute, role, by how many. */
  readonly changes: readonly { readonly time: number; readonly role: number; readonly by: number }[];
  readonly oldestFirst: boolean;
  /** Minutes; Infinity where no deadline is set. */
  readonly deadline: number;
}

/** The arcs of a step, one an outcome, however many sign it, in the order of the definition. */
const arcsOf = (net: Net, id: string): readonly Transition[] => {
  const own = net.transitions.filter(({ step, undecided }) => step === id && !undecided);
  const marks = [...new Set(net.transitions.flatMap(({ step, mark }) => (step === id ? [mark] : [])))];
  return marks.map((mark) => own.find((transition) => transition.mark === mark)!);
};

const routesOf = (net: Net, steps: readonly string[], returning: ReadonlySet<Move>): Routes => {
  const number = new Map(steps.map((id, at) => [id, at]));
  const taking = (place: Place): Transition | undefined => net.transitions.find(({ consumes }) => consumes.includes(place));
  const joinSteps = net.transitions.filter(({ kind }) => kind === 'join');
  const joinPlaces = joinSteps.flatMap(({ consumes }) => consumes);
  const forkSteps = net.transitions.filter(({ kind }) => kind === 'fork');
  const codeOf = (place: Place): number => {
    const transition = taking(place);
    if (!transition) return END;
    if (transition.kind === 'merge') return codeOf(transition.produces[0]!);
    if (transition.kind === 'join') return JOIN + joinPlaces.indexOf(place);
    return transition.kind === 'fork' ? -2 - forkSteps.indexOf(transition) : number.get(transition.step)!;
  };
  const arcs = steps.map((id) => arcsOf(net, id));
  const flat = arcs.flat();
  const outcomes = endingMoves(net);
  let count = 0;
  return {
    start: codeOf(net.initial[0]!),
    first: Int32Array.from([0, ...arcs.map((list) => (count += list.length))]),
    target: Int32Array.from(flat, ({ produces }) => codeOf(produces[0]!)),
    returns: Uint8Array.from(flat, (transition) => Number(returning.has(outcomeMove(transition)))),
    outcome: Int32Array.from(flat, (transition) => outcomes.indexOf(outcomeMove(transition))),
    outcomes,
    marks: flat.map(({ mark }) => mark),
    forks: forkSteps.map(({ produces }) => Int32Array.from(produces, codeOf)),
    joinOf: Int32Array.from(joinPlaces, (place) => joinSteps.findIndex(({ consumes }) => consumes.includes(place))),
    joins: joinSteps.map(({ consumes, produces, move }) => ({
      places: Int32Array.from(consumes, (place) => joinPlaces.indexOf(place)),
      target: codeOf(produces[0]!),
      outcome: outcomes.indexOf(move),
    })),
  };
};

/** Probability of every arc in every round, not cumulative: round × arcs + arc. */
const probabilitiesOf = (
  { first, marks }: Routes,
  steps: readonly string[],
  parameters: Parameters,
): { rounds: number; shares: Float64Array } => {
  const lists = steps.map((id) => parameters.steps[id]?.outcomes);
  const rounds = Math.max(1, ...lists.map((list) => list?.length ?? 1));
  const shares = new Float64Array(rounds * marks.length);
  lists.forEach((list, step) => {
    for (let round = 0; round < rounds; round += 1) {
      const outcomes = list?.[Math.min(round, list.length - 1)];
      for (let arc = first[step]!; arc < first[step + 1]!; arc += 1) {
        shares[round * marks.length + arc] = outcomes ? (outcomes[marks[arc]!] ?? 0) : 1;
      }
    }
  });
  return { rounds, shares };
};

const accumulate = ({ first, marks }: Routes, rounds: number, shares: Float64Array): Float64Array => {
  const cumulative = shares.slice();
  for (let round = 0; round < rounds; round += 1) {
    for (let step = 0; step + 1 < first.length; step += 1) {
      for (let arc = first[step]! + 1; arc < first[step + 1]!; arc += 1) {
        const at = round * marks.length + arc;
        cumulative[at] = cumulative[at]! + cumulative[at - 1]!;
      }
      cumulative[round * marks.length + first[step + 1]! - 1] = 1;
    }
  }
  return cumulative;
};

const changesOf = (parameters: Parameters, roles: readonly string[]): Model['changes'] => {
  const first = dayOf(parameters.start)!;
  return parameters.absences.flatMap(({ role, from, to, people }) => {
    const at = roles.indexOf(role);
    if (people === undefined || at < 0 || parameters.roles[role]!.people === null) return [];
    const leaves = Math.max(0, (dayOf(from)! - first) * 1440);
    const returns = (dayOf(to)! + 1 - first) * 1440;
    return returns <= 0
      ? []
      : [
          { time: leaves, role: at, by: -people },
          { time: returns, role: at, by: people },
        ];
  });
};

const calendarsOf = (parameters: Parameters, roles: readonly string[], needs: readonly Int32Array[]) => {
  const named = (name: string | null) => (name === null ? null : parameters.calendars[name]!);
  const lines = roles.map((role) => {
    const away = parameters.absences.filter((absence) => absence.role === role && absence.people === undefined);
    return lineOf(named(parameters.roles[role]!.calendar), away, parameters.start);
  });
  const always = lineOf(null, [], parameters.start);
  const keys = needs.map((list) => list.join());
  const distinct = [...new Set(keys)];
  return {
    calendars: distinct.map(
      (key) => new Calendar(key === '' ? always : together(key.split(',').map((at) => lines[Number(at)]!))),
    ),
    stepCalendar: Int32Array.from(keys, (key) => distinct.indexOf(key)),
    roleCalendar: lines.map((line) => new Calendar(line)),
    arrivalCalendar: new Calendar(lineOf(named(parameters.arrivals.calendar), [], parameters.start)),
  };
};

/** Cases on a date come when work begins on it; on a day off, as the day begins. */
const datedOf = ({ arrivals, start }: Parameters, calendar: Calendar): Float64Array => {
  const first = dayOf(start)!;
  const moments = arrivals.dated.flatMap(({ date, cases }) => {
    const day = dayOf(date)! - first;
    const open = day < 0 ? 0 : calendar.open(day * 1440);
    return day < 0 ? [] : new Array<number>(cases).fill(open < (day + 1) * 1440 ? open : day * 1440);
  });
  return Float64Array.from(moments).sort();
};

/** The clock limits are counted by: the company's. */
const deadlinesOf = (limited: Model['limited'], { calendars, start }: Parameters): Deadlines | undefined =>
  limited.some(Boolean) ? new Deadlines(lineOf(calendars[COMPANY]!, [], start)) : undefined;

/**
 * Compiles a procedure with parameters that `check` found sound.
 * @throws Problem where the definition names a step that is not there
 */
export const modelOf = (procedure: Procedure, parameters: Parameters): Model => {
  const work = procedure.steps.filter(isWork);
  const steps = work.map(({ id }) => id);
  const roles = [...new Set(work.flatMap(actingAt))];
  const { rows, takeovers, firstTakeover, asked } = rowsOf(work);
  const needs = asked.map((list) => Int32Array.from([...new Set(list)], (role) => roles.indexOf(role)));
  const people = Float64Array.from(roles, (role) =>
    parameters.queues ? (parameters.roles[role]!.people ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY,
  );
  const costPerMinute = Float64Array.from(roles, (role) => parameters.roles[role]!.costPerHour / 60);
  const routes = routesOf(compile(procedure), steps, returnsOf(procedure).moves);
  const { rounds, shares } = probabilitiesOf(routes, steps, parameters);
  const isSigned = (row: number): boolean => rows.some(({ step }) => step === row);
  const calendars = calendarsOf(parameters, roles, needs);
  const limited = work.map((step, at) => limitedOf(step, at, routes, takeovers, firstTakeover));
  return {
    steps,
    roles,
    ...signedIn(procedure, rows, routes, parameters),
    limited,
    deadlines: deadlinesOf(limited, parameters),
    firstTakeover,
    stepOfRow: Int32Array.from([...work.keys(), ...[...rows, ...takeovers].map(({ step }) => step)]),
    routes,
    rounds,
    cumulative: accumulate(routes, rounds, shares),
    needs,
    stepsOf: roles.map((_, role) =>
      Int32Array.from(needs.flatMap((list, row) => (list.includes(role) && !isSigned(row) ? [row] : []))),
    ),
    people,
    unlimited: Uint8Array.from(needs, (list) => Number(list.every((role) => people[role] === Number.POSITIVE_INFINITY))),
    ...calendars,
    atIntervals: parameters.arrivals.gap !== null,
    dated: datedOf(parameters, calendars.arrivalCalendar),
    rate: Float64Array.from(needs, (list) => list.reduce((sum, role) => sum + costPerMinute[role]!, 0)),
    costPerMinute,
    samplers: samplersOf(steps, rows, takeovers, parameters),
    changes: parameters.queues ? changesOf(parameters, roles) : [],
    oldestFirst: parameters.priority === 'oldest-case',
    deadline: parameters.deadlineDays === null ? Number.POSITIVE_INFINITY : parameters.deadlineDays * 1440,
  };
};
