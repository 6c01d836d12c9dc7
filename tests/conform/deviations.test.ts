import { describe, expect, test } from 'vitest';
import type { Allowance } from '../../src/conform/index.ts';
import { deviationSentences } from '../../src/conform/index.ts';
import { conformWords } from '../../src/i18n/records/conform.ts';
import { conformed, definitionOf, judged } from '../support/case-log.ts';

const before = 'analyse-last-year forecast-sales total-expense period-shares budget-by-category control-methods'.split(' ');
const whole = [...before, 'finance-review:agreed', 'approval:Y', 'execute-budget'];
const changed = (changes: Record<string, string>): string[] => whole.map((event) => changes[event.split(':')[0]!] ?? event);

describe('Order', () => {
  test('a decision that comes after what it should have allowed is late', () => {
    expect(judged('5.3', [...before, 'finance-review:agreed', 'execute-budget', 'approval:Y'])).toEqual([
      'deviating',
      'late approval',
    ]);
  });
  test('work done before its turn is out of order, once', () => {
    const moved = [
      ...before.slice(1, 4),
      before[0]!,
      ...before.slice(4),
      'finance-review:agreed',
      'approval:Y',
      'execute-budget',
    ];
    expect(judged('5.3', moved)).toEqual(['deviating', 'out-of-order analyse-last-year']);
  });
  test('what the rows have in order but the times have not is out of order', () => {
    const days = whole.map((event, at) => `${event} at 2026-03-${String(at === 7 ? 20 : at + 1).padStart(2, '0')}`);
    expect(judged('5.3', days)).toEqual(['deviating', 'late approval']);
  });
  test('on one day, rows say the order', () => {
    expect(
      judged(
        '5.3',
        whole.map((event) => `${event} at 2026-03-04`),
      ),
    ).toEqual(['conforming']);
  });
  test('signs nobody sees are no part of a name', () => {
    expect(
      judged(
        '5.3',
        whole.map((event) => `\u200B${event.replace(':', '\u0000:')}`),
      ),
    ).toEqual(['conforming']);
  });
  test('in a file that lists the newest first, rows of one day are read upwards', () => {
    const days = whole.map((event, at) => `${event} at 2026-03-0${4 + Math.floor(at / 3)}`);
    expect(judged('5.3', days.toReversed())).toEqual(['conforming']);
    // Where nothing says so, they are read downwards: the same rows on one day are out of order.
    expect(judged('5.3', whole.map((event) => `${event} at 2026-03-04`).toReversed())[0]).toBe('deviating');
  });
  test('going on after a refusal is told as that, at every gate of every procedure that has one', () => {
    expect(judged('5.3', changed({ approval: 'approval:N' }))).toEqual(['deviating', 'wrong-outcome-followed approval']);
    expect(judged('5.3', changed({ 'forecast-sales': 'forecast-sales:N' }))).toEqual([
      'deviating',
      'wrong-outcome-followed forecast-sales',
    ]);
  });
  test('finance that does not agree passes the budget on all the same', () => {
    expect(judged('5.3', changed({ 'finance-review': 'finance-review:not-agreed' }))).toEqual(['conforming']);
  });
  test('a refusal that was followed is no deviation', () => {
    const again = ['budget-by-category', 'control-methods', 'finance-review:agreed', 'approval:Y', 'execute-budget'];
    expect(judged('5.3', [...before, 'finance-review:agreed', 'approval:N', ...again])).toEqual(['conforming']);
  });
});

describe('Beyond order', () => {
  test('a role that is not responsible', () => {
    expect(judged('5.3', changed({ approval: 'approval:Y as 财务部经理' }))).toEqual(['deviating', 'wrong-role approval']);
    const nobody = { decisions: { roles: { 市场部助理: null } } };
    const stranger = changed({ approval: 'approval:Y as 市场部助理' });
    expect(judged('5.3', stranger)).toEqual(['undecided']);
    expect(judged('5.3', stranger, nobody)).toEqual(['deviating', 'wrong-role approval']);
  });
  test.each(['总经理', 'General', 'general-manager'])('the role responsible may be written %s', (role) => {
    const decisions = { roles: { General: 'general-manager' } };
    expect(judged('5.3', changed({ approval: `approval:Y as ${role}` }), { decisions })).toEqual(['conforming']);
  });
  test('an alias of a role is the role; several roles in one cell are all looked at', () => {
    const events = (role: string) => ['complaint-record', `determine-responsibility as ${role}`];
    expect(judged('5.7', events('相关产品部门'))).toEqual(['open']);
    expect(judged('5.7', events('各部门、客服人员'))).toEqual(['open']);
    expect(judged('5.7', events('各部门、总经理'))).toEqual(['deviating', 'wrong-role determine-responsibility']);
  });

  test('who did the work may not decide on it, also some steps later', () => {
    const by = changed({ 'period-shares': 'period-shares by U1', approval: 'approval:Y by u1' });
    const { cases } = conformed('5.3', { A: by });
    expect(cases[0]!.deviations).toMatchObject([{ kind: 'four-eyes', step: 'approval', other: 'period-shares', otherRow: 5 }]);
  });
  test('where the definition puts work and decision in one hand, nothing is wrong', () => {
    const events = ['market-research by U1', 'price-system by U2', 'demand-information by U1', 'potential-customer:Y by U1'];
    expect(judged('5.4', events)).toEqual(['open']);
  });
  test('nobody named, nothing found', () => {
    expect(judged('5.3', whole)).toEqual(['conforming']);
  });

  const made = {
    'budget-by-category': 'budget-by-category making 《费用计划表》',
    'control-methods': 'control-methods making 费用控制办法',
  };
  test('a record the step makes is not there', () => {
    expect(judged('5.3', changed(made))).toEqual(['deviating', 'missing-record approval']);
    expect(judged('5.3', changed({ ...made, approval: 'approval:Y making 《费用预算》' }))).toEqual(['conforming']);
  });
  test('a refusal makes no record', () => {
    expect(judged('5.3', [...changed(made).slice(0, 7), 'approval:N'])).toEqual(['open']);
  });
  test('where the log has no records at all, none is missing', () => {
    expect(judged('5.3', whole)).toEqual(['conforming']);
  });
});

