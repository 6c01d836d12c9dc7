/** The two languages of the site, 中文 first: the document is Chinese and English is our translation. */
export const locales = ['zh', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The other of the two. */
export const otherThan = (locale: Locale): Locale => (locale === 'zh' ? 'en' : 'zh');

/** The folder a language's pages stand in: those in 中文 at the root. */
export const folderOf = (locale: Locale): string => (locale === 'zh' ? '' : `${locale}/`);

type Shape<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : T[K] extends string
      ? string
      : Shape<T[K]>;
};

/** Strings in both languages: a key missing from either is a compile error. */
export const define = <T>(strings: { zh: T; en: Shape<T> }): Record<Locale, Shape<T>> => strings as Record<Locale, Shape<T>>;
