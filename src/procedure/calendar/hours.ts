/** Working hours as lists of intervals of a time line, in minutes: ascending, apart from one another. */
export type Interval = readonly [from: number, to: number];

/** `08:30` as minutes of the day, `24:00` as its end; undefined where it is no time of day. */
export const minuteOf = (time: string): number | undefined => {
  const match = /^(\d{2}):(\d{2})$/.exec(time);
  const minute = match ? Number(match[1]) * 60 + Number(match[2]) : -1;
  return match && Number(match[2]) < 60 && minute <= 1440 ? minute : undefined;
};

/** The time both lists have. */
export const common = (a: readonly Interval[], b: readonly Interval[]): Interval[] => {
  const both: Interval[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const from = Math.max(a[i]![0], b[j]![0]);
    const to = Math.min(a[i]![1], b[j]![1]);
    if (from < to) both.push([from, to]);
    if (a[i]![1] < b[j]![1]) i += 1;
    else j += 1;
  }
  return both;
};

/** Intervals that touch become one, so that a night without a pause is no pause. */
export const joined = (intervals: readonly Interval[]): Interval[] => {
  const out: [number, number][] = [];
  for (const [from, to] of intervals) {
    const last = out.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
};

/** Total length. */
export const lengthOf = (intervals: readonly Interval[]): number => intervals.reduce((sum, [from, to]) => sum + to - from, 0);
