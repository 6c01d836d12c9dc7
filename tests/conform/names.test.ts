/** What a text of the log means: the exact name first, and what is not certain is asked, not judged. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conform, type EventRow, LogBuilder, opinionIn, withProposals } from '../../src/conform/index.ts';
import { conformed, definitionOf, judged, logOf } from '../support/case-log.ts';
import { end, gate, procedureOf, task } from '../support/random-procedure.ts';

const events = (...rows: Omit<EventRow, 'case' | 'row'>[]) => {
  const builder = new LogBuilder();
  rows.forEach((row, at) => {
    builder.add({ case: 'A', row: at + 2, ...row });
  });
  return builder.build();
};
const named = (id: string, name: string, next: string) => ({ ...task(id, next), name: { zh: name, en: name } });
const alone = { roles: [], records: [] };

describe('An exact name wins over a near one', () => {
  test.each([
    ['S', 's'],
    ['e-mail', 'email'],
    ['Ｓ', 'S'],
    ['审批(1)', '审批1'],
    ['审批《甲》', '审批甲'],
  ])('%s and %s are two steps', (one, two) => {
    const procedure = procedureOf(named('one', one, 'two'), named('two', two, 'end'), end());
    const log = events({ activity: one }, { activity: two });
    expect(conform({ procedure, ...alone }, log).cases[0]!.verdict).toBe('conforming');
    const turned = events({ activity: two }, { activity: one });
    expect(conform({ procedure, ...alone }, turned).cases[0]!.verdict).toBe('deviating');
  });
  test('a text near to both is neither', () => {
    const procedure = procedureOf(named('one', 'Send-It', 'two'), named('two', 'send it', 'end'), end());
    const { cases, doubts } = conform({ procedure, ...alone }, events({ activity: 'SEND IT!' }));
    expect(cases[0]!.verdict).toBe('undecided');
    expect(doubts[0]).toMatchObject({ nearest: ['one', 'two'], proposed: null });
  });
  test('a role and an outcome that differ by case are two', () => {
    const procedure = procedureOf(gate('g', { Y: 'end', y: 'g' }), end());
    const mark = (outcome: string) =>
      conform({ procedure, ...alone }, events({ activity: 'g', outcome })).variants[0]!.events[0]!.mark;
    expect([mark('Y'), mark('y')]).toEqual(['Y', 'y']);
  });
});

const whole =
  'analyse-last-year forecast-sales total-expense period-shares budget-by-category control-methods finance-review:Y approval:Y execute-budget'.split(
    ' ',
  );
const instead = (from: string, to: string): string[] => whole.map((it) => (it === from ? to : it));

/** Every record made, and the approval as it is given. */
const withRecords = (approval: string): string[] => {
  const made = ['budget-by-category making 费用计划表', 'control-methods making 费用控制办法'];
  return instead('approval:Y', approval).map((it) => made.find((other) => other.startsWith(it)) ?? it);
};

describe('A name in doubt is asked, not judged', () => {
  test.each([
    ['activity', instead('approval:Y', '审批啦')],
    ['outcome', instead('approval:Y', 'approval:同意退回')],
    ['role', instead('approval:Y', 'approval:Y as 总经里')],
    ['records', withRecords('approval:Y making 费用预算案')],
  ])('%s: the case is undecided and says why', (column, of) => {
    const { cases, doubts } = conformed('5.3', { A: of });
    expect(cases[0]).toMatchObject({ verdict: 'undecided', deviations: [] });
    expect(cases[0]!.names.map((it) => it.column)).toContain(column);
    expect(doubts[0]!.cases).toBe(1);
  });
  test('a name in doubt on which nothing rests holds nothing up', () => {
    const of = withRecords('approval:Y making 《费用预算》,附件三份');
    const { cases, doubts } = conformed('5.3', { A: of });
    expect(cases[0]!.verdict).toBe('conforming');
    expect(doubts).toMatchObject([{ text: '附件三份', cases: 0 }]);
  });
  test('what is certain in spite of a doubt is told', () => {
    const of = [...instead('approval:Y', 'approval:Y as 财务部经理'), '催办'];
    expect(judged('5.3', of)).toEqual(['deviating', 'wrong-role approval']);
  });
  test('the proposals settle what has one, and leave what has none', () => {
    const cases = { A: instead('approval:Y', '审批啦'), B: [...whole, '催办'] };
    const { doubts } = conformed('5.3', cases);
    const decisions = withProposals({}, doubts);
    expect(decisions).toEqual({ activities: { 审批啦: 'approval' } });
    const after = conform(definitionOf('5.3'), logOf(cases), { decisions });
    expect(after.cases.map(({ verdict }) => verdict)).toEqual(['conforming', 'undecided']);
  });
  test('one outcome for which two steps propose different marks is left open', () => {
    const doubt = { column: 'outcome', text: '办', events: 1, nearest: [] } as const;
    expect(
      withProposals({}, [
        { ...doubt, proposed: 'a:Y' },
        { ...doubt, proposed: 'b:N' },
      ]),
    ).toEqual({});
  });
});

const opinions = readFileSync(fileURLToPath(new URL('opinions.txt', import.meta.url)), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string]);

describe('An opinion in plain words', () => {
  test.each(opinions)('%s: %s', (sense, text) => {
    expect(opinionIn(text).sense ?? 'unclear').toBe(sense);
  });

  const agreeing = fc.constantFrom('同意', '通过', '批准', '核准', '审批通过', '准予');
  const refusing = fc.constantFrom('退回', '驳回', '否决', '打回', '拒绝', '不同意', '未通过', '不批准');
  const between = fc.constantFrom('', '，', ' ', '。', '后', '并', '（', '；再');
  const any = fc
    .string({ unit: fc.constantFrom(...'请按此执行不未同意退回通过批准驳但需补充，。 修改后再报') })
    .filter((it) => it.length < 14);
  test('that holds both is neither, whichever comes first', () => {
    fc.assert(
      fc.property(agreeing, refusing, between, fc.boolean(), (yes, no, sign, first) => {
        const sense = opinionIn(first ? yes + sign + no : no + sign + yes).sense;
        if (first) expect(sense).toBeNull();
        else expect(sense).not.toBe('agreed');
      }),
      { numRuns: 2000, seed: 3 },
    );
  });
  test('denied is never agreement, and what begins with agreement is never a refusal', () => {
    fc.assert(
      fc.property(fc.constantFrom('不', '未', '不予', '没有', '尚未', '暂不', '无法', '非'), agreeing, any, (no, yes, rest) => {
        expect(opinionIn(no + yes + rest).sense).not.toBe('agreed');
        expect(opinionIn(yes + rest).sense).not.toBe('refused');
      }),
      { numRuns: 3000, seed: 5 },
    );
  });
  test('a gate that asks something else is not answered by it', () => {
    const asked = (outcome: string) =>
      conformed('5.7', { A: ['complaint-record', `determine-responsibility:${outcome}`] }).cases[0]!.verdict;
    expect(definitionOf('5.7').procedure.steps.map(({ id }) => id)).toContain('determine-responsibility');
    expect(asked('退回修改')).not.toBe('deviating');
  });
});
