import type { Locale } from '../procedure/index.ts';
import { furtherIn, type Words } from './further.ts';

export type { Locale } from '../procedure/index.ts';

/** The folder a language's pages stand in: those in the first of the handbook's languages at the root. */
export const folderOf = (locale: Locale, languages: readonly Locale[]): string => (locale === languages[0] ? '' : `${locale}/`);

type Shape<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : T[K] extends string
      ? string
      : Shape<T[K]>;
};

/**
 * Strings in every language of the program: a key missing from one is a compile error.
 * @param area by which further languages name them
 */
export const define = <T>(area: keyof Words, strings: { zh: T; en: Shape<T> }): Record<Locale, Shape<T>> =>
  ({ ...strings, ...furtherIn(area) }) as Record<Locale, Shape<T>>;

/** What a language is called in another, where we say it otherwise than Unicode's tables do. */
const ours: Readonly<Partial<Record<Locale, Readonly<Record<string, string>>>>> = {
  zh: { zh: '中文', en: '英文' },
  en: { zh: 'Chinese', en: 'English' },
};

/** A language by name: "English", 英文. @param spoken the language of the name */
export const languageName = (spoken: Locale, named: string): string =>
  ours[spoken]?.[named] ?? new Intl.DisplayNames([spoken], { type: 'language' }).of(named) ?? named;
