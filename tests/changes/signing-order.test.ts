/** Those who sign one after another, in another order. */
import { expect, test } from 'vitest';
import { differenceOf } from '../../src/changes/index.ts';
import { contentPrint, type Procedure } from '../../src/procedure/index.ts';
import { thirdContent, thirdNet } from '../support/handbooks.ts';

const { procedure: plan } = thirdNet('5.1');

const withStep = (id: string, keys: object): Procedure => ({
  ...plan,
  steps: plan.steps.map((step) => (step.id === id ? { ...step, ...keys } : step)),
});

test('those who sign one after another do so in another order: that is told, and is another content', () => {
  const signed = (sign: 'order' | 'all', ...roles: string[]) => withStep('approval', { roles, sign });
  const changes = (before: Procedure, after: Procedure) =>
    differenceOf(before, after).changed.flatMap((entry) => entry.changes.map(({ kind }) => kind));
  const print = (procedure: Procedure) => contentPrint(procedure, thirdContent);
  const [one, other] = [['general-manager', 'finance-manager'] as const, ['finance-manager', 'general-manager'] as const];
  const inOrder = [signed('order', ...one), signed('order', ...other)] as const;
  expect(differenceOf(...inOrder).changed).toEqual([
    { step: 'approval', was: 'approval', changes: [{ kind: 'signing-order', before: one, after: other, class: 'flow' }] },
  ]);
  expect(print(inOrder[0])).not.toBe(print(inOrder[1]));
  // With one more who signs it is told who they are; where nobody waits for another, the order says nothing.
  expect(changes(inOrder[0], signed('order', 'general-manager', 'finance-manager', 'planning-centre'))).toEqual([
    'role-added',
    'signing-order',
  ]);
  const atOnce = [signed('all', ...one), signed('all', ...other)] as const;
  expect(changes(...atOnce)).toEqual([]);
  expect(print(atOnce[0])).toBe(print(atOnce[1]));
});
