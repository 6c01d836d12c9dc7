/** What is wrong with a file, as a sentence. */
import type { LogIssue } from '../../exchange/log.ts';
import { conformWords } from '../../i18n/conform.ts';
import type { Locale } from '../../procedure/index.ts';

export const issueSentence = ({ code, row, what, value }: LogIssue, locale: Locale): string => {
  const words = conformWords[locale];
  const meant = Object.hasOwn(words.columns, what) ? words.columns[what as keyof typeof words.columns] : what;
  return words.issueAt(row === null ? '' : String(row), words.issues[code](meant, value));
};
