/** Times of day as logs write them: 14:05, 下午2点5分, 2:05:30 pm, with a zone of their own or without. */

/** Milliseconds of a day. */
export const DAY = 86_400_000;

const afternoon = /^(下午|晚上|傍晚|晚|pm|p\.m\.)$/i;
const forenoon = /^(上午|早上|早晨|清晨|凌晨|早|am|a\.m\.)$/i;
const half = '上午|下午|中午|早上|早晨|清晨|凌晨|晚上|傍晚|晚|早|am|pm|a\\.m\\.|p\\.m\\.';
const week = '(?:\\s*[（(]?\\s*(?:星期|周|礼拜)[一二三四五六日天]\\s*[)）]?)?';
const clock = `(?:(${half})\\s*)?(\\d{1,2})\\s*[:：时点]\\s*(?:(\\d{1,2})\\s*分?)?(?:\\s*[:：]?\\s*(\\d{1,2})(?:[.,](\\d{1,9}))?\\s*秒?)?(?:\\s*(${half}))?`;
const zone = '(?:\\s*(z|utc|gmt|(?:utc|gmt)?[+-]\\d{1,2}:?\\d{2}|(?:utc|gmt)?[+-]\\d{1,2})|\\s+cst)?';
/** What may stand behind a date. */
const behind = new RegExp(`^${week}(?:[\\s,t]*${clock}${zone})?\\s*$`, 'i');
const onlyClock = new RegExp(`^${clock}$`, 'i');

const hourOf = (hour: number, word: string | undefined): number => {
  if (word === undefined) return hour;
  if (word === '中午') return hour < 3 ? hour + 12 : hour;
  if (afternoon.test(word)) return hour < 12 ? hour + 12 : hour;
  return forenoon.test(word) && hour === 12 ? 0 : hour;
};

/** Minutes ahead of UTC. */
const offsetOf = (text: string): number => {
  const [, sign, hours, minutes = '0'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(text) ?? [];
  if (sign === undefined) return 0;
  const ahead = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -ahead : ahead;
};

/** Milliseconds since midnight; undefined past 24:00. */
export const clockTime = (hour: number, minute = 0, second = 0, fraction = ''): number | undefined => {
  if (hour === 24 && minute === 0 && second === 0) return DAY;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return ((hour * 60 + minute) * 60 + second) * 1000 + Number(`0.${fraction || 0}`) * 1000;
};

/** Digits that may not be there. */
export const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

export interface Clock {
  readonly time: number;
  readonly dayOnly: boolean;
  readonly zoned?: true;
}

/** What stands behind a date. @param wall milliseconds the clock on the wall is ahead of UTC */
export const clockBehind = (rest: string, wall: number): Clock | undefined => {
  const found = behind.exec(rest);
  if (!found) return undefined;
  const [, before, hour, minute, second, fraction, after, named] = found;
  if (hour === undefined) return { time: 0, dayOnly: true };
  const time = clockTime(hourOf(Number(hour), before ?? after), number(minute), number(second), fraction);
  if (time === undefined) return undefined;
  if (named === undefined) return { time, dayOnly: time === 0 };
  const offset = offsetOf(named);
  return { time: time - offset * 60_000 + wall, dayOnly: time === 0 && offset !== 0, zoned: true };
};

/** A time of day without a day, like 14:05 or 下午2:05. */
export const isClock = (cell: string): boolean => {
  const text = cell.normalize('NFKC').trim();
  return text !== '' && onlyClock.test(text);
};
