import { describe, expect, test } from 'vitest';
import {
  controlOf,
  type Issued,
  inForceOn,
  reviewDue,
  reviewStanding,
  revisionAfter,
  stateOn,
  withoutHistory,
} from '../../src/procedure/index.ts';

const entry = (revision: string, more: Partial<Issued> = {}): Issued => ({
  ...withoutHistory({ edition: 'A', revision })[0]!,
  ...more,
});

test.each([
  ['A', '0', 'A/1'],
  ['A', '8', 'A/9'],
  ['A', '9', 'B/0'],
  ['Z', '9', 'AA/0'],
  ['AZ', '9', 'BA/0'],
  ['3', '9', '4/0'],
])('after %s/%s comes %s', (edition, revision, next) => {
  const after = revisionAfter({ edition, revision });
  expect(`${after.edition}/${after.revision}`).toBe(next);
});

test('the next edition begins with 0 whatever the revision', () => {
  expect(revisionAfter({ edition: 'A', revision: '3' }, true)).toEqual({ edition: 'B', revision: '0' });
});

describe('an edition whose source states no day, a revision of it, and a draft', () => {
  const control = controlOf([entry('0'), entry('1', { effective: '2026-12-01' }), entry('2', { state: 'draft' })]);
  const states = (day?: string) => control.editions.map((edition) => stateOn(edition, day));

  test('before the day the first stands, and the revision is to come', () => {
    expect(states('2026-11-30')).toEqual(['unstated', 'to-come', 'draft']);
    expect(inForceOn(control, '2026-11-30')?.name).toBe('A/0');
  });
  test('from the day on it is superseded', () => {
    expect(states('2026-12-01')).toEqual(['superseded', 'in-force', 'draft']);
    expect(inForceOn(control, '2026-12-01')?.name).toBe('A/1');
    expect(states()).toEqual(['superseded', 'in-force', 'draft']);
  });
  test('the draft is what the content says, the revision what was issued last', () => {
    expect(control.current.name).toBe('A/2');
    expect(control.issued?.folder).toBe('A-1');
    expect(control.editions[0]).toMatchObject({ until: '2026-12-01', by: 'A/1' });
  });
});

describe('reviews', () => {
  const due = { due: '2027-01-01', from: '2026-01-01' };
  test.each([
    ['2026-11-25', 'not-due'],
    ['2026-11-26', 'soon'],
    ['2027-01-01', 'soon'],
    ['2027-01-02', 'overdue'],
  ])('of a year’s period, on %s: %s', (day, standing) => expect(reviewStanding(due, day)).toBe(standing));

  test('the last review that was held says when the next is due, or that none is', () => {
    const by = [{ role: 'general-manager', name: '张三' }];
    const review = { due: '2026-06-01', done: [{ on: '2026-05-20', by, result: 'keep' as const, due: '2027-06-01' }] };
    expect(reviewDue(entry('0', { review }))).toEqual({ due: '2027-06-01', from: '2026-05-20' });
    expect(
      reviewDue(entry('0', { review: { due: '2026-06-01', done: [{ on: '2026-05-20', by, result: 'withdraw' }] } })),
    ).toBeUndefined();
    expect(reviewDue(entry('0'))).toBeUndefined();
  });
});
