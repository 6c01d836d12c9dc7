/** How a limit is spoken of. */
import { plural } from '../wording.ts';
import type { AfterTime, Limit, limitZh } from './limit.zh.ts';

const units: Readonly<Record<Limit['unit'], readonly [one: string, more: string]>> = {
  'working-days': ['working day', 'working days'],
  days: ['calendar day', 'calendar days'],
  'working-hours': ['working hour', 'working hours'],
  hours: ['hour', 'hours'],
};
const counted: Readonly<Record<Limit['unit'], string>> = {
  'working-days': 'the day it arrives does not count, the last one counts to its end',
  days: 'days off included; the day it arrives does not count, the last one counts to its end',
  'working-hours': 'from its arrival, counting working time only',
  hours: 'from its arrival, by day and night',
};
/** 3 working days */
export const spanOf = (count: number, unit: Limit['unit']): string => `${count} ${plural('en', count, ...units[unit])}`;
const after = ({ role, outcome }: AfterTime): string =>
  role !== undefined
    ? `When time runs out it passes to: ${role}.`
    : outcome !== undefined
      ? `Undecided when time runs out, it counts as “${outcome}”.`
      : 'When time runs out it is late, and still to be done.';

export const limitEn: typeof limitZh = {
  span: ({ within, unit }) => spanOf(within, unit),
  short: (limit) => `◷ within ${spanOf(limit.within, limit.unit)}`,
  rule: (limit, then) => {
    const remind = limit.remind === undefined ? '' : ` ${limitEn.reminded(limit)}`;
    return `Within ${spanOf(limit.within, limit.unit)}: ${counted[limit.unit]}.${remind} ${after(then)}`;
  },
  reminded: ({ remind, unit }) => (remind === undefined ? '' : `A reminder comes after ${spanOf(remind, unit)}.`),
  after,
  passedToYou: 'Passed to you when time runs out',
  until: 'Where several sign, time runs until it is decided.',
};
