import { describe, expect, test } from 'vitest';
import {
  acting,
  applied,
  auditText,
  gradeOf,
  grades,
  type HandOver,
  inboxWithout,
  markdownOf,
  merge,
  questionOf,
  readAudit,
  readInbox,
  reportOf,
  rowsOf,
  sheetLines,
  taking,
  type Wording,
} from '../../src/audit/index.ts';
import { csvOf } from '../../src/exchange/index.ts';
import { audit as words } from '../../src/i18n/audit/audit.ts';
import { auditOf, graded, noon } from './auditing.ts';

const telling = (locale: 'zh' | 'en', sourced = true): Wording => ({
  locale,
  words: words[locale],
  sourced,
  when: (at) => new Date(at).toISOString(),
});
const blank = auditOf('5.1');
const hostile = '<img src=x onerror=alert(1)>|[a](javascript:x)';
const found = graded(graded(blank, 0, 'major', '李四', 1, hostile, '文件柜 2'), 1, 'conforms', '王五', 2, "=cmd|' /C calc'!A0");
const acted = applied(
  found,
  acting(found, blank.items[0]!.id, { owner: '事业部经理', due: '2026-12-01' }, { at: noon, by: '李四' }),
);
const whole = applied(
  acted,
  taking(
    acted,
    'case-1',
    { grade: 'minor', procedure: '5.1', step: 'approval', case: '2026-017', sentence: { zh: '未见审批', en: 'No approval' } },
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
    expect(report.clauses.map(({ row }) => row)).toContain('5.1-7');
  });

  test('has a sheet for each nonconformity, those from case records too, with its corrective action', () => {
    expect(report.sheets.map(({ number, key, grade }) => [number, key, grade])).toEqual([
      ['NC-2026-01', whole.items[0]!.id, 'major'],
      ['NC-2026-02', 'case-1', 'minor'],
    ]);
    expect(report.sheets[0]!.action).toMatchObject({ owner: '事业部经理', due: '2026-12-01' });
    expect(report.sheets.map(({ row }) => row)).toEqual(['5.1-1', '5.1-7']);
    expect(report.cases).toEqual(['2026-017']);
    expect(report.auditors).toEqual([
      { name: '李四', answers: 1 },
      { name: '王五', answers: 1 },
    ]);
  });

  test('a sheet names its criterion, the clauses the handbook relates it to, what lacks, and who verified what', () => {
    const [sheet, fromCases] = report.sheets;
    expect(sheet!.lacks).toEqual([]);
    expect(fromCases!.lacks).toEqual([]);
    const verified = applied(
      whole,
      acting(whole, sheet!.key, { verifier: '赵六', verifiedOn: '2026-12-20', effect: 'effective' }, { at: noon, by: '赵六' }),
    );
    const lines = sheetLines(verified, reportOf(verified).sheets[0]!, telling('zh'));
    const said = Object.fromEntries(Object.values(lines).flatMap((part) => part.map(({ label, text }) => [label, text])));
    const t = words.zh.report;
    expect(said[t.criterion]).toContain('SL-07 5.1-1');
    expect(said[t.criterion]).toContain(questionOf(whole.items[0]!, 'zh', words.zh));
    expect(said[t.related]).toContain('ISO 9001:2015 9.1.3');
    expect(said[t.fact]).toBe(hostile);
    expect(said).toMatchObject({
      [t.evidence]: '文件柜 2',
      [t.verifier]: '赵六',
      [t.verifiedOn]: '2026-12-20',
      [t.effect]: '有效',
    });
  });

  test('of what case records show a sheet names the document as it was held against them, not as it is audited', () => {
    const document = { number: 'SL-07B', edition: 'B', revision: '9' };
    const [{ id, ...handed }] = readInbox(
      JSON.stringify([{ id: 'x', procedure: '5.1', step: 'approval', sentence: { zh: '未见审批' }, document }]),
    ).waiting as [HandOver];
    const taken = applied(blank, taking(blank, id, { ...handed, grade: 'minor' }, { at: noon, by: '李四' }));
    expect(readAudit(auditText(taken))).toEqual({ audit: taken, mends: [] });
    const { finding } = sheetLines(taken, reportOf(taken).sheets[0]!, telling('zh'));
    expect(finding[0]!.text).toContain('SL-07B 5.1-7');
    expect(markdownOf(taken, telling('zh'), '', '')).toContain('SL-07B 5.1-7');
  });

  test.each([
    ['', '', ['fact', 'evidence']],
    ['未签字', ' ', ['evidence']],
    [' ', '文件柜 2', ['fact']],
    ['未签字', '文件柜 2', []],
  ])('of fact “%s” and evidence “%s” it says what lacks', (note, evidence, lacks) => {
    const [sheet] = reportOf(graded(blank, 0, 'minor', '李四', 1, note, evidence)).sheets;
    expect(sheet!.lacks).toEqual(lacks);
    const markdown = markdownOf(graded(blank, 0, 'minor', '李四', 1, note, evidence), telling('zh'), '', '');
    expect(markdown.includes('还不能出具报告单')).toBe(lacks.length > 0);
    expect(markdown.includes(`#### ${words.zh.sheetParts.action}`)).toBe(lacks.length === 0);
  });

  test('names what is disputed', () => {
    const other = graded(blank, 0, 'conforms', '王五', 9);
    expect(reportOf(merge(found, other).audit).disputed).toEqual([blank.items[0]!.id]);
  });
});

describe.each(['zh', 'en'] as const)('On paper and in files (%s)', (locale) => {
  const markdown = markdownOf(whole, telling(locale), 'scope', 'sample');
  const rows = rowsOf(whole, telling(locale));

  test('Markdown has findings first, every question audited, each sheet, and what is not proven', () => {
    const close = (text: string) => text.replaceAll('\\', '');
    const audited = whole.items.filter(({ id }) => gradeOf(whole, id) !== 'not-audited');
    expect(audited).toHaveLength(2);
    for (const item of audited) expect(close(markdown)).toContain(questionOf(item, locale, words[locale]));
    expect(markdown).toContain(`${words[locale].report.notAudited}: ${whole.items.length - 2}`);
    for (const sentence of Object.values(words[locale].unproven)) expect(markdown).toContain(sentence);
    expect(markdown.match(new RegExp(`^### ${words[locale].report.sheet} NC-2026-`, 'gm'))).toHaveLength(2);
    const order = [words[locale].report.findings, words[locale].report.result, words[locale].report.sheets];
    const places = order.map((title) => markdown.indexOf(`\n## ${title}\n`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(markdown).toContain('SL-07');
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

  test('of a handbook in its own words the table has no basis', () => {
    const own = rowsOf(whole, telling(locale, false));
    expect(rows[0]).toContain(words[locale].report.basis);
    expect(own[0]).toEqual(rows[0]!.filter((head) => head !== words[locale].report.basis));
    expect(own.filter((row) => row.length !== own[0]!.length)).toEqual([]);
    expect(own.flat().filter((cell) => Object.values(words[locale].bases).includes(cell))).toEqual([]);
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
    procedure: '5.1',
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
