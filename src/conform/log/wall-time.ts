/** A point in time by the clock on the wall, in milliseconds since 1970-01-01 00:00 there; NaN where none is recorded. */
export type WallTime = number;

const DAY = 86_400_000;

/** 2026-03-04 14:05, with seconds where there are some, or the day alone; to the nearest second. */
export const timeText = (time: WallTime, dayOnly = time % DAY === 0): string => {
  const text = new Date(Math.round(time / 1000) * 1000).toISOString();
  return dayOnly ? text.slice(0, 10) : text.slice(0, text.slice(17, 19) === '00' ? 16 : 19).replace('T', ' ');
};
