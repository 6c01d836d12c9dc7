import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Audit,
  acting,
  answering,
  applied,
  auditText,
  carriedOver,
  checklistDigest,
  contentText,
  gradeOf,
  grades,
  type Item,
  isRevised,
  merge,
  readAudit,
} from '../../src/audit/index.ts';
import { auditOf, graded, noon } from './auditing.ts';

const audit = auditOf('5.1');
const speaker = { at: noon + 600_000, by: '李四' };
const [first, gone, third] = audit.items as unknown as readonly [Item, Item, Item];
const reworded: Item = {
  ...first,
  id: '5.1/discuss-targets/requirement/new',
  text: { zh: '召集全部业务员讨论目标。', en: 'All in.' },
};
const today = (items: readonly Item[]) => ({
  items,
  population: items.length,
  document: { ...audit.document, revision: '3' },
  procedures: [{ ...audit.procedures[0]!, checklist: checklistDigest(items) }],
});
const now = today([reworded, ...audit.items.slice(2)]);
/** What the difference says: a sentence was reworded. */
const known = { became: { [first.id]: reworded.id }, changed: [reworded.id] };

/** Everything said anywhere in an audit about items. */
const said = ({ answers, actions, disputes, overruled, fallen }: Audit): string[] => [
  ...[...Object.values(answers), ...Object.values(actions)].map(contentText),
  ...[...disputes, ...overruled].map(({ entry }) => contentText(entry)),
  ...fallen.flatMap(({ answer, action }) => [answer, action].flatMap((it) => (it ? [contentText(it)] : []))),
];

describe('A copy that moved on, joined with one that did not', () => {
  const before = graded(
    graded(graded(audit, 0, 'minor', '李四', 1, '缺两份'), 1, 'major', '李四', 2),
    2,
    'conforms',
    '李四',
    3,
  );
  const carried = carriedOver(before, now, speaker, known);

  test.each([
    ['here', carried, before],
    ['there', before, carried],
  ])('stands on the later checklist (the later copy is %s)', (_, one, other) => {
    const { audit: both, disputes } = merge(one, other);
    expect(both.items).toEqual(now.items);
    expect(both.procedures).toEqual(carried.procedures);
    expect(both.procedures[0]!.after).toEqual([audit.procedures[0]!.checklist]);
    expect([both.population, both.document.revision]).toEqual([now.items.length, '3']);
    expect(isRevised(both, now.procedures)).toBe(false);
    expect(both.fallen).toHaveLength(2);
    expect(disputes).toBe(0);
    expect(readAudit(auditText(both))).toEqual({ audit: both, mends: [] });
  });

  test('keeps what the other said meanwhile about an item that fell', () => {
    const later = applied(before, answering(before, gone.id, { note: '又见一份' }, { at: noon + 900_000, by: '王五' }));
    const acted = applied(later, acting(later, gone.id, { owner: '赵六' }, { at: noon + 910_000, by: '王五' }));
    const { audit: both } = merge(carried, acted);
    expect(both.items.some(({ id }) => id === gone.id)).toBe(false);
    expect(said(both)).toEqual(expect.arrayContaining(said(acted)));
    expect(merge(both, acted).audit).toEqual(both);
  });

  test('keeps a dispute about an item that falls', () => {
    const theirs = graded(audit, 1, 'conforms', '王五', 4);
    const disputed = merge(before, theirs).audit;
    expect(disputed.disputes).toHaveLength(1);
    expect(said(carriedOver(disputed, now, speaker, known))).toEqual(expect.arrayContaining(said(disputed)));
    expect(said(merge(carried, disputed).audit)).toEqual(expect.arrayContaining(said(disputed)));
  });

  test('goes back to an earlier wording where the definition did', () => {
    const back = carriedOver(carried, today(audit.items), { at: noon + 700_000, by: '李四' });
    for (const both of [merge(back, carried).audit, merge(carried, back).audit, merge(before, back).audit]) {
      expect(both.items.map(({ id }) => id)).toEqual(audit.items.map(({ id }) => id));
      expect(both.procedures[0]!.after).toHaveLength(2);
    }
  });

  test('whatever was said on either side is somewhere in the joined audit, and joining again changes nothing', () => {
    const deeds = fc.array(fc.record({ item: fc.integer({ min: 0, max: 3 }), grade: fc.constantFrom(...grades) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(deeds, deeds, deeds, (shared, ours, theirs) => {
        const work = (
          from: Audit,
          list: readonly { item: number; grade: (typeof grades)[number] }[],
          by: string,
          minute: number,
        ) => list.reduce((it, { item, grade }, at) => graded(it, item, grade, by, minute + at, `${by} ${at}`), from);
        const start = work(audit, shared, '李四', 1);
        const [one, other] = [work(carriedOver(start, now, speaker, known), ours, '李四', 30), work(start, theirs, '王五', 60)];
        const { audit: both } = merge(one, other);
        expect(both.items).toEqual(now.items);
        const all = new Set(said(both));
        const replaced = new Set(Object.values(both.answers).flatMap(({ after }) => after));
        for (const it of [...Object.values(one.answers), ...Object.values(other.answers)])
          if (!replaced.has(`${it.at}|${it.by}`)) expect(all).toContain(contentText(it));
        for (const { answer } of one.fallen) if (answer) expect(all).toContain(contentText(answer));
        expect(merge(both, other).audit).toEqual(both);
        expect(merge(both, one).audit).toEqual(both);
      }),
      { numRuns: 300 },
    );
  });

  test('an item of the same id asked otherwise is asked as the later checklist does', () => {
    const renamed = { ...third, roles: [{ id: 'somebody-else', name: { zh: '他人', en: 'Somebody else' } }] };
    const moved = carriedOver(before, today([first, gone, renamed, ...audit.items.slice(3)]), speaker);
    expect(merge(before, moved).audit.items[2]).toEqual(renamed);
    expect(merge(moved, before).audit.items[2]).toEqual(renamed);
    expect(gradeOf(moved, first.id)).toBe('minor');
  });
});

test('a dispute about nothing is damage, told before it can be opened', () => {
  const dispute = {
    collection: 'answers',
    key: 'nowhere',
    entry: { ...graded(audit, 0, 'minor', '李四', 1).answers[first.id] },
  };
  expect(readAudit(JSON.stringify({ ...audit, disputes: [dispute] }))).toMatchObject({
    audit: { disputes: [] },
    mends: [{ became: 'left-out' }],
  });
});
