/** `handbook conform` as a monthly check would call it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { progressOn } from '../../src/cli/progress.ts';
import { handbook as run } from '../../src/cli/run.ts';
import { conformWords } from '../../src/i18n/records/conform.ts';
import { secondFolder, thirdContent, thirdFolder } from '../support/handbooks.ts';
import { sampleFile, samplesOf } from '../support/sample-log.ts';

process.env['HANDBOOK_CONTENT'] = thirdFolder;
const handbook = async (...args: string[]) => {
  const [said, noted]: [string[], string[]] = [[], []];
  const status = await run(args, { say: (line) => said.push(`${line}\n`), note: (line) => noted.push(`${line}\n`) });
  return { status, stdout: said.join(''), stderr: noted.join('') };
};
const conform = (...args: string[]) => handbook('conform', ...args);

const folder = mkdtempSync(join(tmpdir(), 'conform-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const sample = sampleFile;
const schemaFile = new URL('../../src/conform/report.schema.json', import.meta.url);
const schema = z.fromJSONSchema(JSON.parse(readFileSync(schemaFile, 'utf8')));

const steps = '分析上年销售额 预测本年销售额 确定费用总额 确定各期比例 费用分类预算 制订控制办法'.split(' ');
const lines = (id: string, ...more: string[]): string[] => [...steps, ...more].map((step) => `${id},${step}`);
const good = ['案件,步骤', ...lines('A', '预算报批', '审批', '执行获批的预算')].join('\n');
const skipped = ['案件,步骤', ...lines('B', '预算报批', '执行获批的预算')].join('\n');

describe('The exit code', () => {
  test('is 0 where all conform', async () => {
    expect((await conform('5.3', file('good.csv', good))).status).toBe(0);
  });
  test('is 0 where a case is under way and conforms so far', async () => {
    expect((await conform('5.3', file('open.csv', ['案件,步骤', ...lines('A')].join('\n')))).status).toBe(0);
  });
  test('is 1 where a case deviates, and the sentence is there in the language asked for', async () => {
    const path = file('skipped.csv', skipped);
    const zh = await conform('5.3', path);
    expect(zh).toMatchObject({ status: 1, stderr: '' });
    expect(zh.stdout).toContain('5.3 第8步“审批”（总经理）未见记录，第9步“执行获批的预算”已执行（案件 B）');
    expect((await conform('5.3', path, '--lang', 'en')).stdout).toContain('step 8, Approval (General Manager): not recorded');
  });
  test('is 2 where a row was left out, though all others conform', async () => {
    const { status, stderr } = await conform('5.3', file('lost.csv', `${good}\n,审批`), '--lang', 'en');
    expect(status).toBe(2);
    expect(stderr).toContain('Row 11: No case is named');
  });
  test.each([
    [['5.3'], 'Name the file of case records'],
    [['5.3', 'nosuch.csv'], "Can't read “nosuch.csv”"],
    [['5.3', 'a.csv', 'b.csv'], '“b.csv” is one too many'],
    [['9.9', 'a.csv'], 'There is no procedure “9.9”'],
  ])('is 2 for %j', async (args, mend) => {
    const { status, stderr } = await conform(...args, '--lang', 'en');
    expect(status).toBe(2);
    expect(stderr).toContain(mend);
  });
  test.each([
    ['', 'nothing in the file'],
    ['a,b\n1,2', 'There is no column for “case”'],
  ])('is 2 for a file of %j', async (text, why) => {
    const { status, stdout, stderr } = await conform('5.3', file('bad.csv', text), '--lang', 'en');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(why);
  });
});

describe('The JSON', () => {
  test.each(samplesOf(thirdContent).map(({ definition, planted }) => [definition.procedure.id, planted] as const))(
    'of the sample of %s is as its schema says, and nothing else is in it',
    async (id, planted) => {
      const undecided = await conform(id, sample(id), '--json', '--lang', 'en');
      expect(undecided.status).toBe(2);
      expect(schema.safeParse(JSON.parse(undecided.stdout)).error).toBeUndefined();
      const none = file('none.json', '{"activities":{"电话催办":false}}');
      const { status, stdout } = await conform(id, sample(id), '--json', '--lang', 'en', '--map', none);
      expect(status).toBe(1);
      const report = JSON.parse(stdout);
      expect(schema.safeParse(report).error).toBeUndefined();
      expect(schema.safeParse({ ...report, more: 1 }).success).toBe(false);
      const told = planted.filter(({ kind }) => kind !== 'open').length;
      expect(report.totals.deviations).toBe(told);
      expect(report.cases.flatMap((it: { deviations: unknown[] }) => it.deviations)).toHaveLength(told);
      expect(report.totals.conforming + report.totals.open).toBe(report.totals.fitting);
    },
  );
  test('has the alignment of each case, by row', async () => {
    const { stdout } = await conform('5.3', file('skipped.csv', skipped), '--json');
    const [only] = JSON.parse(stdout).cases;
    expect(only).toMatchObject({ case: 'B', verdict: 'deviating', cost: 1 });
    expect(only.moves[7]).toEqual({ kind: 'missing', step: 'approval', move: 'approval:Y', row: null });
    expect(only.moves[8]).toEqual({ kind: 'synchronous', step: 'execute-budget', move: 'execute-budget:done', row: 9 });
  });
});

describe('The mapping file', () => {
  const odd = skipped.replace('案件,步骤', '甲,乙').replace('执行获批', '落实');
  const map = (settings: unknown): string => file('map.json', JSON.stringify(settings));

  test('says which column and which text means what', async () => {
    const path = file('odd.csv', odd);
    expect((await conform('5.3', path)).status).toBe(2);
    const settings = { columns: { case: '甲', activity: '乙' }, activities: { 落实的预算: 'execute-budget' } };
    const { status, stdout } = await conform('5.3', path, '--map', map(settings), '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).totals.byKind).toMatchObject({ missing: 1, 'unknown-activity': 0 });
  });
  test('allows what has a reason, until its day', async () => {
    const path = file('skipped.csv', skipped);
    const entry = { step: 'approval', kind: 'missing', reason: '补签', until: '2999-12-31' };
    expect((await conform('5.3', path, '--map', map({ allow: [entry] }))).status).toBe(0);
    const expired = await conform('5.3', path, '--map', map({ allow: [{ ...entry, until: '2020-01-01' }] }), '--lang', 'en');
    expect(expired).toMatchObject({ status: 1 });
    expect(expired.stderr).toContain('Entry 1 of the allow-list expired on 2020-01-01');
  });
  test('weighs steps', async () => {
    const settings = { costs: { steps: { approval: { missing: 3 } } } };
    const { stdout } = await conform('5.3', file('skipped.csv', skipped), '--map', map(settings), '--json');
    expect(JSON.parse(stdout).cases[0].cost).toBeGreaterThan(1);
  });
  test.each([
    [{ activites: {} }, 'Did you mean “activities”?'],
    [{ activities: [] }, 'the value of “activities” can’t be used'],
    [{ activities: { 审批: 'aproval' } }, 'Did you mean "approval"?'],
    [{ allow: [{ step: 'approval' }] }, 'gives no reason'],
    [{ costs: { missing: -1 } }, 'whole number'],
    [[], 'is no mapping file'],
  ])('%j is refused with the mend', async (settings, mend) => {
    const { status, stderr } = await conform('5.3', file('good.csv', good), '--map', map(settings), '--lang', 'en');
    expect(status).toBe(2);
    expect(stderr).toContain(mend);
  });
});

describe('The states that may be looked at', () => {
  test('are an option; what needs more is undecided, and which and why is in the JSON', async () => {
    const path = file('skipped.csv', `${skipped}\n${lines('A').join('\n')}`);
    const { status, stdout } = await conform('5.3', path, '--states', '12', '--json');
    expect(status).toBe(2);
    const report = JSON.parse(stdout);
    expect(schema.safeParse(report).error).toBeUndefined();
    expect(report.totals).toMatchObject({ undecided: 1, undecidedFor: { reading: 0, names: 0, states: 1, noEnd: 0 } });
    expect(report.cases).toMatchObject([
      { case: 'B', verdict: 'undecided', why: 'states', cost: null, deviations: [] },
      { case: 'A', verdict: 'open', why: null, cost: 0 },
    ]);
    const text = await conform('5.3', path, '--states', '12', '--lang', 'en');
    expect(text.stdout).toContain('undecided after looking at 12 states: 1; --states allows for more');
    expect((await conform('5.3', path, '--states', '1000')).status).toBe(1);
  });
  test.each(['0', 'many', '1.5'])('are a number from 1: %s is refused', async (states) => {
    const { status, stderr } = await conform('5.3', file('good.csv', good), '--states', states, '--lang', 'en');
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('--states') });
  });
});

describe('Progress', () => {
  test('is told after a second and then every five, not before', () => {
    let now = 0;
    const told: string[] = [];
    const progress = progressOn(
      () => now,
      (line) => told.push(line),
    );
    for (; now <= 12_000; now += 500) progress(() => `${now}`);
    expect(told).toEqual(['1000', '6000', '11000']);
  });
  test('names the cases done and the states of a case that is hard', () => {
    const { progress } = conformWords.en.report;
    expect(progress('2', '10', '')).toBe('2 of 10 cases checked');
    expect(progress('2', '10', '6,000')).toBe('2 of 10 cases checked; the next one is hard, 6,000 states looked at so far');
  });
});

test('any content folder will do', async () => {
  process.env['HANDBOOK_CONTENT'] = secondFolder;
  expect((await conform('5.3', file('good.csv', good))).status).toBe(2);
  expect((await conform('5.3', file('good.csv', good), '--content', thirdFolder)).status).toBe(0);
});

describe('A gate that goes by a figure', () => {
  const [good, ask] = ['案件,步骤,角色,采购金额', '填写请购单,员工'];
  const log = (amount: string, ...signed: string[]) =>
    file(
      `${amount.replace(/\W/g, '')}.csv`,
      [good, `A,${ask},"${amount}"`, ...signed.map((role) => `A,核准请购,${role},`)].join('\n'),
    );
  const json = async (...args: string[]) => {
    const { stdout, status } = await conform('4.2.4', ...args, '--content', secondFolder, '--json');
    const report = schema.parse(JSON.parse(stdout)) as { cases: readonly Record<string, unknown>[]; bands: unknown };
    return { status, report, only: report.cases[0]! };
  };

  test('decided by those of another band is told with both, the amount and the range, as the schema has it', async () => {
    const { report, only } = await json(log('20,000.50', '班组长', '首席执行官'));
    expect(report.bands).toEqual({ judged: 2, untold: 0 });
    expect(only['figures']).toEqual({ 'order-value': 20_000.5 });
    expect((await json('--sample')).report.cases.flatMap(({ deviations }) => deviations)).toContainEqual(
      expect.objectContaining({
        kind: 'wrong-band',
        expected: ['quality'],
        band: expect.objectContaining({ by: ['procurement'] }),
      }),
    );
  });

  test('is undecided where the amount may be two, until it is said; a column nobody has is refused', async () => {
    const path = log('20,000', '班组长', '厂长');
    expect((await json(path)).only).toMatchObject({ verdict: 'undecided', doubts: ['unsettled-figure'] });
    const said = await json(path, '--map', file('decimal.json', '{"decimal":"."}'));
    expect(said.only).toMatchObject({ verdict: 'open', figures: { 'order-value': 20_000 } });
    const map = file('wrong.json', '{"columns":{"figure:order-valeu":"采购金额"}}');
    const refused = await conform('4.2.4', path, '--content', secondFolder, '--map', map, '--lang', 'en');
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain('figure:order-value');
  });
});
