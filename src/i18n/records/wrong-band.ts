/** How case records held against bands are spoken of. */
import { bandsEn } from '../bands/bands.en.ts';
import { bandsZh } from '../bands/bands.zh.ts';
import type { Parts } from './parts.ts';

export const wrongBandZh = ({ step, expected, band }: Parts) => {
  if (!band) return `${step}不是由该档的人决定`;
  const { by, figure, unit, value, range } = band;
  return `${step}由${by}决定；${figure}为 ${bandsZh.value(value, unit)}，${bandsZh.range(range, unit)}的应由${expected}决定`;
};

export const wrongBandEn = ({ step, expected, band }: Parts) => {
  if (!band) return `${step}: decided by those of another band`;
  const { by, figure, unit, value, range } = band;
  return `${step}: decided by ${by}; ${figure} is ${bandsEn.value(value, unit)}, and ${bandsEn.range(range, unit)} it is for ${expected} to decide`;
};

export const bandedZh = {
  told: (judged: string) => `按数额核对由谁决定 ${judged} 次`,
  untold: (count: string) => `${count} 次没有数额的记录，是否由该档的人决定无法核对`,
  known: (figure: string, value: number, unit: string) => bandsZh.told(figure, bandsZh.value(value, unit)),
  decimal: '千位与小数',
  case: '本案件没有数额的记录，是否由该档的人决定无法核对',
};

export const bandedEn: typeof bandedZh = {
  told: (judged) => `Decisions compared with the figure they go by: ${judged}`,
  untold: (count) => `Cannot be told whether the right band decided, as the figure is not on record: ${count}`,
  known: (figure, value, unit) => bandsEn.told(figure, bandsEn.value(value, unit)),
  decimal: 'Thousands and decimals',
  case: 'The figure is not on record, so it cannot be told whether the right band decided',
};
