/** An outcome rests on two things: that it can be decided so, and where it leads. */
import { describe, expect, test } from 'vitest';
import { checklist } from '../../src/audit/index.ts';
import { groundsOf, isDeciding, type Outcome } from '../../src/procedure/index.ts';
import { outcome } from '../../src/procedure/schema.ts';
import { ourNet, ourNets } from '../support/our-procedures.ts';

const name = { zh: '退回', en: 'Returned' };
const why = { zh: '箭头缺失。', en: 'The arrow is missing.' };
const read = (more: object) => outcome.safeParse({ mark: 'N', name, next: 'draft', ...more });

describe('An outcome in a file', () => {
  test('without a basis of its own for where it leads has one for both', () => {
    const it = read({ basis: 'inferred', why }).data as Outcome;
    expect(groundsOf(it)).toEqual({ existence: { basis: 'inferred', why }, target: { basis: 'inferred', why } });
  });
  test('says each half apart', () => {
    const it = read({ basis: 'chart', target: { basis: 'inferred', why } }).data as Outcome;
    expect(groundsOf(it)).toEqual({ existence: { basis: 'chart', why: undefined }, target: { basis: 'inferred', why } });
  });
  test('says why of whichever half is inferred', () => {
    expect(read({ basis: 'chart', target: { basis: 'inferred' } }).success).toBe(false);
    expect(read({ basis: 'inferred', target: { basis: 'text' } }).success).toBe(false);
  });
});

/** `approval:N chart inferred`: of every outcome of a gate, what says that it can be decided so, and what says where it leads. */
const readings = (id: string): string[] =>
  ourNet(id)
    .procedure.steps.filter(isDeciding)
    .flatMap((step) =>
      step.outcomes.map((it) => {
        const { existence, target } = groundsOf(it);
        return `${step.id}:${it.mark} ${existence.basis} ${target.basis}`;
      }),
    );

describe('Our eight procedures', () => {
  test.each(ourNets)('$id has a basis for both halves of every outcome', ({ id }) => {
    expect(readings(id).filter((it) => it.includes('undefined'))).toEqual([]);
  });
  test.each([
    ['3.1', ['submit-plan:Y chart text', 'submit-plan:N chart inferred', 'approval:Y text text', 'approval:N chart inferred']],
    [
      '3.3',
      [
        'forecast-sales:N chart inferred',
        'finance-review:agreed text text',
        'finance-review:not-agreed text text',
        'approval:N chart inferred',
      ],
    ],
    [
      '3.4',
      [
        'potential-customer:potential text text',
        'potential-customer:not-potential text inferred',
        'choose-product:N chart inferred',
      ],
    ],
    ['3.5', ['development', 'resources', 'conditions', 'inspection', 'funding'].map((it) => `${it}-review:退 inferred text`)],
    ['3.7', ['review-responsibility:N chart text', 'panel-review:Y text text', 'panel-review:N inferred inferred']],
  ])('%s reads its marks where they stand in the source', (id, expected) => {
    expect(readings(id)).toEqual(expect.arrayContaining(expected));
  });
  test('finance passes the budget on whether it agrees or not', () => {
    const step = ourNet('3.3').procedure.steps.find(({ id }) => id === 'finance-review')!;
    expect(isDeciding(step) && step.outcomes.map(({ next, refusal }) => [next, refusal])).toEqual([
      ['approval', false],
      ['approval', false],
    ]);
  });
  test('an audit asks of a refusal by what says where it leads, and of a decision by what says that it is one', () => {
    const items = (id: string) => checklist(ourNet(id).procedure, { roles: [], records: [], findings: [] });
    const basisOf = (id: string, item: string) => items(id).find((it) => it.id === item)!.basis;
    expect(basisOf('3.2', '3.2/approval/refusal/N')).toBe('inferred');
    expect(basisOf('3.5', '3.5/funding-review/refusal/退')).toBe('text');
    expect(basisOf('3.5', '3.5/funding-review/decision')).toBe('inferred');
    expect(basisOf('3.5', '3.5/resources-review/record-out/agreement-review-record')).toBe('inferred');
  });
});
