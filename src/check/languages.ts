/** Texts that stand under the other language. Only what is clear is told: a name or number may be the same in both. */
import { error, type Issue } from './issue.ts';
import { foreignSigns, signDetail } from './yaml/signs.ts';
import type { Path, Source } from './yaml/source.ts';

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const han = (text: string): number => count(text, /\p{Script=Han}/gu);

/** More Chinese characters than Latin letters. */
export const isChinese = (text: string): boolean => han(text) > count(text, /\p{Script=Latin}/gu);

/** No Chinese character, and three words of English, or two that are the English text itself. */
export const isEnglish = (zh: string, en: string): boolean => {
  const words = count(zh, /\b[A-Za-z]*[a-z][a-z’'-]+\b/g);
  return han(zh) === 0 && (words >= 3 || (words === 2 && zh === en));
};

/** Every text of a file that is in the wrong language, at its line. */
export const languageIssues = (source: Source): Issue[] => {
  const tell = (path: Path, key: 'zh' | 'en', text: string): Issue => ({
    ...error('wrong-language', source.file, source.lineOf([...path, key]), { key, text: [...text].slice(0, 40).join('') }),
    severity: 'warning',
  });
  // A Chinese comma in an English sentence that quotes nothing Chinese.
  const signs = (path: Path, en: string): Issue[] => {
    const sign =
      han(en) === 0 ? foreignSigns(en).find(({ name }) => /^(comma|colon|bracket|fullwidth)$/.test(name)) : undefined;
    if (!sign) return [];
    const issue = error('foreign-sign', source.file, source.lineOf([...path, 'en']), signDetail(sign));
    return [{ ...issue, severity: 'warning' }];
  };
  const look = (value: unknown, path: Path): Issue[] => {
    if (typeof value !== 'object' || value === null) return [];
    const { zh, en } = value as { zh?: unknown; en?: unknown };
    const own =
      typeof zh === 'string' && typeof en === 'string'
        ? [
            ...(isChinese(en) ? [tell(path, 'en', en)] : []),
            ...signs(path, en),
            ...(isEnglish(zh, en) ? [tell(path, 'zh', zh)] : []),
          ]
        : [];
    return [...own, ...Object.entries(value).flatMap(([key, part]) => look(part, [...path, key]))];
  };
  return look(source.value, []);
};
