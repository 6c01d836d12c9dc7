/** Figures as a reader sees them. */
import type { Locale } from '../i18n/locale.ts';
import { simulateWords } from '../i18n/simulate.ts';
import type { Estimate, Measure } from '../simulate/index.ts';

const tags = { zh: 'zh-CN', en: 'en' } as const;

export const number = (locale: Locale, value: number, digits = 2): string =>
  value.toLocaleString(tags[locale], { maximumFractionDigits: digits });

/** Working minutes as hours. */
export const hours = (locale: Locale, minutes: number): string =>
  (minutes / 60).toLocaleString(tags[locale], { style: 'unit', unit: 'hour', unitDisplay: 'short', maximumFractionDigits: 2 });

/** Minutes by the clock as days of 24 hours. */
export const days = (locale: Locale, minutes: number): string =>
  (minutes / 1440).toLocaleString(tags[locale], { style: 'unit', unit: 'day', unitDisplay: 'short', maximumFractionDigits: 2 });

export const percent = (locale: Locale, share: number): string =>
  share.toLocaleString(tags[locale], { style: 'percent', maximumFractionDigits: 1 });

type Format = (locale: Locale, value: number) => string;

/** How each measure is told; times that nights and weekends are part of in days, working time in hours. */
export const formatOf: Readonly<Record<Measure, Format>> = {
  lead: days,
  p50: days,
  p80: days,
  p95: days,
  wait: days,
  work: hours,
  cost: (locale, value) => simulateWords[locale].yuan(number(locale, value, 0)),
  refusals: number,
  onTime: percent,
  perDay: number,
  underWay: number,
};

/** A mean and its interval; a dash where there is none. */
export const told = (locale: Locale, estimate: Estimate | null, format: Format): string => {
  if (estimate === null) return '–';
  const mean = format(locale, estimate.mean);
  return estimate.half === null ? mean : simulateWords[locale].plusMinus(mean, format(locale, estimate.half));
};
