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
  compare,
  gradeOf,
  type Item,
  isAudit,
  isRevised,
  longestText,
  merge,
  openActions,
  readAudit,
  revision,
  taking,
  takingBack,
  trendOf,
} from '../../src/audit/index.ts';
import { auditOf, graded, noon } from './auditing.ts';

const audit = auditOf('5.1');
const speaker = { at: noon + 600_000, by: '李四' };

describe('Undo', () => {
  test('says again what stood before, and another copy learns of it', () => {
    const one = graded(audit, 0, 'major', '李四', 1, '未签字');
    const change = answering(one, audit.items[0]!.id, { grade: 'conforms' }, speaker);
    const two = applied(one, change);
    const back = applied(two, takingBack(two, change, { at: noon + 700_000, by: '李四' }));
    expect(back.answers[audit.items[0]!.id]).toMatchObject({ grade: 'major', note: '未签字', at: noon + 700_000 });
    expect(back.answers[audit.items[0]!.id]!.after).toHaveLength(2);
  });

  test('of the first answer leaves the item not audited', () => {
    const change = answering(audit, audit.items[0]!.id, { grade: 'minor', note: 'x' }, speaker);
    const back = applied(applied(audit, change), takingBack(applied(audit, change), change, speaker));
    expect(back.answers[audit.items[0]!.id]).toMatchObject({ grade: 'not-audited', note: '' });
  });

  test('an operation leaves the audit it is given as it was', () => {
    const text = auditText(audit);
    applied(audit, answering(audit, audit.items[0]!.id, { grade: 'minor' }, speaker));
    expect(auditText(audit)).toBe(text);
  });
});

