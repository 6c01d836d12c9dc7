/** Lengths of time as an account says them. */
import { plural } from '../wording.ts';

const zh: Readonly<Record<string, string>> = {
  'working-days': '个工作日',
  days: '天',
  'working-hours': '个工作小时',
  hours: '小时',
};
const en: Readonly<Record<string, readonly [string, string]>> = {
  'working-days': ['working day', 'working days'],
  days: ['day', 'days'],
  'working-hours': ['working hour', 'working hours'],
  hours: ['hour', 'hours'],
};

export const spanZh = (within: string, unit: string): string => `${within} ${zh[unit]}`;
export const spanEn = (within: string, unit: string): string => `${within} ${plural('en', Number(within), ...en[unit]!)}`;
