/** Lengths of time, and numbers in characters, as people write them. */
import type { Limit } from '../../procedure/index.ts';

const numerals = '一二三四五六七八九十';

/** 十二 as 12; undefined for what is no such number. */
export const fromNumeral = (text: string): number | undefined => {
  const found = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!found || text === '') return undefined;
  const [, tens, ten, ones] = found;
  const of = (sign: string | undefined): number => (sign === undefined ? 0 : numerals.indexOf(sign) + 1);
  return ten ? (tens ? of(tens) : 1) * 10 + of(ones) : ones ? undefined : of(tens);
};

const units: readonly (readonly [RegExp, Limit['unit']])[] = [
  [/工作日|working days?|business days?|work ?days?/i, 'working-days'],
  [/工作小时|工时|working hours?/i, 'working-hours'],
  [/小时|钟头|hours?|hrs?\b|\bh\b/i, 'hours'],
  [/天|日|days?|\bd\b/i, 'days'],
];

/** The time a cell allows: `3 个工作日`, `within 24 hours`; undefined where it is no one length of time. */
export const limitIn = (text: string): Limit | undefined => {
  const found =
    /(\d{1,4}|[一二两三四五六七八九十]{1,3}|半)\s*个?\s*(工作日|工作小时|工时|小时|日历日|自然日|天|日|周|星期|working days?|business days?|working hours?|hours?|hrs?|(?:calendar |consecutive )?days?|weeks?)(?![a-z])/iu.exec(
      text,
    );
  if (!found || /每|every|per\b|[-–~～至到]\s*\d/i.test(text)) return undefined;
  const within = /\d/.test(found[1]!) ? Number(found[1]) : found[1] === '两' ? 2 : fromNumeral(found[1]!);
  if (!within) return undefined;
  if (/周|星期|week/i.test(found[2]!)) return { within: within * 7, unit: 'days' };
  const unit = units.find(([pattern]) => pattern.test(found[2]!))?.[1];
  return unit && { within, unit };
};
