/** 按数额分档由谁决定，怎样说。 */

import { figureText, type Range } from './signs.ts';

export const bandsZh = {
  /** 一档的范围：超过 50,000 元、不超过 200,000 元。 */
  range: ({ over, from, to, under }: Range, unit: string): string => {
    const lower = over !== undefined ? `超过 ${figureText(over)} ${unit}` : from ? `${figureText(from)} ${unit}以上（含）` : '';
    const upper =
      to !== undefined
        ? `不超过 ${figureText(to)} ${unit}（含）`
        : under !== undefined
          ? `不满 ${figureText(under)} ${unit}`
          : '';
    return [lower, upper].filter(Boolean).join('、') || '不论多少';
  },
  /** 图上、表里的几个字。 */
  by: (figure: string): string => `按${figure}`,
  /** 各档由谁决定的标题。 */
  table: (figure: string, unit: string): string => `按${figure}（${unit}）由谁决定`,
  /** 一档和由谁决定。 */
  row: (range: string, roles: string): string => `${range}：${roles}`,
  /** 表里，问什么的旁边。 */
  decided: (figure: string, unit: string): string => `由谁决定，看${figure}（${unit}）；同一事项只问一次，以后都按它。`,
  once: '同一事项只问一次，以后都按它。',
  /** 推演时各档的多少。 */
  alike: (figures: string): string => `各档${figures}的事项，除另有说明外，假定一样多。`,
  shares: (figure: string): string => `${figure}在各档的各占多少？`,
  /** 演练时问数额。 */
  ask: (figure: string, unit: string): string => `${figure}是多少（${unit}）？`,
  tell: '按这个数继续',
  wrong: (decimals: number): string => `请输入不小于 0 的数，${decimals === 0 ? '不带小数' : `至多 ${decimals} 位小数`}。`,
  told: (figure: string, value: string): string => `${figure}：${value}`,
  value: (value: number, unit: string): string => `${figureText(value)} ${unit}`,
};
