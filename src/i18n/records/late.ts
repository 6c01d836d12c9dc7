/** How case records held against limits are spoken of. */
import { spanOf as spanEn } from '../limit/limit.en.ts';
import { spanOf as spanZh } from '../limit/limit.zh.ts';
import { standardEn } from '../limit/standard.en.ts';
import { standardZh } from '../limit/standard.zh.ts';
import type { Parts } from './parts.ts';

export const lateZh = ({ step, late }: Parts) => {
  if (!late) return `${step}超过时限`;
  const { limit, until, by, isOpen, after } = late;
  const over = by > 0 ? `，超出 ${spanZh(by, limit.unit)}` : '';
  const then = after.role ? `，届时已转由${after.role}办理` : after.outcome ? `，届时已视为“${after.outcome}”` : '';
  return `${step}${isOpen ? '逾期仍未办理' : '逾期办理'}：限 ${spanZh(limit.within, limit.unit)}，最迟 ${until}${over}${then}`;
};

export const lateEn = ({ step, late }: Parts) => {
  if (!late) return `${step}: late`;
  const { limit, until, by, isOpen, after } = late;
  const over = by > 0 ? `${spanEn(by, limit.unit)} late` : 'late';
  const then = after.role
    ? `, and had then passed to ${after.role}`
    : after.outcome
      ? `, and counted as “${after.outcome}” from then on`
      : '';
  const due = `it was due within ${spanEn(limit.within, limit.unit)}, by ${until}${then}`;
  return `${step}: ${isOpen ? `still not done, ${over}` : `done ${over}`}; ${due}`;
};

export const limitsZh = {
  told: (count: string) => `核对时限 ${count} 次`,
  untold: {
    dates: (count: string) => `${count} 次只记了日期、没有时刻，是否超过时限无法判断`,
    arrival: (count: string) => `${count} 次没有何时到达或何时办理的记录，是否超过时限无法判断`,
    who: (count: string) => `${count} 次已逾期而没有经办角色的记录，是否由接办的角色办理无法判断`,
  },
  standard: standardZh,
  step: {
    dates: '只记了日期，无法判断是否超时',
    arrival: '没有何时到达或何时办理的记录，无法判断是否超时',
    who: '已逾期，没有经办角色的记录',
  },
};

export const limitsEn: typeof limitsZh = {
  told: (count: string) => `Steps held against their limits: ${count}`,
  untold: {
    dates: (count: string) => `Cannot be told from dates alone whether they were in time: ${count}`,
    arrival: (count: string) =>
      `Cannot be told whether they were in time, as it is not on record when the step was reached or done: ${count}`,
    who: (count: string) => `After time ran out, and not on record whether the role that takes over did it: ${count}`,
  },
  standard: standardEn,
  step: {
    dates: 'cannot be told from dates alone whether it was in time',
    arrival: 'not on record when it was reached or done, so its limit cannot be told',
    who: 'after time ran out, by a role that is not on record',
  },
};
