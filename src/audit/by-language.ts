import { inEach, isFields, locales, type Reader, stored, type Text, usual } from '../procedure/index.ts';

/** Longest text of one field, in UTF-16 units; no form has room for more. */
export const longestText = 20_000;
const readText = stored.text(longestText);

/** A text in the languages it was written in; blank in those of a handbook that names none, where it has no language. */
export const byLanguage: Reader<Text> = (value, at, mends) => {
  if (!isFields(value)) return undefined;
  const said = locales.filter((locale) => value[locale] !== undefined);
  return inEach((locale) => readText(value[locale], [...at, locale], mends)!, said.length > 0 ? said : usual);
};
