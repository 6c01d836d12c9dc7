/** What the marks of the eight procedures rest on, read where they stand in the source. */
import { describe, expect, test } from 'vitest';
import { checklist } from '../../src/audit/index.ts';
import { groundsOf, isDeciding, isPartUnstated, isWork } from '../../src/procedure/index.ts';
import { ourNet, ourProcedures } from '../support/our-procedures.ts';

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

test('two rows shared with others say nothing of what one of them does', () => {
  const unstated = ourProcedures.flatMap(({ id, steps }) =>
    steps
      .filter(isWork)
      .flatMap((step) => step.roles.filter((it) => isPartUnstated(step, it)).map((it) => `${id}-${step.no} ${it}`)),
  );
  expect(unstated).toEqual(['3.7-2 customer-service', '3.7-12 division-manager']);
});
