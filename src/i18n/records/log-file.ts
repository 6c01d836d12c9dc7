import { figuresOf, type Locale, type Procedure } from '../../procedure/index.ts';
import { define } from '../locale.ts';
import { conformWords } from './conform.ts';
import { logFileEn } from './log-file.en.ts';
import { logFileZh } from './log-file.zh.ts';

const named = ({ columns, dates }: (typeof conformWords)['zh']) => ({ columns, dates });

/** The words of a file of case records: what was read of it, and what is wrong with it. */
export const logFileWords = define('logFile', {
  zh: { ...logFileZh, ...named(conformWords.zh) },
  en: { ...logFileEn, ...named(conformWords.en) },
});

/** The same for records of a procedure, whose figures are columns too. */
export const fileWordsOf = (procedure: Procedure, locale: Locale) => {
  const words = logFileWords[locale];
  const figures = figuresOf(procedure).map(({ id, name }) => [`figure:${id}`, name[locale]] as const);
  return { ...words, columns: { ...words.columns, ...Object.fromEntries(figures) } };
};
