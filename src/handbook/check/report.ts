/** Issues as a person reads them: grouped by file, each with its line, what is wrong and what would do. */
import { checkWords, type Locale } from '../../i18n/index.ts';
import type { Issue } from '../../procedure/issue.ts';

export interface Told {
  readonly what: string;
  readonly fix: string;
}

/** An issue in words. */
export const inWords = ({ code, detail }: Issue, locale: Locale): Told => {
  const words = checkWords[locale].mistakes[code as keyof (typeof checkWords)[Locale]['mistakes']];
  if (!words) throw new Error(`No words for "${code}". Add them to src/i18n/check.ts.`);
  return { what: words.what(detail), fix: words.fix(detail) };
};

const line = (issue: Issue, folder: string, locale: Locale): string => {
  const { what, fix } = inWords(issue, locale);
  const about = issue.at ? `${issue.at}${locale === 'zh' ? '：' : ': '}` : '';
  const level = checkWords[locale][issue.severity];
  return `${folder}/${issue.file}:${issue.line}  ${level}  ${about}${what}\n    → ${fix}`;
};

/** The whole report as text; `folder` is put before each path, so that a terminal can open it. */
export const report = (issues: readonly Issue[], folder: string, locale: Locale): string => {
  const t = checkWords[locale];
  const count = (severity: Issue['severity']) => String(issues.filter((it) => it.severity === severity).length);
  const body = issues.map((it) => line(it, folder, locale)).join('\n');
  const sum = issues.length === 0 ? t.fine : t.sum(count('error'), count('warning'));
  return body === '' ? sum : `${body}\n\n${sum}`;
};
