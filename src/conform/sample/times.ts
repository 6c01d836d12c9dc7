/** When the lines of a made-up log were written: in working hours, one after another, and late where that is planted. */
import type { Chance, Entry } from './entry.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONDAY = Date.UTC(2026, 0, 5);
/** Later than any time of a made-up log. */
export const ENDLESS = Date.UTC(2099, 0, 1);
/** Minutes that a step takes at most: fewer where a limit asks for it. */
const PACES = [300, 60, 10, 2];

/** The next working hour: 8 to 17, Monday to Friday. */
const working = (time: number): number => {
  const date = new Date(time);
  const isWeekend = date.getUTCDay() % 6 === 0;
  if (!isWeekend && date.getUTCHours() >= 8 && date.getUTCHours() < 17) return time;
  const nextDay = isWeekend || date.getUTCHours() >= 17 ? Math.floor(time / DAY) + 1 : Math.floor(time / DAY);
  return working(nextDay * DAY + 8 * HOUR + (time % HOUR));
};

const delayOf = ({ delay = 0 }: Entry): number => delay * DAY;

/** A minute apart, late where that is planted. */
export const atOnce = (entries: readonly Entry[]): readonly number[] => {
  let time = MONDAY + 9 * HOUR;
  return entries.map((entry) => (time = working(time + MINUTE + delayOf(entry))));
};

/** The times of a case, by its number: at leisure, or as quickly as its limits ask. */
export const timesOf = (
  entries: readonly Entry[],
  at: number,
  chance: Chance,
  fits: (times: readonly number[]) => boolean,
): readonly number[] => {
  for (const pace of PACES) {
    let time = MONDAY + at * 31 * HOUR + Math.floor(chance() * 60) * MINUTE;
    const times = entries.map((entry) => (time = working(time + (1 + Math.floor(chance() * pace)) * MINUTE + delayOf(entry))));
    if (fits(times)) return times;
  }
  const [first = 0] = atOnce(entries);
  return atOnce(entries).map((time) => time - first + working(MONDAY + at * 7 * DAY + 9 * HOUR));
};
