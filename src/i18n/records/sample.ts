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

/** The columns are case, step, time, person, role, outcome, records made; a date is written in one of three ways. */
export const sampleWords = define({
  zh: {
    columns: '案件编号,步骤,办理时间,经办人,角色,结论,形成记录',
    stranger: '电话催办',
    between: '；',
    written: (way: number, date: Date): string => {
      const [year, month, day, time] = parts(date);
      return way === 0 ? iso(date) : way === 1 ? strokes(date) : `${year}年${month}月${day}日 ${time}`;
    },
  },
  en: {
    columns: 'Case,Activity,Time,Person,Role,Outcome,Records',
    stranger: 'Chased by telephone',
    between: '; ',
    written: (way, date) => (way === 1 ? strokes(date) : iso(date)),
  },
});