describe('Reading', () => {
  const whole = graded(graded(audit, 0, 'major', '李四', 1, '“未签字”,\n=1+1'), 3, 'conforms', '王五', 2);

  test('what was written is read back the same', () => {
    expect(readAudit(auditText(whole))).toEqual({ audit: whole, mends: [] });
    expect(readAudit(`\uFEFF${auditText(whole)}`)).toEqual({ audit: whole, mends: [] });
  });

  test.each([
    ['', 'not-json'],
    ['{"format":"handbook-au', 'not-json'],
    ['null', 'not-ours'],
    ['[]', 'not-ours'],
    ['{"format":"handbook-audit"}', 'not-ours'],
    ['{"format":"handbook-audit","version":0}', 'not-ours'],
    ['{"format":"handbook-audit","version":3}', 'newer'],
    ['{"format":"handbook-audit","version":2}', 'broken'],
    ['{"format":"handbook-audit","version":1}', 'broken'],
  ])('%s is %s', (text, why) => {
    expect(readAudit(text)).toMatchObject({ why });
  });

  test.each<[keyof Audit, unknown]>([
    ['id', '../x'],
    ['items', 'none'],
  ])('without its %s an audit is given up', (key, value) => {
    expect(readAudit(JSON.stringify({ ...audit, [key]: value }))).toEqual({ why: 'broken', at: key });
  });

  const said = Object.values(whole.answers)[0]!;
  const act = {
    ...{ correction: '', cause: '', action: '', owner: '', due: '', closed: '', verified: '', verifier: '', verifiedOn: '' },
    ...{ effect: '', at: 0, by: '', after: [] },
  };
  test.each<[keyof Audit, unknown, unknown, string]>([
    ['startedAt', 'today', 0, 'startedAt: blank'],
    [
      'items',
      [...audit.items, { ...audit.items[0], id: 'toString' }],
      audit.items,
      `items ${audit.items.length + 1}: left-out`,
    ],
    ['items', [{ ...audit.items[0], kind: 'whim' }], [], 'items 1: left-out'],
    ['items', [{ ...audit.items[0], text: undefined }], [], 'items 1: left-out'],
    ['answers', { x: { ...said, grade: 'excellent' } }, { x: { ...said, grade: 'not-audited' } }, 'answers x grade: blank'],
    ['answers', JSON.parse('{"__proto__":{}}'), {}, 'answers __proto__: left-out'],
    ['answers', { constructor: said }, {}, 'answers constructor: left-out'],
    [
      'answers',
      { x: { ...said, note: 'x'.repeat(longestText + 1) } },
      { x: { ...said, note: 'x'.repeat(longestText) } },
      'answers x note: shortened',
    ],
    ['actions', { x: { ...act, due: 'soon', owner: '张' } }, { x: { ...act, owner: '张' } }, 'actions x due: blank'],
    ['actions', { x: { ...act, due: '2026-02-30' } }, { x: act }, 'actions x due: blank'],
    ['actions', { x: { ...act, effect: 'fair' } }, { x: act }, 'actions x effect: blank'],
    ['scope', { kind: 'toString' }, { kind: 'all' }, 'scope: blank'],
    ['disputes', [{ collection: '__proto__', key: 'x', entry: {} }], [], 'disputes 1: left-out'],
  ])('a damaged %s is mended, and told; the rest stands', (key, value, mended, told) => {
    const it = readAudit(JSON.stringify({ ...whole, [key]: value }));
    expect(it).toEqual({ audit: { ...whole, [key]: mended }, mends: [expect.anything()] });
    expect(isAudit(it) && it.mends.map(({ at, became }) => `${at.join(' ')}: ${became}`)).toEqual([told]);
  });

  test('nothing makes it throw', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(...Object.keys(audit)), fc.jsonValue(), (text, key, value) => {
        readAudit(text);
        const it = readAudit(JSON.stringify({ ...audit, [key]: value }));
        expect(isAudit(it) || 'why' in it).toBe(true);
      }),
    );
  });

  test('an audit of version 1 is read whole, what it had no field for blank and nothing told; written, it is one of version 2', () => {
    const acted = applied(whole, acting(whole, whole.items[0]!.id, { cause: '无人值守', due: '2026-12-01' }, speaker));
    const taken = applied(acted, taking(acted, 'case-1', { grade: 'minor', procedure: '5.1' }, speaker));
    const since2 = ['no', 'correction', 'verifier', 'verifiedOn', 'effect', 'records', 'found', 'of'];
    const without2 = (collection: object) =>
      JSON.parse(JSON.stringify(collection), (key, value) => (since2.includes(key) ? undefined : value));
    const { answers, actions, taken: cases } = taken;
    const old = { ...taken, version: 1, answers: without2(answers), actions: without2(actions), taken: without2(cases) };
    const read = readAudit(JSON.stringify(old));
    expect(read).toMatchObject({
      mends: [],
      audit: { version: 2, answers: old.answers, taken: old.taken, actions: old.actions },
    });
    const { audit: young } = read as { audit: Audit };
    expect(Object.values(young.actions)).toMatchObject([{ correction: '', verifier: '', verifiedOn: '', effect: '' }]);
    expect(young.taken['case-1']).toMatchObject({ no: 0, found: 0, of: 0, records: [] });
    expect(readAudit(auditText(young))).toEqual({ audit: young, mends: [] });
    expect(merge(young, taken).disputes).toBe(0);
  });

  test('keys nobody knows are dropped', () => {
    expect(readAudit(JSON.stringify({ ...audit, script: '<script>' }))).toEqual({ audit, mends: [] });
  });
});

describe('Against the last audit', () => {
  test.each([
    ['minor', 'conforms', 'better'],
    ['conforms', 'observation', 'worse'],
    ['major', 'major', 'same'],
    ['not-audited', 'minor', 'uncompared'],
    ['minor', 'not-applicable', 'uncompared'],
    [undefined, 'minor', 'new'],
  ] as const)('%s, then %s: %s', (before, now, trend) => {
    expect(trendOf(before, now)).toBe(trend);
  });

  test('each item is told beside what was found before', () => {
    const before = graded(graded(audit, 0, 'major', '李四', 1), 1, 'conforms', '李四', 2);
    const now = graded(graded(audit, 0, 'conforms', '王五', 1), 1, 'minor', '王五', 2);
    expect(
      compare(before, now)
        .map(({ trend }) => trend)
        .slice(0, 3),
    ).toEqual(['better', 'worse', 'uncompared']);
  });

  test('actions stay open until they are closed, and are overdue after their day', () => {
    const before = graded(graded(audit, 0, 'major', '李四', 1), 1, 'minor', '李四', 2);
    const [one, two] = before.items.map(({ id }) => id) as [string, string];
    const due = applied(before, acting(before, one, { due: '2026-10-31' }, speaker));
    expect(openActions(due, '2026-11-01').map(({ key, overdue }) => [key, overdue])).toEqual([
      [one, true],
      [two, false],
    ]);
    expect(openActions(due, '2026-10-31')[0]!.overdue).toBe(false);
    const closed = applied(due, acting(due, one, { closed: '2026-10-30' }, speaker));
    expect(openActions(closed, '2026-11-01').map(({ key }) => key)).toEqual([two]);
  });
});

