/** Durations as ISO 8601 writes them: P3D, PT4H30M. */
import type { Limit } from '../../../procedure/index.ts';
import type { ImportWords } from '../../import/words.ts';

const shape = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/i;

const parts = (written: string): readonly number[] | undefined => {
  const match = shape.exec(written.trim().replace(/^R\d*\//, ''));
  const numbers = match?.slice(1).map((digits) => Number(digits ?? 0));
  return numbers?.some((number) => number > 0) ? numbers : undefined;
};

/** A duration as a limit, where it is of whole days, or of whole hours. */
export const limitOf = (written: string | undefined): Limit | undefined => {
  const [years, months, weeks, days, hours, minutes, seconds] = (written && parts(written)) || [];
  if (years === undefined || years > 0 || months! > 0 || minutes! % 60 > 0 || seconds! > 0) return undefined;
  const [wholeDays, wholeHours] = [weeks! * 7 + days!, hours! + minutes! / 60];
  const limit: Limit =
    wholeHours > 0 ? { within: wholeDays * 24 + wholeHours, unit: 'hours' } : { within: wholeDays, unit: 'days' };
  return limit.within <= 999 ? limit : undefined;
};

/** A duration as people say it: 3 days, 3 天; undefined where it is none. @param units years, months, weeks, days, hours, minutes, seconds */
export const spanOf = (written: string, units: ImportWords['units']): string | undefined =>
  parts(written)
    ?.flatMap((count, at) => (count === 0 ? [] : [units[at]!(count)]))
    .join(' ');
