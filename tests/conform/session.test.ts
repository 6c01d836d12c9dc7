import { describe, expect, test } from 'vitest';
import { type Filter, LogSession } from '../../src/conform/index.ts';
import { conformWords } from '../../src/i18n/records/conform.ts';
import { recordsCsv } from '../../src/i18n/records/csv.ts';
import { definitionOf, logOf } from '../support/case-log.ts';

const before = 'analyse-last-year forecast-sales total-expense period-shares budget-by-category control-methods'.split(' ');
const cases = {
  A: [...before, 'finance-review:agreed', 'approval:Y', 'execute-budget'],
  B: [...before, 'finance-review:agreed', 'execute-budget by U7'],
  C: [...before, 'finance-review:agreed', 'execute-budget by U8'],
};
const all: Filter = { verdict: '', kind: '', step: '', role: '', month: '', variant: '', text: '' };
const query = { filter: all, order: 'log', from: 0, most: 10 } as const;

const newSession = () => new LogSession({ definition: definitionOf('5.3'), log: logOf(cases), words: conformWords });
const judge = (session: LogSession, options: Parameters<LogSession['judge']>[0] = {}) => {
  const run = session.judge(options);
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
};
const judgedSession = (): LogSession => {
  const session = newSession();
  judge(session);
  return session;
};

describe('A session', () => {
  test('answers nothing before it has judged', () => {
    const session = newSession();
    for (const ask of [() => session.lists(), () => session.case(0), () => session.result()])
      expect(ask).toThrow('Nothing has been judged yet');
  });

  test('tells totals, and the arrows that cases must have gone along', () => {
    const { overview, edges, doubts } = judge(newSession());
    expect(overview).toMatchObject({ cases: 3, variants: 2, deviations: 2, verdicts: { conforming: 1, deviating: 2 } });
    expect([...edges]).toEqual([['approval:Y', 2]]);
    expect(doubts).toEqual([]);
  });

  test('answers from the judging before until the next has come to its end', () => {
    const session = judgedSession();
    const allowance = { kind: 'missing', reason: 'memo 7', until: null } as const;
    const again = { allowances: [allowance], today: '2026-03-04' };
    session.judge(again).return(undefined as never);
    expect(session.lists().row(1)).toMatchObject({ verdict: 'deviating', deviations: 1, allowed: 0 });
    judge(session, again);
    expect(session.lists().row(1)).toMatchObject({ verdict: 'conforming', deviations: 0, allowed: 1 });
  });
});

describe('Deviations of a kind at a step', () => {
  const logWith = (runs: Readonly<Record<string, readonly string[]>>) =>
    new LogSession({ definition: definitionOf('5.3'), log: logOf(runs), words: conformWords });
  const twice = [...before, 'finance-review:agreed', 'approval:Y', 'execute-budget', 'execute-budget', 'execute-budget'];

  test('are one group, with how many of how many cases show it and the rows to see it by', () => {
    const session = logWith({ ...cases, D: twice });
    const { overview } = judge(session)!;
    const { rows, total } = session.lists().groups({ from: 0, most: 10 });
    expect(
      rows.map(({ kind, step, found, of, deviations, cases: named }) => [kind, step, found, of, deviations, named]),
    ).toEqual([
      ['missing', 'approval', 2, 4, 2, ['B', 'C']],
      ['unexpected', 'execute-budget', 1, 4, 2, ['D']],
    ]);
    expect(total).toBe(2);
    expect(rows[1]!.rows).toHaveLength(2);
    expect(rows[0]!.sentence.zh).toMatch(/^5\.3 第8步“.*”（.*）：缺少步骤，4 件中 2 件（B、C）$/);
    expect(rows[0]!.sentence.en).toMatch(/^5\.3 step 8, .*: missing step in 2 of 4 cases \(B, C\)$/);
    expect([...overview.casesWith.kind]).toEqual([
      ['missing', 2],
      ['unexpected', 1],
    ]);
    expect(overview.casesWith.step.get('execute-budget')).toBe(1);
    expect(overview.byStep.get('execute-budget')).toBe(2);
  });

  test('that are allowed are in none', () => {
    const session = newSession();
    judge(session, { allowances: [{ kind: 'missing', reason: 'memo 7', until: null }], today: '2026-03-04' });
    expect(session.lists().groups({ from: 0, most: 10 })).toEqual({ rows: [], total: 0 });
  });

  test('of many cases name the first, and say that there are more', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`C${at}`, cases.B]));
    const session = logWith(many);
    judge(session);
    const [group] = session.lists().groups({ from: 0, most: 10 }).rows;
    expect(group).toMatchObject({ found: 20, of: 20 });
    expect(group!.cases).toHaveLength(12);
    expect(group!.sentence.en).toMatch(/C11 …\)$/);
  });
});

describe('Its lists', () => {
  test('are narrowed, sorted and told a page at a time', () => {
    const lists = judgedSession().lists();
    const ids = (more: Partial<typeof query> | object) => lists.cases({ ...query, ...more }).rows.map(({ id }) => id);
    expect(ids({})).toEqual(['A', 'B', 'C']);
    expect(ids({ order: 'events' })).toEqual(['A', 'B', 'C']);
    expect(ids({ order: 'deviations' })).toEqual(['B', 'C', 'A']);
    expect(ids({ filter: { ...all, text: 'u8' } })).toEqual(['C']);
    expect(ids({ filter: { ...all, kind: 'missing', role: 'general-manager' }, from: 1 })).toEqual(['C']);
    expect(lists.deviations({ ...query, most: 1 })).toMatchObject({ total: 2, rows: [{ at: 1, nth: 0 }] });
    expect(lists.variants({ from: 0, most: 1 })).toMatchObject({
      total: 2,
      rows: [{ cases: 2, deviations: 2, verdicts: { conforming: 0, deviating: 2 }, more: 0 }],
    });
  });

  test('say a deviation in both languages', () => {
    const [row] = judgedSession().lists().deviations(query).rows;
    expect(row!.sentence.zh).toContain('审批');
    expect(row!.sentence.en).toContain('Approval');
  });

  test('lead to a case with its events, its moves and its deviations', () => {
    const it = judgedSession().case(1);
    expect(it.shown.at(-1)).toMatchObject({ activity: 'execute-budget', person: 'U7', row: 18 });
    expect(it.moves.map(({ kind }) => kind)).toContain('missing');
    expect(it.told).toMatchObject([{ at: 1, nth: 0, deviation: { kind: 'missing', step: 'approval' } }]);
  });
});

describe('Its reports', () => {
  test('are a table with a heading for every column', () => {
    const [headings, ...rows] = judgedSession().deviationTable('en', recordsCsv.en);
    expect(headings).toHaveLength(Object.keys(recordsCsv.en).length);
    expect(rows).toHaveLength(2);
    const cell = (column: keyof typeof recordsCsv.en) => rows[0]![headings!.indexOf(recordsCsv.en[column])];
    expect([cell('case'), cell('verdict'), cell('no'), cell('allowedBy')]).toEqual(['B', 'deviates', '8', '']);
  });

  test('are JSON with a line for each case', () => {
    const lines = [...judgedSession().reportLines('zh', { reading: { format: 'csv' }, issues: [] })];
    const report = JSON.parse(lines.join('\n'));
    expect(report).toMatchObject({ procedure: '5.3', reading: { format: 'csv' }, issues: [] });
    expect(report.cases.map((it: { case: string }) => it.case)).toEqual(['A', 'B', 'C']);
    expect(lines.filter((line) => line.includes('"moves"'))).toHaveLength(3);
  });
});
