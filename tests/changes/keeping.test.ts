import { expect, test } from 'vitest';
import { affectedBy, differenceOf } from '../../src/changes/index.ts';
import { contentPrint } from '../../src/procedure/index.ts';
import { thirdContent, thirdNet } from '../support/handbooks.ts';

const plan = thirdNet('5.1').procedure;

test('who answers for a procedure, what it is to reach and what its words mean concern everyone in it', () => {
  const after = {
    ...plan,
    owner: 'general-manager',
    objectives: [{ zh: '按期完成。', en: 'Done in time.' }],
    definitions: [{ term: { zh: '计划', en: 'Plan' }, means: { zh: '年度计划。', en: 'The plan of a year.' } }],
  };
  const difference = differenceOf(plan, after);
  expect(difference.head.map((change) => `${change.kind} ${change.class}`)).toEqual([
    'objectives clarified',
    'definitions clarified',
    'owner duties',
  ]);
  const acting = new Set(plan.steps.flatMap((step) => ('roles' in step ? step.roles : [])));
  const order = thirdContent.roles.map(({ id }) => id).filter((id) => acting.has(id));
  expect(affectedBy(plan, after, difference, order).map(({ role }) => role)).toEqual(expect.arrayContaining(order));
});

test('another time for which a record is kept is a change of every procedure that uses it, and of its fingerprint', () => {
  const [record] = thirdContent.records.filter(({ id }) =>
    plan.steps.some((it) => 'records' in it && it.records.out.includes(id)),
  );
  const kept = (retention: string) => ({
    roles: thirdContent.roles,
    records: thirdContent.records.map((it) => (it === record ? { ...it, retention: { zh: retention, en: retention } } : it)),
  });
  const [before, after] = [kept('3'), kept('5')];
  expect(differenceOf(plan, plan, { before, after }).head).toEqual([
    { kind: 'keeping', records: [record!.id], class: 'duties' },
  ]);
  expect(differenceOf(plan, plan, { before, after: before }).class).toBeUndefined();
  expect(new Set([contentPrint(plan, thirdContent), contentPrint(plan, before), contentPrint(plan, after)]).size).toBe(3);
});
