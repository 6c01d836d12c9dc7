/** The figures as they stand in the fields, right or wrong: what is typed is kept as it is, for the reading to find fault with. */
import type { Weekday, WorkingCalendar } from '../../procedure/calendar/index.ts';
import type { Absence, Distribution, Parameters, RoleFigures, StepFigures } from '../../simulate/index.ts';

/** A number, or the text typed where one belongs. */
export type Typed = number | string;

/** Figures of which each number may be text. */
type AsTyped<T> = T extends number ? Typed : T extends object ? { readonly [K in keyof T]: AsTyped<T[K]> } : T;

export type DraftDistribution = AsTyped<Distribution>;
export type DraftRole = AsTyped<RoleFigures>;
export type DraftAbsence = AsTyped<Absence>;

/** Two times where all is well; as many pieces of text as were typed otherwise. */
export type DraftHours = readonly string[];

export interface DraftCalendar extends Omit<WorkingCalendar, 'week'> {
  readonly week: Partial<Readonly<Record<Weekday, readonly DraftHours[]>>>;
}

/** The probabilities come from sliders, which give numbers. */
export interface DraftStep extends Omit<StepFigures, 'duration'> {
  readonly duration: DraftDistribution;
}

interface DraftArrivals extends Omit<Parameters['arrivals'], 'gap'> {
  readonly gap: DraftDistribution | null;
}

type Otherwise = 'runIn' | 'deadlineDays' | 'arrivals' | 'steps' | 'roles' | 'calendars' | 'absences';

export interface Draft extends Omit<Parameters, Otherwise> {
  readonly runIn: Typed;
  readonly deadlineDays: Typed | null;
  readonly arrivals: DraftArrivals;
  readonly steps: Readonly<Record<string, DraftStep>>;
  readonly roles: Readonly<Record<string, DraftRole>>;
  readonly calendars: Readonly<Record<string, DraftCalendar>>;
  readonly absences: readonly DraftAbsence[];
}
