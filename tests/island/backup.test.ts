/** All local data as one file: whatever is taken in, nothing is lost, and twice is once. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Audit, acting, applied, auditKey, contentText, gradeOf, merge, readAudit } from '../../src/audit/index.ts';
import { allowanceAfter, type KeptAllowance } from '../../src/conform/index.ts';
import { asidesIn, type Backup, makeBackup, readBackup, takeBack, takeBackup } from '../../src/island/backup.ts';
import type { Store } from '../../src/island/index.ts';
import { allKinds } from '../../src/island/kinds.ts';
import { createProgress } from '../../src/islands/train/progress/store.ts';
import { type Progress, progressKey } from '../../src/train/index.ts';
import { auditOf, graded, noon } from '../audit/auditing.ts';
import { safely, storage } from '../support/memory-storage.ts';
import { type Documents, documents, factsIn } from './documents.ts';

const name = 'HD/GLLC-ZB-003';
const fileOf = (store: Store): Backup => readBackup(makeBackup(safely(store), name), name) as Backup;
const take = (store: Store, backup: Backup) => takeBackup(safely(store), backup, allKinds, 5);
const holding = (all: Documents) => {
  const store = storage();
  for (const [key, text] of Object.entries(all)) store.setItem(key, text);
  return store;
};

describe('Taking a file in', () => {
  test('brings everything into another browser as it was', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const there = storage();
        take(there, fileOf(holding(all)));
        expect(Object.fromEntries(there.items)).toEqual(all);
      }),
      { numRuns: 50 },
    );
  });

  test('loses nothing of any kind, whatever stood here and whatever comes; twice is once', () => {
    fc.assert(
      fc.property(documents, documents, (here, there) => {
        const store = holding(here);
        const backup = fileOf(holding(there));
        expect(take(store, backup).failed).toBe(0);
        const facts = factsIn(store.items);
        for (const fact of [...factsIn(new Map(Object.entries(here))), ...factsIn(new Map(Object.entries(there)))])
          expect(facts).toContain(fact);
        const once = Object.fromEntries(store.items);
        take(store, backup);
        expect(Object.fromEntries(store.items)).toEqual(once);
      }),
      { numRuns: 200 },
    );
  });

  test('where there is no room leaves what is here as it was', () => {
    fc.assert(
      fc.property(documents, documents, fc.integer({ min: 0, max: 4000 }), (here, there, room) => {
        const size = Object.entries(here).reduce((sum, [key, text]) => sum + key.length + text.length, 0);
        const store = storage(size + room);
        for (const [key, text] of Object.entries(here)) store.setItem(key, text);
        take(store, fileOf(holding(there)));
        const facts = factsIn(store.items);
        for (const fact of factsIn(new Map(Object.entries(here)))) expect(facts).toContain(fact);
      }),
      { numRuns: 100 },
    );
  });
});

describe('An older file of one’s own', () => {
  const answer = { item: '3.1/x', chosen: 'Y', right: true };
  const exam = { exam: '3.1', seed: 's', edition: 'A/0', asked: 12, right: 12, percent: 100, passMark: 80, passed: true };

  test('takes back no answer, no exam, no role and no case of a training record', () => {
    const store = storage();
    const ahead = createProgress(safely(store), () => 2_000_000);
    ahead.answer(answer);
    ahead.chooseRole('clerk');
    ahead.keepCase('3.1/a', { scene: { acts: ['>'], first: {} } });
    ahead.sit('3.1', { seed: 's', answers: {}, open: true });
    const older = fileOf(store);
    // The clock is right again, hours before.
    const later = createProgress(safely(store), () => 1_000_000);
    later.answer({ ...answer, item: '3.1/y' });
    later.handIn(exam);
    later.sit('3.1', { seed: 's', answers: {}, open: false });
    later.chooseRole('general-manager');
    later.keepCase('3.1/a', { last: { right: 1, asked: 1 } });
    const before = store.getItem(progressKey);
    take(store, older);
    expect(store.getItem(progressKey)).toBe(before);
    const kept = JSON.parse(before!) as Progress;
    expect([kept.answers.length, kept.exams.length, kept.role?.id]).toEqual([2, 1, 'general-manager']);
  });

  test('drops no nonconformity graded since', () => {
    const audit = graded(auditOf('5.1'), 0, 'conforms', '李四', 1);
    const store = storage();
    store.setItem(auditKey(audit.id), JSON.stringify(audit));
    const older = fileOf(store);
    const since = graded(graded(audit, 1, 'major', '李四', 2, '未签字'), 0, 'minor', '李四', 3);
    store.setItem(auditKey(audit.id), JSON.stringify(since));
    take(store, older);
    const kept = readAudit(store.getItem(auditKey(audit.id))!) as { audit: Audit };
    expect(kept.audit).toEqual(since);
    expect(gradeOf(kept.audit, audit.items[1]!.id)).toBe('major');
  });

  test('brings back no allowance as it was before it was changed; one changed elsewhere stands beside', () => {
    const key = 'records:allow:3.3:x';
    const write = (it: KeptAllowance) => JSON.stringify({ version: 1, ...it });
    const first: KeptAllowance = { kind: 'late', reason: 'memo 7', until: '2026-12-31', addedAt: 9 };
    const store = storage();
    store.setItem(key, write(first));
    const older = fileOf(store);
    // By a clock that went back meanwhile.
    const changed = allowanceAfter({ ...first, until: '2026-06-30' }, first, 4);
    store.setItem(key, write(changed));
    take(store, older);
    expect([...store.items.keys()]).toEqual([key]);
    expect(JSON.parse(store.getItem(key)!).until).toBe('2026-06-30');
    take(store, { entries: { [key]: write(allowanceAfter({ ...first, reason: 'memo 8' }, first, 5)) } });
    expect([...store.items.values()].map((text) => JSON.parse(text).reason)).toEqual(['memo 7', 'memo 8']);
  });

  test('joins with what another browser did', () => {
    const audit = auditOf('5.1');
    const [one, other] = [graded(audit, 0, 'major', '李四', 1), graded(audit, 1, 'minor', '王五', 2)];
    const store = storage();
    store.setItem(auditKey(audit.id), JSON.stringify(one));
    take(store, { entries: { [auditKey(audit.id)]: JSON.stringify(other) } });
    const kept = readAudit(store.getItem(auditKey(audit.id))!) as { audit: Audit };
    expect(kept.audit).toEqual(merge(one, other).audit);
  });
});

describe('The file', () => {
  test('holds the inbox, and what was set aside', () => {
    const store = holding({ inbox: '[{"id":"1"}]', 'aside:3:audit:x': '{' });
    expect(fileOf(store).entries).toEqual({ inbox: '[{"id":"1"}]', 'aside:3:audit:x': '{' });
  });

  test.each([
    '',
    'null',
    '[]',
    '{"a":1}',
    '{"format":"sales-handbook-data","version":1,"entries":{"evil":"x"}}',
    '{"format":"sales-handbook-data","version":1,"entries":{"handbook:x":1}}',
    '{"format":"sales-handbook-data","version":2,"entries":{}}',
  ])('is refused where it is not ours: %s', (text) => {
    expect(readBackup(text, name)).toBe('not-ours');
  });

  test('of a later site, and of another handbook, is told apart', () => {
    expect(readBackup('{"format":"sales-handbook-data","version":3,"entries":{}}', name)).toBe('newer');
    expect(readBackup(makeBackup(safely(storage()), 'QM-7'), name)).toBe('other');
  });

  test('of before keys carried the handbook’s name is read, both spellings of what was set aside among it', () => {
    const entries = {
      'handbook:train': '{"version":2}',
      'handbook:aside:4:walk:3.1:x': '{',
      'handbook:train:aside:5': '[',
      'handbook.audit.inbox': '[]',
    };
    const text = JSON.stringify({ format: 'sales-handbook-data', version: 1, entries });
    expect((readBackup(text, name) as Backup).entries).toEqual({
      train: '{"version":2}',
      'aside:4:walk:3.1:x': '{',
      'aside:5:train': '[',
      inbox: '[]',
    });
  });
});

describe('What was set aside', () => {
  test('is taken back joined with what stands there now', () => {
    const audit = auditOf('5.1');
    const [here, aside] = [graded(audit, 0, 'conforms', '李四', 1), graded(audit, 1, 'major', '李四', 2)];
    const store = holding({
      [auditKey(audit.id)]: JSON.stringify(here),
      [`aside:3:${auditKey(audit.id)}`]: JSON.stringify(aside),
    });
    const [it] = asidesIn(safely(store), allKinds);
    expect(it).toMatchObject({ at: 3, kind: 'audit', key: auditKey(audit.id) });
    expect(takeBack(safely(store), it!, allKinds, 9)).toBe(true);
    const kept = readAudit(store.getItem(auditKey(audit.id))!) as { audit: Audit };
    expect(Object.values(kept.audit.answers).map(contentText)).toHaveLength(2);
    expect(asidesIn(safely(store), allKinds)).toEqual([]);
  });

  test('is exchanged where it cannot be joined, and stays where it cannot be read or finds no room', () => {
    const store = holding({
      'calculator:budget': '{"version":1,"texts":{"a":"1"}}',
      'aside:3:calculator:budget': '{"version":1,"texts":{"a":"2"}}',
    });
    expect(takeBack(safely(store), asidesIn(safely(store), allKinds)[0]!, allKinds, 9)).toBe(true);
    expect(Object.fromEntries(store.items)).toEqual({
      'calculator:budget': '{"version":1,"texts":{"a":"2"}}',
      'aside:9:calculator:budget': '{"version":1,"texts":{"a":"1"}}',
    });
    const torn = holding({ 'aside:3:audit:x': '{' });
    expect(takeBack(safely(torn), asidesIn(safely(torn), allKinds)[0]!, allKinds, 9)).toBe(false);
    expect([...torn.items]).toEqual([['aside:3:audit:x', '{']]);
    const mended = applied(auditOf('5.1'), acting(auditOf('5.1'), 'x', { due: '61231-02-02' }, { at: noon, by: '' }));
    const full = storage(JSON.stringify(mended).length + 100);
    full.setItem(`aside:3:${auditKey(mended.id)}`, JSON.stringify(mended));
    expect(takeBack(safely(full), asidesIn(safely(full), allKinds)[0]!, allKinds, 9)).toBe(false);
    expect(full.items.size).toBe(1);
  });
});
