import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type LogFile, type LogOptions, readLog, readLogText } from '../../src/exchange/log.ts';
import { type NamedSheet, workbook } from '../support/workbook.ts';

const header = ['案件编号', '活动', '时间'];
const sheet = (name: string, ids: readonly string[], more: Partial<NamedSheet> = {}): NamedSheet => ({
  ...{
    name,
    rows: [
      header,
      ...ids.flatMap((id) => [
        [id, '送审', '2026-03-04'],
        [id, '审批', '2026-03-05'],
      ]),
    ],
  },
  ...more,
});
const read = (sheets: readonly NamedSheet[], options?: LogOptions): Promise<LogFile> => readLog(workbook(...sheets), options);
const uses = ({ reading }: LogFile) => reading.sheets.map(({ name, use }) => `${name} ${use}`);

describe('The sheets of a workbook', () => {
  test('that are seen and have one header are one log; the rows are numbered on', async () => {
    const file = await read([sheet('一月', ['A-1']), sheet('二月', ['B-1'])]);
    expect(file.log.caseIds).toEqual(['A-1', 'B-1']);
    expect([...file.log.row]).toEqual([2, 3, 5, 6]);
    expect(file.reading.sheets).toEqual([
      { name: '一月', use: 'read', from: 1, to: 3 },
      { name: '二月', use: 'read', from: 4, to: 6 },
    ]);
    expect(file.issues).toEqual([]);
  });
  test.each(['hidden', 'veryHidden'] as const)('that are %s are not read, which is told', async (state) => {
    const file = await read([sheet('旧数据', ['OLD-1'], { state }), sheet('办理记录', ['A-1'])]);
    expect(file.log.caseIds).toEqual(['A-1']);
    expect(uses(file)).toEqual(['旧数据 hidden', '办理记录 read']);
    expect(file.issues).toEqual([]);
  });
  test('that have another header leave every case undecided, until one is asked for', async () => {
    const other = {
      name: '附页',
      rows: [
        ['单据号', '节点名称', '审批人'],
        ['A-1', '执行', '王'],
        ['A-1', '归档', '王'],
      ],
    };
    const both = [sheet('一月', ['A-1']), other];
    expect((await read(both)).log.doubts.whole).toEqual(['sheet-left']);
    const asked = await read(both, { sheet: '一月' });
    expect(uses(asked)).toEqual(['一月 read', '附页 not-asked']);
    expect(asked.log.doubts.whole).toEqual([]);
  });
  test('that go on without a header leave every case undecided; notes and empty ones don’t', async () => {
    const rest = {
      name: '续',
      rows: [
        ['A-9', '送审', '2026-03-04'],
        ['A-9', '审批', '2026-03-05'],
      ],
    };
    expect((await read([sheet('一', ['A-1']), rest])).log.doubts.whole).toEqual(['sheet-left']);
    const notes = await read([{ name: '说明', rows: [['请填写第二页']] }, sheet('一', ['A-1']), { name: '空', rows: [] }]);
    expect(uses(notes)).toEqual(['说明 no-header', '一 read', '空 empty']);
    expect(notes.issues).toEqual([]);
  });
});

/** Excel's number of a time. */
const serial = (time: number): number => time / 86_400_000 + 25_569;
const events = ({ log }: LogFile) => ({
  cases: log.caseIds,
  texts: log.texts,
  time: [...log.time],
  row: [...log.row],
  doubts: log.doubts,
});

describe('CSV and XLSX of one table', () => {
  test('give the same log, to the second, whatever the times and however small the file', async () => {
    const second = fc.integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2060, 0, 1) / 1000 });
    const row = fc.tuple(fc.constantFrom('A-1', 'A-2', '17'), fc.constantFrom('送审', '审批'), second);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), fc.boolean(), async (rows, short) => {
        const cut = (value: number): number => (short ? Number(value.toPrecision(15)) : value);
        const cells = rows.map(([id, activity, at]) => [id, activity, { date: cut(serial(at * 1000)) }]);
        const lines = rows.map(([id, activity, at]) =>
          [id, activity, new Date(at * 1000).toISOString().slice(0, 19).replace('T', ' ')].join(','),
        );
        // As `readFileSync` gives a small file: a view of a larger pool.
        const inPool = Buffer.from(workbook([header, ...cells]));
        const [xlsx, csv] = [await readLog(inPool), readLogText(`${header.join(',')}\n${lines.join('\n')}\n`)];
        expect(events(xlsx)).toEqual(events(csv));
        expect([...xlsx.log.time].toSorted()).toEqual(rows.map(([, , at]) => at * 1000).toSorted());
      }),
      { numRuns: 60 },
    );
  });
  test('a time of day alone is one, and a number of a case past fifteen digits is in doubt', async () => {
    const { log, reading } = await readLog(
      workbook([
        ['案件编号', '活动', '日期', '时间'],
        [Number('202601050001234567'), '审批', { date: 46_085 }, { date: 0.4375 }],
      ] as never),
    );
    expect(reading.columns.map(({ column }) => column)).toContain('clock');
    expect(new Date(log.time[0]!).toISOString()).toBe('2026-03-04T10:30:00.000Z');
    expect([...log.doubts.cases.values()]).toEqual([['rounded-case']]);
  });
});

describe('Files of other kinds are named for what they are', () => {
  const ole = (...names: string[]): Uint8Array =>
    new Uint8Array(
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(names.join('\0'), 'utf16le')]),
    );
  const zip = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
  test.each([
    ['a workbook under a password', ole('EncryptionInfo', 'EncryptedPackage'), 'xls-password'],
    ['an old workbook', ole('Root Entry', 'Workbook'), 'xls'],
    [
      'a web page called .xls',
      strToU8('\uFEFF<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>案件</td>'),
      'html',
    ],
    ['a bare table', strToU8('<table border="1"><tr><td>案件</td></tr></table>'), 'html'],
    [
      'a spreadsheet of 2003',
      strToU8(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
      'xml-2003',
    ],
    ['OpenDocument', zip('mimetype', 'content.xml'), 'ods'],
    ['Numbers', zip('Index/Document.iwa'), 'numbers'],
    ['Word', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
    ['a binary workbook', zip('xl/workbook.bin'), 'xlsb'],
    ['an archive', zip('log.csv'), 'zip'],
    ['JSON', strToU8('{"cases": []}'), 'json'],
    ['other XML', strToU8('<?xml version="1.0"?><bpmn><a/></bpmn>'), 'xml'],
  ])('%s', async (_, bytes, kind) => {
    const { issues, log } = await readLog(bytes);
    expect(issues).toMatchObject([{ code: 'unknown-format', what: kind }]);
    expect(log.row).toHaveLength(0);
  });
});
