/** Issues as a person reads them: in the order of the files, each with its line, what is wrong and what would do. */
import { checkWords, type Locale, type Mistake } from '../i18n/index.ts';
import { firstOf, locales } from '../procedure/index.ts';
import type { Accounted } from './accounted.ts';
import type { Issue } from './issue.ts';

export interface Told {
  readonly what: string;
  readonly fix: string;
}

/** An issue in words. */
export const inWords = ({ code, detail }: Issue, locale: Locale): Told => {
  const words = checkWords[locale].mistakes[code as Mistake];
  if (!words) throw new Error(`No words for "${code}". Add them in src/i18n/check.`);
  const filling = Object.fromEntries(
    Object.entries(detail).map(([key, value]) => [key, typeof value === 'string' ? value : (value[locale] ?? firstOf(value))]),
  );
  return { what: words.what(filling), fix: words.fix(filling) };
};

const line = (issue: Issue, folder: string, locale: Locale): string => {
  const { what, fix } = inWords(issue, locale);
  const about = issue.at ? `${issue.at}${checkWords[locale].colon}` : '';
  const level = checkWords[locale][issue.severity];
  return `${folder}/${issue.file}:${issue.line}${issue.column === undefined ? '' : `:${issue.column}`}  ${level}  ${about}${what}\n    → ${fix}`;
};

/** How many reports need no mending, and why; nothing where there are none. */
const accounts = (accounted: readonly Accounted[], locale: Locale): string[] => {
  const by = (how: Accounted['how']) => String(accounted.filter((candidate) => candidate.how === how).length);
  return accounted.length === 0 ? [] : [checkWords[locale].answered(String(accounted.length), by('finding'), by('waiver'))];
};

/** The whole report as text; `folder` is put before each path, so that a terminal can open it. */
export const report = (
  issues: readonly Issue[],
  folder: string,
  locale: Locale,
  accounted: readonly Accounted[] = [],
): string => {
  const t = checkWords[locale];
  const count = (severity: Issue['severity']) => String(issues.filter((issue) => issue.severity === severity).length);
  const sum = issues.length === 0 ? t.fine : t.sum(count('error'), count('warning'));
  const body = issues.map((issue) => line(issue, folder, locale));
  return [...body, ...(body.length > 0 ? [''] : []), sum, ...accounts(accounted, locale)].join('\n');
};

/** The language a terminal speaks, by its environment: what LC_ALL, LC_MESSAGES or LANG says, else English. */
export const terminalLocale = (environment: Readonly<Record<string, string | undefined>>): Locale =>
  locales.find((locale) =>
    (environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '').startsWith(locale),
  ) ?? 'en';
