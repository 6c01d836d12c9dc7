/** How a made-up log is written. */
import { define } from '../locale.ts';

/** Year, month, day and time of a date. */
const parts = (date: Date) => [
  date.getUTCFullYear(),
  date.getUTCMonth() + 1,
  date.getUTCDate(),
  date.toISOString().slice(11, 16),
];
const iso = (date: Date): string => date.toISOString().slice(0, 16).replace('T', ' ');
const strokes = (date: Date): string => {
  const [year, month, day, time] = parts(date);
  return `${year}/${month}/${day} ${time}`;
};

const characters = (date: Date): string => {
  const [year, month, day, time] = parts(date);
  return `${year}年${month}月${day}日 ${time}`;
};

/** One of several ways of writing a date. */
const writtenIn =
  (ways: readonly ((date: Date) => string)[]) =>
  (way: number, date: Date): string =>
    ways[way % ways.length]!(date);

/** The columns are case, step, time, person, role, outcome, records made; a date is written in one of three ways. */
export const sampleWords = define('sample', {
  zh: {
    columns: '案件编号,步骤,办理时间,经办人,角色,结论,形成记录',
    stranger: '电话催办',
    between: '；',
    written: writtenIn([iso, strokes, characters]),
  },
  en: {
    columns: 'Case,Activity,Time,Person,Role,Outcome,Records',
    stranger: 'Chased by telephone',
    between: '; ',
    written: writtenIn([iso, strokes, iso]),
  },
});
