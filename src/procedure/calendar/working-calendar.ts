/** When people work: one form for the handbook, for rehearsals, and for whatever counts in working days or hours. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** `["08:00", "12:00"]` */
export type Hours = readonly [from: string, to: string];

export interface WorkingCalendar {
  /** Working hours of each weekday; a day left out is free. */
  readonly week: Partial<Readonly<Record<Weekday, readonly Hours[] | undefined>>>;
  /** Free days, `2026-10-01`, or from the first to the last of several, `2027-02-05..2027-02-12`. */
  readonly holidays: readonly string[];
  /** Days worked in exchange (调休), with the hours of a Monday; written likewise. */
  readonly workdays: readonly string[];
}

const day: readonly Hours[] = [
  ['08:00', '12:00'],
  ['13:30', '17:30'],
];

/** What is assumed where a handbook names no calendar: Monday to Friday, eight hours, no holidays. */
export const standardCalendar: WorkingCalendar = {
  week: { mon: day, tue: day, wed: day, thu: day, fri: day },
  holidays: [],
  workdays: [],
};

/** The calendar of the company, by its handbook. */
export const workingCalendarOf = ({ calendar }: { readonly calendar?: WorkingCalendar | undefined }): WorkingCalendar =>
  calendar ?? standardCalendar;
