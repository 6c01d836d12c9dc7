/** Figures as a reader sees them. */
import { bandWords } from '../i18n/bands/bands.ts';
import type { Locale } from '../i18n/locale.ts';
import { plusMinus } from '../i18n/plus-minus.ts';
import { simulateWords } from '../i18n/rehearse/simulate.ts';
import { list, number, percent, tags } from '../i18n/wording.ts';
import type { Procedure } from '../procedure/index.ts';
import { countedIn, type Estimate, type Measure } from '../simulate/index.ts';
import type { Given } from './command.ts';

export { number, percent };

/** Working minutes as hours. */
export const hours = (locale: Locale, minutes: number, digits = 2): string =>
  (minutes / 60).toLocaleString(tags[locale], {
    style: 'unit',
    unit: 'hour',
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  });

/** Minutes by the clock as days of 24 hours. */
export const days = (locale: Locale, minutes: number, digits = 2): string =>
  (minutes / 1440).toLocaleString(tags[locale], {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  });

/** An amount of money in what the handbook counts in. */
export const moneyOf =
  ({ content }: Given): Format =>
  (locale, amount, digits = 0) =>
    simulateWords[locale].money(number(locale, amount, digits), content.handbook.currency?.[locale] ?? '');

type Format = (locale: Locale, value: number, digits?: number) => string;

/** How a measure is told. */
export const formatOf = (given: Given, measure: Measure): Format =>
  ({ days, hours, money: moneyOf(given), number, percent })[countedIn[measure]];

/** A mean and its interval; a dash where there is none. */
export const told = (locale: Locale, estimate: Estimate | null, format: Format): string => {
  if (estimate === null) return '–';
  return plusMinus(estimate.mean, estimate.half, (value, digits) => format(locale, value, digits));
};

/** That classes of a figure are alike, where gates go by one and no file says otherwise. */
export const alikeIn = (given: Given, { figures = [] }: Procedure): string[] =>
  figures.length === 0 || given.options.params !== undefined
    ? []
    : [
        bandWords[given.locale].alike(
          list(
            given.locale,
            figures.map(({ name }) => name[given.locale]),
          ),
        ),
      ];
