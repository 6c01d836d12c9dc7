import { describe, expect, test } from 'vitest';
import { affectedBy, differenceOf, newsFor, newsForAll, rowAsSentence, rowsTold, tellingOf } from '../../src/changes/index.ts';
import { changesIn } from '../../src/i18n/changes/changes.ts';
import type { Procedure } from '../../src/procedure/index.ts';
import { thirdContent, thirdNet } from '../support/handbooks.ts';

const plan = thirdNet('5.1').procedure;
const registers = { before: thirdContent, after: thirdContent };

/** Another start, one step gone, one only moved, one that asks more. */
const after = (() => {
  const copy = structuredClone(plan) as Procedure;
  copy.start = copy.steps[1]!.id;
  const [first] = copy.steps.splice(0, 1);
  const approval = copy.steps.find(({ id }) => id === 'approval')!;
  if ('requirements' in approval) approval.requirements.push({ zh: '批示注明日期。', en: 'The decision is dated.' });
  return { copy, first: first! };
})();
const difference = differenceOf(plan, after.copy);
const telling = tellingOf(changesIn('en'), { before: plan, after: after.copy }, registers);

describe('A difference in sentences', () => {
  const rows = rowsTold(difference, telling);

  test('tells the procedure itself first, then what came, went and changed', () => {
    expect(rows[0]).toMatchObject({ mark: 'changed', reach: 'flow' });
    expect(rows[0]!.step).toBeUndefined();
    expect(rows.filter(({ mark }) => mark === 'removed').map(({ step }) => step)).toEqual([after.first.id]);
  });

  test('is one sentence a row, with the step before what changed at it', () => {
    const approval = rows.find(({ step }) => step === 'approval')!;
    expect(rowAsSentence(approval, telling)).toMatch(/^\d+ .+: .*The decision is dated/);
  });
});

test('what is new for a role begins with what changed of the procedure itself', () => {
  const order = thirdContent.roles.map(({ id }) => id);
  const rows = affectedBy(plan, after.copy, difference, order);
  const told = rows.filter(({ head }) => head.length > 0);
  expect(told.length).toBeGreaterThan(0);
  const [start] = rowsTold(difference, telling);
  for (const row of told) expect(newsFor(row, telling)[0]).toBe(start!.what[0]);
});

test('what is only worded otherwise is no news', () => {
  const worded = structuredClone(plan) as Procedure;
  const step = worded.steps.find(({ id }) => id === 'approval')!;
  if ('requirements' in step) step.requirements[0]!.en += ' Indeed.';
  const small = differenceOf(plan, worded);
  expect(small.class).toBe('wording');
  expect(newsForAll(small, tellingOf(changesIn('zh'), { before: plan, after: worded }, registers))).toEqual([]);
});
