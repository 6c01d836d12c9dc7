/**
 * A case held against the limits of its steps, as `procedure/limit.ts` has them. Late for certain is a deviation where nothing follows; where the
 * step passes to another role, whoever was responsible before is out of order then and that role is in order, and the other way round before;
 * where a gate counts as decided, it is in order that nobody decided, and out of order to decide otherwise. What a log's dates do not tell is
 * counted, and nothing is held against it.
 */
import { isWork, type Limit, lapseOf, limitOf, type Net, type Step, type WorkStep } from '../../procedure/index.ts';
import type { AlignedMove } from '../alignment/alignment.ts';
import { takesOver } from '../alignment/by-limit.ts';
import type { Overdue } from '../deviations/deviation.ts';
import { type Course, courseOf, type Shown } from './course.ts';
import { type Replayed, replayed, type Visit } from './passages.ts';
import type { Answer, LogClock, When } from './when.ts';

/** Why it cannot be told: an hour is not on record, or since when the step could be done, or who did it. */
export const untoldReasons = ['dates', 'arrival', 'who'] as const;
export type UntoldReason = (typeof untoldReasons)[number];

export interface Untold {
  readonly step: string;
  readonly why: UntoldReason;
}

/** Who is on record as having done a step: a role responsible, the one it passes to, another, or nobody for certain. */
export type Doer = 'own' | 'taker' | 'other' | 'unrecorded';

export interface LimitFindings {
  /** Visits to steps with a limit that were looked at. */
  readonly judged: number;
  readonly late: readonly { readonly step: string; readonly event: number | null; readonly overdue: Overdue }[];
  /** Events of a role that took over before time had run out. */
  readonly early: readonly { readonly step: string; readonly event: number }[];
  /** Places of moves at which the order shows a deviation that is none. */
  readonly excused: ReadonlySet<number>;
  /** Positions of events at which the role recorded is in order, or may be. */
  readonly entitled: ReadonlySet<number>;
  readonly untold: readonly Untold[];
  /** Whether the run has time run out where it had not. */
  readonly impossible: boolean;
}

export interface LimitCase extends Omit<Shown, 'steps'> {
  readonly net: Net;
  readonly doer: (step: WorkStep, position: number) => Doer;
}

class Judge {
  judged = 0;
  impossible = false;
  readonly late: { step: string; event: number | null; overdue: Overdue }[] = [];
  readonly early: { step: string; event: number }[] = [];
  readonly excused = new Set<number>();
  readonly entitled = new Set<number>();
  readonly untold: Untold[] = [];
  readonly #case: LimitCase;
  readonly #replay: Replayed;
  readonly #course: Course;

  constructor(given: LimitCase, steps: ReadonlyMap<string, Step>) {
    this.#case = given;
    this.#replay = replayed(given.net, given.moves);
    this.#course = courseOf({ ...given, steps }, this.#replay);
    for (const visit of this.#replay.visits) {
      const step = steps.get(visit.step)!;
      const limit = limitOf(step);
      if (!limit || !isWork(step)) continue;
      this.judged += 1;
      if (visit.isOpen) this.#waiting(visit, step, limit);
      else this.#over(visit, step, limit);
    }
  }

