/** 时限怎样说。 */

type Unit = 'working-days' | 'days' | 'working-hours' | 'hours';

/** What is said of: how many of which unit, and after how many of them people are reminded. */
export interface Limit {
  readonly within: number;
  readonly unit: Unit;
  readonly remind?: number | undefined;
}

/** What follows when time runs out: a role takes over, or the gate counts as decided; by name. */
export interface AfterTime {
  readonly role?: string | undefined;
  readonly outcome?: string | undefined;
}

const units: Readonly<Record<Unit, string>> = {
  'working-days': '个工作日',
  days: '日',
  'working-hours': '个工作小时',
  hours: '小时',
};
const counted: Readonly<Record<Unit, string>> = {
  'working-days': '收到当日不计，最后一日到当日终了',
  days: '连同休息日计，收到当日不计，最后一日到当日终了',
  'working-hours': '自收到时起，只计工作时间',
  hours: '自收到时起，昼夜连续计',
};
/** 3 个工作日 */
export const spanOf = (count: number, unit: Unit): string => `${count} ${units[unit]}`;

export const limitZh = {
  span: ({ within, unit }: Limit): string => spanOf(within, unit),
  /** 图上标在步骤里的几个字。 */
  short: (limit: Limit): string => `◷ ${spanOf(limit.within, limit.unit)}内`,
  /** 限几日，怎样计算，逾期怎么办。 */
  rule: (limit: Limit, after: AfterTime): string => {
    const remind = limit.remind === undefined ? '' : limitZh.reminded(limit);
    return `时限：${spanOf(limit.within, limit.unit)}内（${counted[limit.unit]}）。${remind}${limitZh.after(after)}`;
  },
  reminded: ({ remind, unit }: Limit): string => (remind === undefined ? '' : `满 ${spanOf(remind, unit)}提醒。`),
  /** 逾期怎么办。 */
  after: ({ role, outcome }: AfterTime): string =>
    role !== undefined
      ? `逾期转由${role}办理。`
      : outcome !== undefined
        ? `逾期未决，视为“${outcome}”。`
        : '逾期即为超时，仍须办理。',
  passedToYou: '逾期转来办理',
  until: '会签、或签等由多人签批的，时间算到作出决定为止。',
};
