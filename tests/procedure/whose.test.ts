/** A sentence of the standard falls to whom it names, else to everyone responsible for its step. */
import { describe, expect, test } from 'vitest';
import { checklist, concernedBy, select } from '../../src/audit/index.ts';
import {
  isPartUnstated,
  isWork,
  namedIn,
  type Procedure,
  requirementsFor,
  type WorkStep,
  whose,
} from '../../src/procedure/index.ts';
import { thirdContent, thirdNet } from '../support/handbooks.ts';

const sentence = (zh: string, roles?: string[]) => ({ zh, en: zh, ...(roles && { roles }) });

/** A plan in which the first step asks something of everyone, something of the board and something of its manager. */
const plan: Procedure = structuredClone(thirdNet('5.1').procedure);
const first = plan.steps.filter(isWork)[0]! as WorkStep;
first.roles = ['division-manager'];
first.requirements = [sentence('甲'), sentence('乙', ['senior-management']), sentence('丙', ['division-manager', 'inspector'])];
for (const step of plan.steps.filter(isWork).slice(1)) for (const it of step.requirements) delete it.roles;

const asked = (role: string) => requirementsFor(first, role).map(({ zh }) => zh);

describe('Whose a sentence is', () => {
  test('those it names, else those of its step', () => {
    expect(first.requirements.map((it) => whose(first, it))).toEqual([
      ['division-manager'],
      ['senior-management'],
      ['division-manager', 'inspector'],
    ]);
    expect(asked('division-manager')).toEqual(['甲', '丙']);
    expect(asked('senior-management')).toEqual(['乙']);
    expect(asked('customer')).toEqual([]);
  });

  test('a role is told of steps of others that name it, and not of its own', () => {
    expect(namedIn(plan, 'senior-management')).toEqual([first]);
    expect(namedIn(plan, 'division-manager')).toEqual([]);
    expect(namedIn(plan, 'customer')).toEqual([]);
  });

  test('a row shared with others may say nothing of what one of them does', () => {
    const unstated = thirdContent.procedures.flatMap(({ id, steps }) =>
      steps
        .filter(isWork)
        .flatMap((step) => step.roles.filter((it) => isPartUnstated(step, it)).map((it) => `${id}-${step.no} ${it}`)),
    );
    expect(unstated).toEqual(['5.7-1 customer', '5.7-2 customer-service']);
    expect(isPartUnstated(first, 'division-manager')).toBe(false);
    expect(isPartUnstated(first, 'customer')).toBe(false);
  });

  test('an audit of a role looks at it, whoever the step belongs to', () => {
    const items = checklist(plan, { roles: [], records: [], findings: [] });
    const named = select(items, { kind: 'roles', roles: ['inspector'] }).items.map(({ text }) => text?.zh);
    expect(named).toEqual(['丙']);
    expect(concernedBy(items.find(({ text }) => text?.zh === '丙')!).map(({ id }) => id)).toEqual([
      'division-manager',
      'inspector',
    ]);
  });
});