describe('Activities are known', () => {
  test.each([
    '8',
    '第8步',
    '步骤8',
    'step 8',
    'No. 8',
    '5.3-8',
    '5.3/8',
    '审批',
    '总经理审批',
    '8 审批',
    '8、审批',
    '８．审批',
    '第8步：审批',
    'Approval',
    'APPROVAL',
    'approval',
    '5.3-8 审批',
    '(8) 审批',
  ])('%s', (activity) => {
    const { cases } = conformed('5.3', { A: [...before, 'finance-review:agreed', activity.replaceAll(' ', '␣')] });
    expect(cases[0]!.deviations.filter(({ kind }) => kind === 'unknown-activity')).toEqual([]);
    expect(cases[0]!.verdict).toBe('open');
  });
  test.each(['7 审批', '99', '审 核', '8号文件', '8月'])('%s is not taken for certain', (activity) => {
    const { doubts } = conformed('5.3', { A: [activity.replaceAll(' ', '␣')] });
    expect(doubts).toHaveLength(1);
  });
  test.each(['5a', '5A 申请开户', '第5a步'])('%s, a number with a letter', (activity) => {
    expect(conformed('5.4', { A: [activity.replaceAll(' ', '␣')] }).doubts).toEqual([]);
  });
  test.each([
    ['同意', 'Y'],
    ['通过', 'Y'],
    ['Y', 'Y'],
    ['approved', 'Y'],
    ['不同意', 'N'],
    ['驳回', 'N'],
    ['退回', 'N'],
    ['no', 'N'],
    ['批准', 'Y'],
  ])('the outcome %s is %s', (outcome, mark) => {
    const { variants } = conformed('5.3', { A: [...before, 'finance-review:agreed', `approval:${outcome}`] });
    expect(variants[0]!.events.at(-1)).toEqual({ step: 'approval', mark, signer: null });
  });
});

describe('The allow-list', () => {
  const skipped = whole.filter((it) => it !== 'approval:Y');
  const today = '2026-03-04';
  const entry: Allowance = { kind: 'missing', step: 'approval', reason: '总经理出差，已补签', until: '2026-03-04' };

  test('allows what it names until its last day, and the case conforms', () => {
    const { cases } = conformed('5.3', { A: skipped }, { allowances: [entry], today });
    expect(cases[0]).toMatchObject({ verdict: 'conforming', deviations: [{ kind: 'missing', allowedBy: 0 }] });
  });
  test('allows nothing the day after', () => {
    expect(judged('5.3', skipped, { allowances: [entry], today: '2026-03-05' })[0]).toBe('deviating');
  });
  test('allows nothing else', () => {
    expect(judged('5.3', skipped, { allowances: [{ ...entry, case: 'B' }], today })[0]).toBe('deviating');
  });
  test.each([
    [{ ...entry, reason: ' ' }, 'gives no reason'],
    [{ ...entry, until: '2026-02-30' }, 'no day'],
    [{ reason: 'x', until: null }, 'allows everything'],
    [{ ...entry, kind: 'mising' as never }, 'no kind of deviation'],
  ])('an entry that says too little is refused', (wrong, what) => {
    expect(() => judged('5.3', skipped, { allowances: [wrong], today })).toThrow(what);
  });
  test('needs to know the day', () => {
    expect(() => judged('5.3', skipped, { allowances: [entry] })).toThrow('Give today');
  });
});

describe('Sentences', () => {
  const said = (events: readonly string[], locale: 'zh' | 'en') => {
    const { cases } = conformed('5.3', { '2026-017': events });
    return cases[0]!.deviations.map(deviationSentences(definitionOf('5.3'), { locale, words: conformWords[locale] }));
  };
  const skipped = [...before, 'finance-review:agreed', 'execute-budget by U12'];

  test('name clause, step, role, case, who and when', () => {
    expect(said(skipped, 'zh')).toEqual([
      '5.3 第8步“审批”（总经理）未见记录，第9步“执行获批的预算”已执行（案件 2026-017，下一步经办 U12，3 月 4 日）',
    ]);
    expect(said(skipped, 'en')).toEqual([
      '5.3 step 8, Approval (General Manager): not recorded, yet step 9 (Carry out the approved budget) was done (case 2026-017, next step by U12, 4 March)',
    ]);
  });
  test('say that a refusal was ignored', () => {
    expect(said(changed({ approval: 'approval:N' }), 'zh')[0]).toContain('结论为“N 退回”，退回未被执行，仍继续执行了第9步');
    expect(said(changed({ approval: 'approval:N' }), 'en')[0]).toContain(
      'it was not sent back and step 9 (Carry out the approved budget) was done all the same',
    );
  });
  test('carry what the log says as it stands, and nothing of it as markup', () => {
    const evil = '<img/src=x>';
    const { cases } = conformed('5.3', { A: [...before, evil] }, { decisions: { activities: { [evil]: false } } });
    const tell = deviationSentences(definitionOf('5.3'), { locale: 'en', words: conformWords.en });
    expect(tell(cases[0]!.deviations[0]!)).toContain(`“${evil}” is no step`);
  });
});
