/**
 * Figures as people type them, read exactly: fullwidth digits, separators after three digits or after four (万), a currency sign and a
 * percent sign are all read. At most two decimals, which is what a figure holds: nothing is rounded in reading.
 */
import { hundred } from './exact.ts';

export type FigureTrouble =
  | 'empty'
  | 'not-a-number'
  | 'grouping'
  | 'decimals'
  | 'whole'
  | 'large'
  | 'percent'
  | 'negative'
  | 'not-positive'
  | 'not-above-minus-100';

export interface FigureRule {
  /** The least it may be. */
  readonly floor: 'any' | 'not-negative' | 'positive' | 'above-minus-100';
  /** Whether it is a percentage; only then may it carry a percent sign. */
  readonly percent?: boolean;
  /** Whether it counts things, and has no decimals. */
  readonly whole?: boolean;
}

/** The largest that is taken: a million million, and ten thousand per cent. */
const largest = { figure: 1_000_000_000_000n * hundred, percent: 10_000n * hundred };

/** Fullwidth forms become plain, the several minus signs one, spaces nothing. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s']/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/[、]/g, ',');

const grouped = /^(\d+|\d{1,3}(,\d{3})+|\d{1,4}(,\d{4})+)$/;

const hundredths = (whole: string, part: string): bigint =>
  BigInt(whole.replaceAll(',', '') || '0') * hundred + BigInt(part.padEnd(2, '0'));

const belowFloor = (value: bigint, { floor }: FigureRule): FigureTrouble | undefined => {
  if (floor === 'not-negative' && value < 0n) return 'negative';
  if (floor === 'positive' && value <= 0n) return 'not-positive';
  if (floor === 'above-minus-100' && value <= -100n * hundred) return 'not-above-minus-100';
  return undefined;
};

const outside = (value: bigint, rule: FigureRule): FigureTrouble | undefined => {
  const most = rule.percent ? largest.percent : largest.figure;
  if (value > most || value < -most) return 'large';
  return belowFloor(value, rule);
};

/** Read a figure as typed: its hundredths, or what is the matter with it. */
export const readFigure = (text: string, rule: FigureRule): bigint | FigureTrouble => {
  const typed = plain(text).replace(/^([+-]?)[¥￥]/, '$1');
  if (typed === '') return 'empty';
  const percent = typed.endsWith('%');
  if (percent && !rule.percent) return 'percent';
  const match = /^([+-]?)([\d,]*)(?:\.(\d*))?$/.exec(percent ? typed.slice(0, -1) : typed);
  const [, sign = '', whole = '', part = ''] = match ?? [];
  if (!match || whole + part === '') return 'not-a-number';
  if (whole !== '' && !grouped.test(whole)) return 'grouping';
  const decimals = part.replace(/0+$/, '');
  if (rule.whole && decimals !== '') return 'whole';
  if (decimals.length > 2) return 'decimals';
  const size = hundredths(whole, decimals);
  const value = sign === '-' ? -size : size;
  return outside(value, rule) ?? value;
};
