/** One word for one thing, in everything a reader is told in our words. Names of steps, roles and records are the document's, and so is what stands in quotes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesBelow, stringsOf } from '../laws/sources.ts';
import { glossary, type Term } from './glossary.ts';

interface Said {
  readonly where: string;
  readonly text: string;
}

type Locale = Term['locale'];

const isText = (value: unknown): value is Record<Locale, string> =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

/** Names in Chinese are the document's; in English they are our translation. */
const documentsOwn = /(^|\.)(name|title|heading|aliases)$/;

/** Every text of a file in one language, with the path to it. */
const textsIn = (value: unknown, locale: Locale, path = ''): Said[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value) && (locale === 'en' || !documentsOwn.test(path))) return [{ where: path, text: value[locale] }];
  if (isText(value)) return [];
  return Object.entries(value).flatMap(([key, it]) => textsIn(it, locale, path ? `${path}.${key}` : key));
};

const content = filesBelow('content').filter(({ path }) => path.endsWith('.yaml'));

/** A finding about words has to name them. */
const aboutWords = (entry: unknown): boolean =>
  ['wording', 'undefined-term', 'form'].includes(String((entry as { kind?: string }).kind));

const saidInContent = (locale: Locale): Said[] =>
  content.flatMap(({ path, text }) => {
    const read: unknown = parse(text);
    const kept = path.endsWith('findings.yaml') ? (read as unknown[]).filter((it) => !aboutWords(it)) : read;
    return textsIn(kept, locale).map(({ where, text }) => ({ where: `${path} ${where}`, text }));
  });

const pages = (locale: Locale): Said[] =>
  filesBelow('content')
    .filter(({ path }) => path.endsWith(`${locale}.mdx`))
    .map(({ path, text }) => ({ where: path, text }));

/** A module of words holds both languages, unless its name says which. */
const words = (locale: Locale): Said[] =>
  filesBelow('src/i18n')
    .filter(({ path }) => !path.endsWith(locale === 'zh' ? '.en.ts' : '.zh.ts'))
    .flatMap((source) => stringsOf(source).map((text) => ({ where: source.path, text })));

const withoutQuotes = (text: string): string => text.replace(/《[^》]*》|“[^”]*”|「[^」]*」/g, '');

const breaches = (term: Term): string[] =>
  [...saidInContent(term.locale), ...pages(term.locale), ...words(term.locale)]
    .filter(({ where }) => !(term.inCases && where.includes('scenarios.yaml')))
    .filter(({ text }) => term.not.test(withoutQuotes(text)))
    .map(({ where, text }) => `${where}: ${text.slice(0, 120)}`);

describe('One word for one thing', () => {
  test.each(glossary.map((term) => [`${term.locale} ${term.not.source}`, term] as const))('not %s', (_, term) => {
    expect(breaches(term), `say: ${term.but}`).toEqual([]);
  });

  test('a question of a gate asks whether, in Chinese as the document would', () => {
    const questions = content
      .filter(({ path }) => path.endsWith('procedure.yaml'))
      .flatMap(({ text }) => textsIn(parse(text), 'zh'))
      .filter(({ where }) => where.endsWith('question'));
    expect(questions.length).toBeGreaterThan(15);
    expect(questions.filter(({ text }) => !/是否|能否|哪/.test(text) || /吗/.test(text))).toEqual([]);
  });
});

test('a finding says what the issuer should do, and what kind it is', () => {
  const findings = parse(readFileSync('content/findings.yaml', 'utf8')) as Record<string, never>[];
  expect(findings.length).toBeGreaterThan(75);
  for (const { id, kind, should } of findings) {
    expect(kind, id).toBeTruthy();
    expect(should, id).toMatchObject({
      zh: expect.stringMatching(/^发布单位(至少)?应/),
      en: expect.stringMatching(/^The issuer should /),
    });
  }
});