  get #clock(): LogClock {
    return this.#case.clock;
  }

  /** Still to be done as the log ends: late where nothing follows. */
  #waiting(visit: Visit, step: WorkStep, limit: Limit): void {
    const reached = this.#course.reached(visit.after);
    if (limit.escalate || lapseOf(step) || this.#clock.isLate(limit, reached, this.#clock.end) !== 'yes') return;
    this.#isLate(step, null, limit, reached, this.#clock.end);
  }

  #over(visit: Visit, step: WorkStep, limit: Limit): void {
    const number = visit.passages.at(-1)!;
    const { place, transition } = this.#replay.passages[number]!;
    const reached = this.#course.reached(visit.after);
    const event = this.#eventOf(place);
    if (event === null) {
      this.#unseen(visit, step, reached);
      return;
    }
    const done = this.#course.done(number);
    const answer = this.#clock.isLate(limit, reached, done);
    const seen = { step, event, limit, reached, done, answer };
    if (takesOver(this.#case.net, transition)) this.#takenOver(seen);
    else if (limit.escalate !== undefined) this.#passed(seen);
    else if (lapseOf(step)) this.#lapsed(seen, place, transition.mark);
    else if (answer === 'yes') this.#isLate(step, event, limit, reached, done);
    else if (answer === 'unknown') this.#cannotTell(step, reached, done);
  }

  /** The event that shows a move, in its place or out of it. */
  #eventOf(place: number): number | null {
    return this.#case.moves[place]!.event ?? this.#case.displaced.get(place)?.event ?? null;
  }

  /** A gate that the log does not show: in order where time had run out and it counts as what the case went on by. */
  #unseen({ passages }: Visit, step: WorkStep, reached: When): void {
    const ran = this.#course.lapsed(passages.at(-1)!, reached);
    if (ran === 'no' && this.#replay.passages[passages.at(-1)!]!.transition.clock) this.impossible = true;
    if (ran === undefined || ran === 'no') return;
    for (const number of passages) this.excused.add(this.#replay.passages[number]!.place);
    if (ran === 'unknown') this.#cannotTell(step, reached, this.#clock.end);
  }

  /** At a gate that several sign, by the role it passes to. */
  #takenOver({ step, event, reached, done, answer }: Seen): void {
    if (answer === 'no') this.early.push({ step: step.id, event });
    else if (answer === 'unknown') this.#cannotTell(step, reached, done);
  }

  /** Where it passes to another role. */
  #passed({ step, event, limit, reached, done, answer }: Seen): void {
    const doer = this.#case.doer(step, event);
    if (doer === 'taker' && answer !== 'no') this.entitled.add(event);
    if (doer === 'other') return;
    if (answer === 'unknown') this.#cannotTell(step, reached, done);
    else if (answer === 'no' || doer === 'taker') return;
    else if (doer === 'own') this.#isLate(step, event, limit, reached, done);
    else this.untold.push({ step: step.id, why: 'who' });
  }

  /** Where it counts as decided: entered by whoever it may be, and not decided otherwise any more. */
  #lapsed({ step, event, limit, reached, done, answer }: Seen, place: number, followed: string): void {
    if (answer === 'unknown') this.#cannotTell(step, reached, done);
    if (answer !== 'yes') return;
    const recorded = this.#case.moves[place]!.kind === 'wrong-outcome' ? null : followed;
    if (recorded === lapseOf(step)!.mark) {
      this.entitled.add(event);
      return;
    }
    this.excused.add(place);
    this.#isLate(step, event, limit, reached, done);
  }

  #isLate(step: WorkStep, event: number | null, limit: Limit, reached: When, done: When): void {
    this.late.push({ step: step.id, event, overdue: this.#clock.lateness(limit, reached, done) });
  }

  #cannotTell({ id }: WorkStep, reached: When, done: When): void {
    const isKnown = [reached.from, reached.to, done.from].every(Number.isFinite) && reached.to - reached.from < 1440;
    this.untold.push({ step: id, why: isKnown ? 'dates' : 'arrival' });
  }
}

interface Seen {
  readonly step: WorkStep;
  readonly event: number;
  readonly limit: Limit;
  readonly reached: When;
  readonly done: When;
  readonly answer: Answer;
}

/** Holds aligned cases of one procedure against its limits; undefined where none of its steps has one. */
export const limitJudge = (steps: readonly Step[]): ((given: LimitCase) => LimitFindings) | undefined => {
  if (!steps.some((step) => limitOf(step))) return undefined;
  const byId = new Map(steps.map((step) => [step.id, step]));
  return (given) => new Judge(given, byId);
};

/** The moves of a log's events that stand out of their place, by the place where their step is missing. */
export const displacedOf = (pairs: ReadonlyMap<number, number>, moves: readonly AlignedMove[]): Shown['displaced'] =>
  new Map([...pairs].map(([event, gap]) => [gap, { event: moves[event]!.event!, isEarly: event < gap }]));
