/** The languages of a handbook, and texts that stand under the wrong one. Only what is clear is told: a name or number may be the same in all. */
import { isFields, type Locale, locales, usual } from '../procedure/index.ts';
import { error, type Issue } from './issue.ts';
import { foreignSigns, signDetail } from './yaml/signs.ts';
import type { Path, Source } from './yaml/source.ts';

/** Written in Chinese characters; of the others each is told from it by them. */
export const chinese: Locale = 'zh';
const english: Locale = 'en';

/** The languages handbook.yaml names, as far as they are any; those of a handbook that names none where it cannot be made out. */
export const languagesIn = (handbook: unknown): readonly Locale[] => {
  const named =
    isFields(handbook) && Array.isArray(handbook['languages']) ? new Set<unknown>(handbook['languages']) : new Set();
  const known = [...named].filter((locale): locale is Locale => locales.includes(locale as Locale));
  return known.length > 0 ? known : usual;
};

/** The same, that which governs first. */
export const governingFirst = (handbook: unknown): readonly Locale[] => {
  const languages = languagesIn(handbook);
  const original = isFields(handbook) ? handbook['original'] : undefined;
  return languages.toSorted((a, b) => Number(b === original) - Number(a === original));
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const han = (text: string): number => count(text, /\p{Script=Han}/gu);

/** More Chinese characters than Latin letters. */
export const isChinese = (text: string): boolean => han(text) > count(text, /\p{Script=Latin}/gu);

/** No Chinese character, and three words of English, or two that are the English text itself. */
export const isEnglish = (zh: string, en: string): boolean => {
  const words = count(zh, /\b[A-Za-z]*[a-z][a-z’'-]+\b/g);
  return han(zh) === 0 && (words >= 3 || (words === 2 && zh === en));
};

type Texts = Readonly<Partial<Record<Locale, string>>>;

/** The texts of a place by language; undefined where something else stands there. */
const textsAt = (value: object): Texts | undefined => {
  const given = Object.entries(value).filter(([key, text]) => locales.includes(key as Locale) && typeof text === 'string');
  return given.length > 0 ? (Object.fromEntries(given) as Texts) : undefined;
};

const isWrong = (locale: Locale, text: string, texts: Texts): boolean =>
  locale === chinese ? isEnglish(text, texts[english] ?? '') : isChinese(text);

/** A Chinese comma in a sentence of another language that quotes nothing Chinese. */
const signIn = (locale: Locale, text: string) =>
  locale === chinese || han(text) > 0
    ? undefined
    : foreignSigns(text).find(({ name }) => /^(comma|colon|bracket|fullwidth)$/.test(name));

/** Every text of a file that is in the wrong language, at its line; and the first in a language the handbook is not in. */
export const languageIssues = (source: Source, languages: readonly Locale[]): Issue[] => {
  const warned = (code: string, path: Path, detail: Issue['detail']): Issue => ({
    ...error(code, source.file, source.lineOf(path), detail),
    severity: 'warning',
  });
  const asides: Issue[] = [];
  const within = (path: Path, texts: Texts): Issue[] =>
    (Object.keys(texts) as Locale[]).toReversed().flatMap((locale): Issue[] => {
      const [text, at] = [texts[locale]!, [...path, locale]];
      if (!languages.includes(locale)) {
        asides.push(warned('language-aside', at, { key: locale, languages: languages.join(', ') }));
        return [];
      }
      const sign = signIn(locale, text);
      return [
        ...(isWrong(locale, text, texts)
          ? [warned('wrong-language', at, { key: locale, text: [...text].slice(0, 40).join('') })]
          : []),
        ...(sign ? [warned('foreign-sign', at, signDetail(sign))] : []),
      ];
    });
  const look = (value: unknown, path: Path): Issue[] => {
    if (typeof value !== 'object' || value === null) return [];
    const texts = textsAt(value);
    const own = texts ? within(path, texts) : [];
    return [...own, ...Object.entries(value).flatMap(([key, part]) => look(part, [...path, key]))];
  };
  const found = look(source.value, []);
  return [...asides.slice(0, 1), ...found];
};
