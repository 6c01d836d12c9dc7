/** An outcome rests on two things: that it can be decided so, and where it leads. */
import { describe, expect, test } from 'vitest';
import { checklist } from '../../src/audit/index.ts';
import { groundsOf, isDeciding, type Outcome } from '../../src/procedure/index.ts';
import { outcome } from '../../src/procedure/schema.ts';
import { everyNet, thirdNet } from '../support/handbooks.ts';

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

describe.each(everyNet)('$name', ({ procedure, content }) => {
  test('has a basis for both halves of every outcome, if it has a source', () => {
    const bases = procedure.steps.filter(isDeciding).flatMap(({ outcomes }) =>
      outcomes.map((it) => {
        const { existence, target } = groundsOf(it);
        return [existence.basis, target.basis];
      }),
    );
    if (content.handbook.words === 'restated') expect(bases.flat().filter((basis) => basis === undefined)).toEqual([]);
    else expect(bases.flat().filter((basis) => basis !== undefined && basis !== 'text')).toEqual([]);
  });
});

test('an audit asks of a refusal by what says where it leads, and of a decision by what says that it is one', () => {
  const items = (id: string) => checklist(thirdNet(id).procedure, { roles: [], records: [], findings: [] });
  const basisOf = (id: string, item: string) => items(id).find((it) => it.id === item)!.basis;
  expect(basisOf('5.1', '5.1/approval/refusal/N')).toBe('inferred');
  expect(basisOf('5.5', '5.5/funding-review/refusal/退')).toBe('inferred');
  expect(basisOf('5.5', '5.5/funding-review/decision')).toBe('inferred');
  expect(basisOf('5.7', '5.7/review-responsibility/decision')).toBe('chart');
});
