/** Figures and times as a reader sees them. */
import { plusMinus } from '../../i18n/plus-minus.ts';
import type { SimulateStrings } from '../../i18n/rehearse/simulate.ts';
import { number as figure, percent as share, tags } from '../../i18n/wording.ts';
import { dateOf } from '../../procedure/calendar/index.ts';
import { isInCharacters, type Locale } from '../../procedure/index.ts';
import { countedIn, type Estimate, type Measure } from '../../simulate/index.ts';

/** How units are written out. */
const unitDisplay = (locale: Locale): 'short' | 'long' => (isInCharacters(locale) ? 'short' : 'long');

export interface Formats {
  number(value: number, digits?: number): string;
  percent(share: number, digits?: number): string;
  /** Working minutes as hours. */
  hours(minutes: number, digits?: number): string;
  /** Minutes by the clock as days of 24 hours. */
  days(minutes: number, digits?: number): string;
  money(amount: number, digits?: number): string;
  /** The names of the units on an axis. */
  readonly dayUnit: string;
  readonly hourUnit: string;
  measure(measure: Measure, value: number, digits?: number): string;
  /** A mean and the half-width of its interval; a dash where there is none. */
  estimate(of: Estimate | null, format: (value: number, digits?: number) => string): string;
  /** "16 Nov", and "Jan 2027" or "Nov" for a whole month, of a day number. */
  date(day: number): string;
  month(day: number): string;
  /** Minutes since the first day, 00:00, as a date and a time. */
  moment(firstDay: number, minutes: number): string;
}

type Units = Pick<SimulateStrings, 'money' | 'axis'>;
type Format = (value: number, digits?: number) => string;

/** Numbers, shares, spans of time given in minutes, and amounts of money. */
const figuresIn = (locale: Locale, inCurrency: (amount: string) => string) => {
  const number: Format = (value, digits) => figure(locale, value, digits);
  const unit = (value: number, name: 'hour' | 'day', digits = 2) =>
    value.toLocaleString(tags[locale], {
      style: 'unit',
      unit: name,
      unitDisplay: unitDisplay(locale),
      maximumFractionDigits: digits,
    });
  const percent: Format = (value, digits) => share(locale, value, digits);
  const hours: Format = (minutes, digits) => unit(minutes / 60, 'hour', digits);
  const days: Format = (minutes, digits) => unit(minutes / 1440, 'day', digits);
  const money: Format = (amount, digits = 0) => inCurrency(number(amount, digits));
  return { number, percent, hours, days, money };
};

/** Days and moments, which have no time zone here. */
const datesIn = (locale: Locale): Pick<Formats, 'date' | 'month' | 'moment'> => {
  const calendar = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tags[locale], { timeZone: 'UTC', ...options });
    return (day: number): string => format.format(new Date(day * 86_400_000));
  };
  const [month, monthOfYear] = [calendar({ month: 'short' }), calendar({ year: 'numeric', month: 'short' })];
  const clock = new Intl.DateTimeFormat(tags[locale], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return {
    date: calendar({ month: 'short', day: 'numeric' }),
    month: (day) => (dateOf(day).slice(5, 7) === '01' ? monthOfYear : month)(day),
    moment: (firstDay, minutes) => clock.format(new Date((firstDay * 1440 + minutes) * 60_000)),
  };
};

/** @param words the names of units, and how an amount of money is written @param currency what the handbook counts in; may be empty */
export const formatsIn = (locale: Locale, { money, axis }: Units, currency: string): Formats => {
  const figures = figuresIn(locale, (amount) => money(amount, currency));
  return {
    ...figures,
    ...datesIn(locale),
    dayUnit: axis.days,
    hourUnit: axis.hours,
    measure: (measure, value, digits) => figures[countedIn[measure]](value, digits),
    estimate: (of, format) => (of === null ? '–' : plusMinus(of.mean, of.half, format)),
  };
};