describe('A definition revised since', () => {
  const reworded: Item = {
    ...audit.items[0]!,
    id: '5.1/discuss-targets/requirement/new',
    text: { zh: '召集全部业务员讨论目标。', en: 'All in.' },
  };
  const [, gone] = audit.items;
  const young: Item = { ...gone!, id: '5.1/execute/requirement/young', text: { zh: '另立一条。', en: 'One more.' } };
  const now = [reworded, ...audit.items.slice(2), young];
  const today = {
    items: now,
    population: now.length,
    document: { ...audit.document, revision: '3' },
    procedures: [{ ...audit.procedures[0]!, checklist: checklistDigest(now) }],
  };

  /** What the difference says: a sentence was reworded. */
  const known = { became: { [audit.items[0]!.id]: reworded.id }, changed: [reworded.id] };

  test('tells what is the same, changed, new and gone', () => {
    const it = revision(audit.items, now, known);
    expect(it.same).toEqual(audit.items.slice(2));
    expect(it.changed).toEqual([{ before: audit.items[0], now: reworded }]);
    expect(it.added).toEqual([young]);
    expect(it.gone).toEqual([gone]);
    expect(isRevised(audit, today.procedures)).toBe(true);
    expect(isRevised(audit, audit.procedures)).toBe(false);
  });

  test('keeps grades that still apply, has changed items graded again with their notes, and loses nothing', () => {
    const worked = graded(
      graded(graded(audit, 0, 'minor', '李四', 1, '缺两份'), 1, 'major', '李四', 2),
      2,
      'conforms',
      '李四',
      3,
    );
    const carried = carriedOver(worked, today, speaker, known);
    expect(carried.items).toEqual(now);
    expect(gradeOf(carried, audit.items[2]!.id)).toBe('conforms');
    expect(carried.answers[reworded.id]).toMatchObject({ grade: 'not-audited', note: '缺两份' });
    expect(carried.fallen.map(({ item, answer, became }) => [item.id, answer?.grade, became])).toEqual([
      [audit.items[0]!.id, 'minor', reworded.id],
      [gone!.id, 'major', ''],
    ]);
    // What fell away is of the edition that asked it.
    expect(carried.document.revision).toBe('3');
    for (const { document } of carried.fallen) expect(document).toEqual(audit.document);
    expect(readAudit(auditText(carried))).toEqual({ audit: carried, mends: [] });
    expect(isRevised(carried, today.procedures)).toBe(false);
  });

  test('a sentence of which only the form changed, or a step under another id, keeps its grade under the id of now', () => {
    const worked = graded(audit, 0, 'minor', '李四', 1, '缺两份');
    const carried = carriedOver(worked, today, speaker, { ...known, changed: [] });
    expect(carried.answers[reworded.id]).toEqual(worked.answers[audit.items[0]!.id]);
    expect(revision(audit.items, now, { ...known, changed: [] }).renamed).toEqual([{ before: audit.items[0], now: reworded }]);
    expect(readAudit(auditText(carried))).toEqual({ audit: carried, mends: [] });
  });

  test('without the difference an item goes on under its id, and asks otherwise where it reads otherwise', () => {
    const second: Item = { ...audit.items[2]!, roles: [{ id: 'somebody-else', name: { zh: '他人', en: 'Somebody else' } }] };
    const it = revision(audit.items, [second, ...audit.items.slice(3), young]);
    expect(it.changed).toEqual([{ before: audit.items[2], now: second }]);
    expect(it.gone).toEqual(audit.items.slice(0, 2));
    expect(it.added).toEqual([young]);
  });
});
