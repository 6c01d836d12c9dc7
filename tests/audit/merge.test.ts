import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Audit,
  acting,
  applied,
  contentText,
  decided,
  gradeOf,
  grades,
  merge,
  select,
  stating,
} from '../../src/audit/index.ts';
import { auditOf, graded, noon } from './auditing.ts';

const audit = auditOf('5.1');
const [first, second] = audit.items.map(({ id }) => id) as [string, string];

describe('Two auditors side by side', () => {
  test('what only one answered comes over; nothing of the other’s is touched', () => {
    const li = graded(audit, 0, 'conforms', '李四', 1);
    const wang = graded(audit, 1, 'major', '王五', 2, '未签字');
    const both = merge(li, wang);
    expect([both.added, both.updated, both.disputes]).toEqual([1, 0, 0]);
    expect(gradeOf(both.audit, first)).toBe('conforms');
    expect(both.audit.answers[second]).toEqual(wang.answers[second]);
  });

  test('where they differ both stand, with who and when, until one is chosen; the other is kept', () => {
    const li = graded(audit, 0, 'conforms', '李四', 1);
    const wang = graded(audit, 0, 'minor', '王五', 2, '未签字');
    const { audit: both, disputes } = merge(li, wang);
    expect(disputes).toBe(1);
    expect(both.answers[first]).toMatchObject({ grade: 'conforms', by: '李四' });
    expect(both.disputes[0]).toMatchObject({ key: first, entry: { grade: 'minor', by: '王五', note: '未签字' } });
    const done = decided(both, both.disputes[0]!, 'there', { at: noon + 180_000, by: '赵六' });
    expect(done.answers[first]).toMatchObject({ grade: 'minor', note: '未签字', by: '赵六' });
    expect(done.overruled[0]).toMatchObject({ key: first, entry: { grade: 'conforms', by: '李四' }, decidedBy: '赵六' });
    // Both files come in again: it stays decided.
    for (const old of [li, wang, both]) {
      expect(merge(done, old).disputes).toBe(0);
      expect(merge(old, done).audit.answers[first]).toEqual(done.answers[first]);
    }
  });

  test('who knew the other’s answer and changed it is not disputed', () => {
    const li = graded(audit, 0, 'conforms', '李四', 1);
    const wang = graded(li, 0, 'major', '王五', 5);
    expect(merge(li, wang)).toMatchObject({ updated: 1, disputes: 0 });
    expect(merge(li, wang).audit.answers[first]!.grade).toBe('major');
    expect(merge(wang, li).audit.answers[first]!.grade).toBe('major');
  });

  test('the same answer twice is no dispute', () => {
    const { disputes } = merge(graded(audit, 0, 'conforms', '李四', 1), graded(audit, 0, 'conforms', '王五', 2));
    expect(disputes).toBe(0);
  });

  test('facts and corrective actions are joined as answers are', () => {
    const li = applied(audit, stating(audit, 'conclusion', '总体符合', { at: noon, by: '李四' }));
    const wang = applied(audit, acting(audit, second, { owner: '事业部经理' }, { at: noon, by: '王五' }));
    const { audit: both } = merge(li, wang);
    expect(both.facts['conclusion']!.text).toBe('总体符合');
    expect(both.actions[second]!.owner).toBe('事业部经理');
  });

  test('items of another scope come in at their row', () => {
    const narrow = (kept: (at: number) => boolean): Audit => ({ ...audit, items: audit.items.filter((_, at) => kept(at)) });
    const { audit: both } = merge(
      narrow((at) => at % 3 !== 0),
      narrow((at) => at % 3 === 0),
    );
    expect([...both.items].map(({ id }) => id).sort()).toEqual(audit.items.map(({ id }) => id).sort());
    const rows = both.items.map(({ no }) => Number.parseInt(no, 10));
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
  });
});

describe('Whatever two auditors do', () => {
  const deeds = fc.array(
    fc.record({ item: fc.integer({ min: 0, max: 4 }), grade: fc.constantFrom(...grades), note: fc.string({ maxLength: 4 }) }),
    { maxLength: 8 },
  );
  const worked = (from: Audit, list: readonly { item: number; grade: (typeof grades)[number]; note: string }[], by: string) =>
    list.reduce((it, { item, grade, note }, at) => graded(it, item, grade, by, at + 1, note), from);
  const said = (it: Audit): string[] =>
    [
      ...Object.entries(it.answers).map(([key, entry]) => `${key} ${contentText(entry)}`),
      ...it.disputes.map(({ key, entry }) => `${key} ${contentText(entry)}`),
      ...it.overruled.map(({ key, entry }) => `${key} ${contentText(entry)}`),
    ].sort();

  test('what each said last is in the merged audit', () => {
    fc.assert(
      fc.property(deeds, deeds, (a, b) => {
        const [li, wang] = [worked(audit, a, '李四'), worked(audit, b, '王五')];
        const all = said(merge(li, wang).audit);
        for (const it of [li, wang])
          for (const [key, entry] of Object.entries(it.answers)) expect(all).toContain(`${key} ${contentText(entry)}`);
      }),
    );
  });

  test('merging once more changes nothing, and either way round the same is said', () => {
    fc.assert(
      fc.property(deeds, deeds, (a, b) => {
        const [li, wang] = [worked(audit, a, '李四'), worked(audit, b, '王五')];
        const { audit: both } = merge(li, wang);
        expect(merge(both, wang).audit).toEqual(both);
        expect(merge(both, li).audit).toEqual(both);
        expect(said(merge(wang, li).audit)).toEqual(said(both));
      }),
    );
  });
});

test('a sample stays a sample: the population is the larger of the two', () => {
  const { population } = merge(audit, { ...audit, population: audit.population + 3 }).audit;
  expect(population).toBe(audit.population + 3);
  expect(select(audit.items, { kind: 'all' }).population).toBe(audit.population);
});
