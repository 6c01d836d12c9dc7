import { book, keyOfProcedure, languages } from '../handbook/index.ts';
import { folderOf, type Locale } from '../i18n/index.ts';

/** The static paths of a page that stands once in each language. */
export const inEachLanguage = () =>
  languages().map((locale) => ({ params: { lang: languagePath(locale) }, props: { locale } }));

/** The static paths of a page that stands once in each language for each of some ids. */
export const inEachLanguageFor = (param: string, ids: readonly string[]) =>
  languages().flatMap((locale) =>
    ids.map((id) => ({ params: { lang: languagePath(locale), [param]: id }, props: { locale, id } })),
  );

/** The same for each procedure, or for some: pages that show nothing that is decided elsewhere than their key says. */
export const forEachProcedure = (procedures = book().procedures) =>
  inEachLanguageFor(
    'id',
    procedures.map(({ id }) => id),
  ).map((path) => ({ ...path, cacheKey: keyOfProcedure(path.props.id) }));

/** The folder of a language as a part of an address: none for that at the root. */
export const languagePath = (locale: Locale): string | undefined => folderOf(locale, languages()).slice(0, -1) || undefined;
