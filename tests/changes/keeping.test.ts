import { expect, test } from 'vitest';
import { differenceOf } from '../../src/changes/index.ts';
import { contentPrint } from '../../src/procedure/index.ts';
import { thirdContent, thirdNet } from '../support/handbooks.ts';

const plan = thirdNet('5.1').procedure;

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
