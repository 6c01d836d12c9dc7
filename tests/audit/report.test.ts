import { describe, expect, test } from 'vitest';
import {
  acting,
  applied,
  grades,
  inboxWithout,
  markdownOf,
  merge,
  questionOf,
  readInbox,
  reportOf,
  rowsOf,
  type Telling,
  taking,
} from '../../src/audit/index.ts';
import { csvOf } from '../../src/exchange/index.ts';
import { audit as words } from '../../src/i18n/audit/audit.ts';
import { auditOf, graded, noon } from './auditing.ts';

const telling = (locale: 'zh' | 'en'): Telling => ({ locale, words: words[locale], when: (at) => new Date(at).toISOString() });
const blank = auditOf('3.2');
const hostile = '<img src=x onerror=alert(1)>|[a](javascript:x)';
const found = graded(graded(blank, 0, 'major', '李四', 1, hostile), 1, 'conforms', '王五', 2, "=cmd|' /C calc'!A0");
const acted = applied(
  found,
  acting(found, blank.items[0]!.id, { owner: '事业部经理', due: '2026-12-01' }, { at: noon, by: '李四' }),
);
const whole = applied(
  acted,
  taking(
    acted,
    'case-1',
    { grade: 'minor', procedure: '3.2', step: 'approval', case: '2026-017', sentence: { zh: '未见审批', en: 'No approval' } },
    { at: noon, by: '李四' },
  ),
);

describe('The report', () => {
  const report = reportOf(whole);

  test('counts every item once, in all and by clause', () => {
    const sum = grades.reduce((total, grade) => total + report.counts[grade], 0);
    expect(sum).toBe(whole.items.length);
    expect(report.audited).toBe(2);
    for (const grade of grades)
      expect(report.clauses.reduce((total, { counts }) => total + counts[grade], 0)).toBe(report.counts[grade]);
    expect(report.clauses.map(({ row }) => row)).toContain('3.2-7');
  });

  test('has a sheet for each nonconformity, those from case records too, with its corrective action', () => {
    expect(report.sheets.map(({ number, key, grade }) => [number, key, grade])).toEqual([
      [1, whole.items[0]!.id, 'major'],
      [2, 'case-1', 'minor'],
    ]);
    expect(report.sheets[0]!.action).toMatchObject({ owner: '事业部经理', due: '2026-12-01' });
    expect(report.sheets.map(({ row }) => row)).toEqual(['3.2-1', '3.2-7']);
    expect(report.cases).toEqual(['2026-017']);
    expect(report.auditors).toEqual([
      { name: '李四', answers: 1 },
      { name: '王五', answers: 1 },
    ]);
  });

  test('names what is disputed', () => {
    const other = graded(blank, 0, 'conforms', '王五', 9);
    expect(reportOf(merge(found, other).audit).disputed).toEqual([blank.items[0]!.id]);
  });
});

describe.each(['zh', 'en'] as const)('On paper and in files (%s)', (locale) => {
  const markdown = markdownOf(whole, telling(locale), 'scope', 'sample');
  const rows = rowsOf(whole, telling(locale));

  test('Markdown has every question, grade and sheet, and what is not proven', () => {
    const close = (text: string) => text.replaceAll('\\', '');
    for (const item of whole.items) expect(close(markdown)).toContain(questionOf(item, locale, words[locale]));
    for (const sentence of Object.values(words[locale].unproven)) expect(markdown).toContain(sentence);
    expect(markdown.match(/^### /gm)).toHaveLength(2);
    expect(markdown).toContain('HD/GLLC-ZB-003A/0');
    expect(markdown).not.toContain('undefined');
  });

  test('Markdown leaves what was typed as text', () => {
    expect(markdown).not.toMatch(/[^\\]<img/);
    expect(markdown).not.toMatch(/[^\\]\[a\]\(/);
    expect(markdown).toContain('\\<img src=x onerror=alert(1)\\>\\|\\[a\\]');
  });

  test('the table has a row an item and one a case, all as wide as its head', () => {
    expect(rows).toHaveLength(1 + whole.items.length + 1);
    expect(rows.filter((row) => row.length !== rows[0]!.length)).toEqual([]);
  });

  test('CSV opens in a spreadsheet with Chinese intact and no formula at work', () => {
    const text = csvOf(rows);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text).toContain("'=cmd|");
    expect(text).not.toMatch(/(^|,)"?[=@]/m);
    expect(text).toContain('李四');
  });
});

describe('What case records hand over', () => {
  const good = {
    id: 'a',
    at: '2026-11-02T12:00:00Z',
    procedure: '3.2',
    step: 'approval',
    kind: 'missing',
    case: 7,
    sentence: { zh: '未见', en: 'none' },
  };

  test('is read, file and rows as one text; a number is a case too', () => {
    const { waiting, unread } = readInbox(JSON.stringify([{ ...good, evidence: { file: 'log.csv', rows: [3, 4] } }]));
    expect(waiting[0]).toMatchObject({ id: 'a', case: '7', evidence: 'log.csv: 3, 4' });
    expect(unread).toEqual([]);
  });

  test.each([undefined, '', '[]'])('%s is empty', (text) => {
    expect(readInbox(text)).toEqual({ waiting: [], unread: [] });
  });

  test.each(['{', '"x"', '{"a":1}', '[null, 3, {"id":"x"}, {"id":"__proto__"}]'])('nonsense stays where it is: %s', (text) => {
    const { waiting, unread } = readInbox(text);
    expect(waiting).toEqual([]);
    expect(unread.length).toBeGreaterThan(0);
  });

  test('taking some leaves the others, the unreadable too', () => {
    const left = JSON.parse(inboxWithout(JSON.stringify([good, { ...good, id: 'b' }, 'junk']), ['a']));
    expect(left.map((it: { id?: string }) => it.id ?? it)).toEqual(['b', 'junk']);
  });
});
