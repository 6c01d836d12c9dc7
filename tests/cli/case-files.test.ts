/** Files as people bring them, through the command line: each with its right value, and everything the verdict rests on told. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { handbook } from '../../src/cli/run.ts';

const path = (of: string): string => fileURLToPath(new URL(`../fixtures/${of}`, import.meta.url));
const schemaFile = new URL('../../src/conform/report.schema.json', import.meta.url);
const schema = z.fromJSONSchema(JSON.parse(readFileSync(schemaFile, 'utf8')));
const folder = mkdtempSync(join(tmpdir(), 'case-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const content = ['--content', path('logs-content')];
const run = async (procedure: string, file: string, ...more: string[]) => {
  const [said, noted]: [string[], string[]] = [[], []];
  const status = await handbook(['conform', procedure, file, ...content, '--lang', 'en', ...more], {
    say: (line) => said.push(line),
    note: (line) => noted.push(line),
  });
  return { status, said: said.join('\n'), noted: noted.join('\n') };
};
const mapped = (settings: unknown): string[] => {
  const file = join(folder, 'map.json');
  writeFileSync(file, JSON.stringify(settings));
  return ['--map', file];
};
const verdicts = (json: string): string[] =>
  JSON.parse(json).cases.map((it: { case: string; verdict: string }) => `${it.case} ${it.verdict}`);

interface Row {
  readonly file: string;
  readonly procedure: string;
  readonly verdicts: readonly string[];
  readonly exit: number;
  /** A sentence that must be among those told. */
  readonly told: string;
}

const rows: readonly Row[] = [
  { file: 'f01-small.xlsx', procedure: '5.1', verdicts: ['C1 conforming'], exit: 0, told: 'sheet “Sheet”: read' },
  { file: 'f02a-customer-name.csv', procedure: '5.2', verdicts: ['C1 conforming'], exit: 0, told: '“客户姓名” is not used' },
  { file: 'f02d-information.csv', procedure: '5.2', verdicts: ['C1 conforming'], exit: 0, told: '“information” is not used' },
  {
    ...{ file: 'f03-two-sheets.xlsx', procedure: '5.1', verdicts: ['C1 conforming', 'C2 deviating'], exit: 1 },
    told: 'sheet “Feb”: read (rows numbered 5–7)',
  },
  { file: 'f05-lifecycle.csv', procedure: '5.1', verdicts: ['C1 conforming'], exit: 0, told: 'states left out: start (3×)' },
  { file: 'f06-seconds.xlsx', procedure: '5.1', verdicts: ['C1 conforming', 'C2 conforming'], exit: 0, told: 'time ← “time”' },
  { file: 'f06b-minute.xlsx', procedure: '5.1', verdicts: ['C1 deviating'], exit: 1, told: 'time ← “time”' },
  {
    ...{ file: 'f07-month-first.csv', procedure: '5.1', verdicts: ['C1 conforming', 'C2 conforming'], exit: 0 },
    told: 'dates are month/day/year, as row 2 settles',
  },
  {
    ...{ file: 'f08a-date-and-time.csv', procedure: '5.1', verdicts: ['C1 conforming'], exit: 0 },
    told: 'time ← “办理日期”, time of day ← “办理时间”',
  },
  {
    file: 'f11a-totals-row.csv',
    procedure: '5.1',
    verdicts: ['C1 conforming'],
    exit: 0,
    told: 'totals left out, rows: 1, first row 5',
  },
  { file: 'sci.csv', procedure: '5.5', verdicts: ['2.02601E+11 undecided'], exit: 2, told: 'in scientific notation' },
  { file: 'hidden.xlsx', procedure: '5.5', verdicts: ['NEW-1 conforming'], exit: 0, told: 'sheet “旧数据”: hidden, not read' },
];

describe('Each file gives its right value, and says what it was taken for', () => {
  test.each(rows.map((row) => [row.file, row] as const))('%s', async (file, row) => {
    const json = await run(row.procedure, path(`logs/${file}`), '--json');
    expect({ verdicts: verdicts(json.said), exit: json.status }).toEqual({ verdicts: row.verdicts, exit: row.exit });
    const report = JSON.parse(json.said);
    expect(schema.safeParse(report).error).toBeUndefined();
    const sentences = [...report.reading.sentences, ...report.issues.map((it: { sentence: string }) => it.sentence)];
    expect(sentences.join('\n')).toContain(row.told);
    const text = await run(row.procedure, path(`logs/${file}`));
    expect(text.said + text.noted).toContain(row.told);
  });
  test('f04a-states.xes: no state counts, which is told with the states there are; said, they count', async () => {
    const file = path('logs/f04a-states.xes');
    const { status, noted } = await run('5.1', file);
    expect(status).toBe(2);
    expect(noted).toContain('3 events are left out');
    expect(noted).toContain('Closed');
    for (const states of [['Closed'], ['*']])
      expect(verdicts((await run('5.1', file, ...mapped({ states }), '--json')).said)).toEqual(['C1 conforming']);
  });
  test('f06b-minute.xlsx: the time shown is the minute the cell shows', async () => {
    const { said } = await run('5.1', path('logs/f06b-minute.xlsx'), '--json');
    expect(JSON.parse(said).cases[0].deviations[0].time).toBe('2026-01-05T15:35:00');
  });
});

describe('What the file leaves open can be said', () => {
  const file = (text: string): string => {
    const at = join(folder, 'log.csv');
    writeFileSync(at, text);
    return at;
  };
  const dates = 'case,activity,time\nC1,Beta,3/5/2026\nC1,Alpha,4/4/2026\nC1,Gamma,5/5/2026\n';
  test('the order of day and month', async () => {
    const open = await run('5.1', file(dates), '--json');
    expect([open.status, ...verdicts(open.said)]).toEqual([2, 'C1 undecided']);
    expect((await run('5.1', file(dates))).noted).toContain('Say the order of dates (dates)');
    const said = await run('5.1', file(dates), ...mapped({ dates: 'dmy' }), '--json');
    expect([said.status, ...verdicts(said.said)]).toEqual([0, 'C1 conforming']);
    expect(verdicts((await run('5.1', file(dates), ...mapped({ dates: 'mdy' }), '--json')).said)).toEqual(['C1 deviating']);
  });
  test('the column where two are as good', async () => {
    const twice = 'case,activity,经办人,审批人\nC1,Write request,U1,U1\nC1,Check request,U1,U2\nC1,Pay,U1,U1\n';
    const open = await run('5.2', file(twice), '--json');
    expect([open.status, ...verdicts(open.said)]).toEqual([2, 'C1 undecided']);
    const said = await run('5.2', file(twice), ...mapped({ columns: { person: '审批人' } }), '--json');
    expect([said.status, ...verdicts(said.said)]).toEqual([0, 'C1 conforming']);
  });
  test('the sheet', async () => {
    const only = await run('5.1', path('logs/f03-two-sheets.xlsx'), ...mapped({ sheet: 'Jan' }), '--json');
    expect([only.status, ...verdicts(only.said)]).toEqual([0, 'C1 conforming']);
    const none = await run('5.1', path('logs/f03-two-sheets.xlsx'), ...mapped({ sheet: 'Mai' }));
    expect([none.status, none.noted]).toEqual([2, expect.stringContaining('there are: Jan, Feb')]);
  });
});
