import { describe, expect, test } from 'vitest';
import { type Audit, applied, contradictedIn, reportOf, shownByItem, type Taken, taking } from '../../src/audit/index.ts';
import { auditOf, graded, noon } from './auditing.ts';

const audit = auditOf('5.3');
const speaker = { at: noon, by: '李四' };
const withTaken = (before: Audit, key: string, fields: Partial<Taken>): Audit =>
  applied(before, taking(before, key, { grade: 'minor', procedure: '5.3', found: 2, of: 52, ...fields }, speaker));
const kindsShown = (it: Audit) => audit.items.filter(({ id }) => shownByItem(it).has(id)).map(({ kind }) => kind);
const gate = audit.items.find(({ kind }) => kind === 'decision')!.step.id;
const made = audit.items.find(({ kind }) => kind === 'record-out')!;

describe('What case records show bears on the items that ask about it', () => {
  test.each([
    ['late', gate, ['decision']],
    ['wrong-role', gate, ['decider']],
    ['wrong-outcome-followed', gate, ['refusal']],
  ] as const)('%s at a gate: %s', (kind, step, kinds) => {
    expect([...new Set(kindsShown(withTaken(audit, 'x', { kind, step })))]).toEqual(kinds);
  });

  test('a missing record, on the item of that record alone', () => {
    const one = withTaken(audit, 'x', { kind: 'missing-record', step: made.step.id, records: [made.record!.id] });
    expect([...shownByItem(one).keys()]).toEqual([made.id]);
  });

  test('a kind nobody asks about, on the first item of its step; of no step, on none', () => {
    const first = audit.items.find(({ step }) => step.id === made.step.id)!;
    const one = withTaken(audit, 'x', { kind: 'out-of-order', step: made.step.id });
    expect([...shownByItem(one).keys()]).toEqual([first.id]);
    expect(shownByItem(withTaken(audit, 'x', { kind: 'unknown-activity', step: '' })).size).toBe(0);
  });

  test('“conforms” beside it is questioned, until what was taken is graded otherwise', () => {
    const at = audit.items.indexOf(made);
    const one = withTaken(graded(audit, at, 'conforms', '李四', 1), 'x', {
      kind: 'missing-record',
      step: made.step.id,
      records: [made.record!.id],
    });
    expect(contradictedIn(one).map(({ id }) => id)).toEqual([made.id]);
    expect(reportOf(one).contradicted).toEqual(contradictedIn(one));
    expect(reportOf(one).sheets[0]).toMatchObject({ asked: { id: made.id }, lacks: [] });
    expect(contradictedIn(withTaken(one, 'x', { grade: 'observation' }))).toEqual([]);
    expect(contradictedIn(graded(one, at, 'minor', '李四', 2))).toEqual([]);
  });
});
