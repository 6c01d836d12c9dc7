import { book, languages } from '../handbook/index.ts';
import { type Locale, site } from '../i18n/index.ts';
import { marks } from '../i18n/wording.ts';
import { isTranslated } from '../procedure/index.ts';

/** Whose words the handbook is in, and which of its texts are translations, where it says which is the original; else nothing. */
export const whoseWords = (locale: Locale): string => {
  const { handbook } = book();
  const t = site[locale];
  const into = languages().filter((other) => isTranslated(handbook, other));
  if (handbook.words === 'restated')
    return [t.footer, ...(into.length > 0 ? [t.translated(into)] : [])].join(marks[locale].sentences);
  return handbook.original && isTranslated(handbook, locale) ? t.governs(handbook.original) : '';
};
