/** What sentences are put together with, by the rules of each language: figures, plurals, lists, and the marks between parts. */
import { furtherIn } from './further.ts';
import type { Locale } from './locale.ts';

/** The language tag of figures and dates. */
export const tags: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en', ...furtherIn('tag') };

/** The same where English dates have the day before the month. */
export const dayFirst: Readonly<Record<Locale, string>> = { ...tags, en: 'en-GB' };

/** A figure: "1,302.5". */
export const number = (locale: Locale, value: number, digits = 2): string =>
  new Intl.NumberFormat(tags[locale], { maximumFractionDigits: digits }).format(value);

/** A share: "8.5%". */
export const percent = (locale: Locale, share: number, digits = 1): string =>
  new Intl.NumberFormat(tags[locale], { style: 'percent', maximumFractionDigits: digits }).format(share);

/** The form for a count: where the language sets one thing apart from several, `one` is said of one. */
export const plural = (locale: Locale, count: number, one: string, other: string): string =>
  new Intl.PluralRules(tags[locale]).select(count) === 'one' ? one : other;

/** What stands between the parts of a sentence, and after it. */
export const marks = {
  zh: { names: '、', facts: '，', clauses: '；', sentences: '', colon: '：', stop: '。' },
  en: { names: ', ', facts: ', ', clauses: '; ', sentences: ' ', colon: ': ', stop: '.' },
  ...furtherIn('marks'),
};

/** Names one after the other, all alike: no "and" before the last, since each may be several words long. */
export const list = (locale: Locale, names: readonly string[]): string => names.join(marks[locale].names);
