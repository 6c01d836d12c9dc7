import { book } from '../handbook/index.ts';
import { folderOf, type Locale, locales } from '../i18n/index.ts';

/** The static paths of a page that stands once in each language. */
export const inBothLanguages = () => locales.map((locale) => ({ params: { lang: path(locale) }, props: { locale } }));

/** The static paths of a page that stands once in each language for each of some ids. */
export const inBothLanguagesFor = (param: string, ids: readonly string[]) =>
  locales.flatMap((locale) => ids.map((id) => ({ params: { lang: path(locale), [param]: id }, props: { locale, id } })));

/** The same for each procedure. */
export const forEachProcedure = () =>
  inBothLanguagesFor(
    'id',
    book().procedures.map(({ id }) => id),
  );

const path = (locale: Locale): string | undefined => folderOf(locale).slice(0, -1) || undefined;
