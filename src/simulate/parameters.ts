/** The figures a simulation runs on. The source document states none of them: every one is an assumption until somebody measures it. */
import type { WorkingCalendar } from '../procedure/calendar/index.ts';
import type { Procedure } from '../procedure/index.ts';
import type { Distribution } from './chance/distribution.ts';

export const FORMAT = 'handbook-parameters/1';

/** The calendar of the company, which is always there: limits are counted by it. */
export const COMPANY = 'office';

export interface StepFigures {
  /** Working time of one visit, for each of the people it takes. */
  readonly duration: Distribution;
  /**
   * How likely each outcome is, by its mark; a list entry per round, the last one for all later rounds. The round is one more than the
   * number of times the case has been sent back so far, by whatever gate; a refusal that ends the matter begins no round. Steps that decide nothing have none.
   */
  readonly outcomes?: readonly Readonly<Record<string, number>>[];
  /** At a gate that several sign both are of each signature; of those who differ, by role, what differs. */
  readonly signers?: Readonly<Record<string, Partial<Omit<StepFigures, 'signers'>>>>;
}

export interface RoleFigures {
  /** How many people; null where nobody waits for them (people outside the company). */
  readonly people: number | null;
  /** Name of their calendar; null: at any hour. */
  readonly calendar: string | null;
  /** In yuan. */
  readonly costPerHour: number;
}

export interface Absence {
  readonly role: string;
  /** First and last day away, both included. */
  readonly from: string;
  readonly to: string;
  /** How many of them; all where left out. A task in hand is finished first where only some are away, and interrupted where all are. */
  readonly people?: number;
}

/** So many cases that come on a day. */
export interface DatedCases {
  /** `2026-11-16` */
  readonly date: string;
  readonly cases: number;
}

export interface Parameters {
  readonly format: typeof FORMAT;
  /** `3.1` */
  readonly procedure: string;
  /** Fingerprint of the definition the figures were made for. */
  readonly revision: string;
  /** The period that is rehearsed: its first day, from 00:00, and its last, to 24:00. Cases that come within it count. */
  readonly start: string;
  readonly until: string;
  /** Days before the first that are run through unmeasured, so that there is work under way when the period begins; 0: it begins with empty desks. */
  readonly runIn: number;
  readonly arrivals: {
    /** From one case to the next, in working time of the calendar; null: none come but those on dates. */
    readonly gap: Distribution | null;
    readonly calendar: string | null;
    /** Cases that come on certain days, such as eight plans on one day in November. */
    readonly dated: readonly DatedCases[];
  };
  /** Of each figure that decides who decides, how often a case is of each of its classes, from the lowest; alike where left out. */
  readonly figures?: Readonly<Record<string, readonly number[]>> | undefined;
  /** By step id. */
  readonly steps: Readonly<Record<string, StepFigures>>;
  /** By role id. */
  readonly roles: Readonly<Record<string, RoleFigures>>;
  readonly calendars: Readonly<Record<string, WorkingCalendar>>;
  readonly absences: readonly Absence[];
  /** Whom a free person serves: who came to the step first, or the case that began first. */
  readonly priority: 'first-come' | 'oldest-case';
  /** false: nobody ever waits for anybody, as if there were people without end. */
  readonly queues: boolean;
  /** In a run of so many cases instead of a period: cases at the beginning left out of the figures, until the queues have settled. */
  readonly warmUp: number;
  /** Days of the calendar, nights and weekends included, in which a case should be through; null: none set. */
  readonly deadlineDays: number | null;
}

/** A procedure and the figures it runs on: `readParameters` or `defaults` make them. */
export interface SetUp {
  readonly procedure: Procedure;
  readonly parameters: Parameters;
}
