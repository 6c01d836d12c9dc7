/** How two set-ups differ, in words that have a direction. */
import type { Difference, Measure, OutcomeMeasure } from '../../simulate/index.ts';
import type { Words } from './words.ts';

type Kind = 'time' | 'amount' | 'share';

const kinds: Readonly<Record<Measure, Kind>> = {
  lead: 'time',
  p50: 'time',
  p80: 'time',
  p95: 'time',
  onTime: 'share',
  wait: 'amount',
  work: 'amount',
  cost: 'amount',
  refusals: 'amount',
  perDay: 'amount',
  underWay: 'amount',
  atStart: 'amount',
  arrived: 'amount',
  open: 'amount',
};

/** "slower by 2.7 days ± 0.3 days", "no sure difference (…)"; empty where a figure has no meaning. */
const differing = (
  difference: Difference | null,
  kind: Kind,
  shown: (value: number, digits?: number) => string,
  { simulation, format }: Words,
): string => {
  if (!difference) return '';
  const t = simulation.differs;
  const { mean, half } = difference.difference;
  if (mean === 0 && !half) return t.none;
  const points = (value: number, digits = 1) => simulation.points(format.number(value * 100, digits));
  const by = format.estimate({ mean: Math.abs(mean), half }, kind === 'share' ? points : shown);
  return difference.certain ? t[kind][mean < 0 ? 'less' : 'more'](by) : t.unclear(by);
};

export const measureDiffering = (difference: Difference | null, measure: Measure, words: Words): string =>
  differing(difference, kinds[measure], (value, digits) => words.format.measure(measure, value, digits), words);

export const outcomeDiffering = (difference: Difference | null, measure: OutcomeMeasure, words: Words): string =>
  measure === 'lead'
    ? differing(difference, 'time', words.format.days, words)
    : differing(difference, 'share', words.format.percent, words);
