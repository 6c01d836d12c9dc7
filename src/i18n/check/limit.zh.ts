/** 检查对时限（limit）和日历（calendar）所说的话。 */
import { orZh, type Words } from './words.ts';

export const limitMistakesZh = {
  'reminder-too-late': {
    what: (X) => `满 ${X.remind} 才提醒，而时限是 ${X.within}：提醒时已经超时。`,
    fix: (X) => `remind 写小于 ${X.within} 的数，或删去。`,
  },
  'two-ways-after-time': {
    what: () => '逾期既要升级（escalate）又要按结论办理（outcome），两者只能有一个。',
    fix: () => '删去其中一个。',
  },
  'outcome-of-task': {
    what: (X) => `这一步不作决策，逾期不能按结论“${X.mark}”办理。`,
    fix: () => '写 escalate: 角色，或删去 outcome；要决策的，写 kind: gate。',
  },
  'unknown-outcome-by-time': {
    what: (X) => `逾期按“${X.mark}”办理，而这个决策点没有这一结论。`,
    fix: orZh,
  },
  'escalates-to-itself': {
    what: (X) => `逾期升级到“${X.role}”，而这一步本来就由它办理，升级不起作用。`,
    fix: () => '写另一个角色；没有可升级的，删去 escalate。',
  },
  'escalates-outside': {
    what: (X) => `逾期升级到“${X.role}”，而它是外部单位，无权代本公司办理。`,
    fix: () => '写本公司的角色。',
  },
  'escalates-to-the-doer': {
    what: (X) => `逾期升级到“${X.role}”，而被审的工作（${X.step}）正是由它所做：自己批准自己。`,
    fix: () => '写没有做过该工作的角色。',
  },
  'time-goes-round': {
    what: (X) => `逾期后的去向首尾相接（${X.steps}）：无人理会时，事项会自行循环，永不停止。`,
    fix: () => '至少有一处逾期升级到角色，或按通往别处的结论办理。',
  },
  'not-hours': { what: (given) => `${given.value} 不是工作时段。`, fix: () => '写成 08:00-12:00；一日终了写 24:00。' },
  'hours-backwards': {
    what: (given) => `${given.value} 结束早于开始。`,
    fix: () => '较早的时刻写在前；跨过零点的，分写在两日。',
  },
  'hours-overlap': {
    what: (given) => `${given.key} 的时段重叠：${given.value}。`,
    fix: () => '前一时段结束后再开始下一时段，或合写为一段。',
  },
  'no-working-time': {
    what: () => '这一周没有工作时间。',
    fix: () => '至少给一天写上时段：mon: [08:00-12:00, 13:30-17:30]。',
  },
  'not-days': {
    what: (given) => `${given.value} 不是日期，也不是起止日期。`,
    fix: () => '写成 2026-10-01，或 2026-10-01..2026-10-07。',
  },
  'days-backwards': { what: (given) => `${given.value}：最后一日早于第一日。`, fix: () => '较早的日期写在前。' },
  'days-far-off': { what: (given) => `${given.value} 不在 2000 至 2099 年之间，不能计日。`, fix: () => '改正年份。' },
  'free-and-worked': {
    what: (given) => `同一日既放假又调休上班：${given.value}。`,
    fix: () => '从 holidays 或 workdays 中删去。',
  },
} satisfies Record<string, Words>;
