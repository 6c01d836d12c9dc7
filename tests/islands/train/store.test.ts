/** The learner's progress in a browser: two writes at once, two tabs, storage full, off, broken, newer. */
import { describe, expect, test } from 'vitest';
import { createProgress } from '../../../src/islands/train/progress/store.ts';
import { progressKey } from '../../../src/train/index.ts';
import { blocked, safely, storage } from '../../support/memory-storage.ts';

const clock = () => 1_800_000_000_000;
const scene = { acts: ['>'], first: {} };
const score = { right: 9, asked: 10 };

test('of two writes in the same millisecond the later counts', () => {
  const local = storage();
  const store = createProgress(safely(local), clock);
  store.keepCase('3.1/a', { scene });
  store.keepCase('3.1/a', { last: score });
  store.keepCase('3.1/b', { last: score });
  store.keepCase('3.1/b', { scene });
  for (const it of [store, createProgress(safely(local), clock)]) {
    expect(it.$progress.get().cases['3.1/a']).toMatchObject({ last: score });
    expect(it.$progress.get().cases['3.1/a']!.scene).toBeUndefined();
    expect(it.$progress.get().cases['3.1/b']).toMatchObject({ scene });
  }
});

test('what one tab writes the other keeps, heard or not', () => {
  const local = storage();
  const [one, other] = [0, 1].map((late) => createProgress(safely(local), () => clock() + late));
  one!.keepCase('3.1/a', { last: score });
  other!.stage('3.2', 'watch');
  other!.answer({ item: '3.2/x', chosen: 'Y', right: true });
  one!.syncFromOtherTab(progressKey);
  expect(one!.$progress.get()).toEqual(other!.$progress.get());
  expect(other!.$progress.get().cases['3.1/a']!.last).toEqual(score);
});

describe('After a clock that was ahead', () => {
  const hours = 8 * 3_600_000;
  const sitting = { seed: 's', answers: {}, open: true };
  /** What the second store writes at the right time, as it is after a reload. */
  const after = (write: (store: ReturnType<typeof createProgress>) => void) => {
    const local = storage();
    const ahead = createProgress(safely(local), () => clock() + hours);
    ahead.chooseRole('clerk');
    ahead.keepCase('3.1/a', { scene });
    ahead.sit('3.1', { ...sitting, open: false });
    ahead.read('3.1', { edition: 'A/0', fingerprint: 'f' });
    write(createProgress(safely(local), clock));
    return createProgress(safely(local), clock).$progress.get();
  };

  test('a role is chosen, an exam sat again, a case goes on, and a revision is confirmed', () => {
    expect(after((store) => store.chooseRole('general-manager')).role?.id).toBe('general-manager');
    expect(after((store) => store.sit('3.1', { ...sitting, seed: 't' })).sittings['3.1']).toMatchObject({
      seed: 't',
      open: true,
    });
    const longer = { acts: ['>', 'Y'], first: { 1: 'Y' } };
    expect(after((store) => store.keepCase('3.1/a', { scene: longer })).cases['3.1/a']!.scene).toEqual(longer);
    expect(after((store) => store.read('3.1', { edition: 'B/0', fingerprint: 'g' })).read['3.1']!.edition).toBe('B/0');
  });

  test('an answer of an exam in hand is changed', () => {
    const local = storage();
    createProgress(safely(local), () => clock() + hours).sit('3.1', { ...sitting, answers: { q: 'a' } });
    createProgress(safely(local), clock).sit('3.1', { ...sitting, answers: { q: 'b' } });
    expect(createProgress(safely(local), clock).$progress.get().sittings['3.1']!.answers).toEqual({ q: 'b' });
  });

  test('a record of before entries were counted gives way too', () => {
    const local = storage();
    const old = { version: 2, role: { at: clock() + hours, id: 'clerk' }, stages: {}, read: {}, cases: {}, sittings: {} };
    local.setItem(progressKey, JSON.stringify({ ...old, exams: [], answers: [] }));
    createProgress(safely(local), clock).chooseRole('general-manager');
    expect(createProgress(safely(local), clock).$progress.get().role?.id).toBe('general-manager');
  });
});

describe('Trouble is told, and nothing saved is lost', () => {
  const opened = (local: ReturnType<typeof storage> | undefined) => createProgress(local ? safely(local) : blocked(), clock);

  test('storage off: it goes on for this page', () => {
    const store = opened(undefined);
    expect(store.$trouble.get()).toBe('storage-off');
    store.stage('3.1', 'watch');
    expect(store.$progress.get().stages['3.1/watch']).toBeDefined();
  });

  test('storage full: what was kept stays, and once there is room all of it is written', () => {
    const local = storage(900);
    const store = opened(local);
    store.stage('3.1', 'watch');
    const before = local.getItem(progressKey);
    local.setItem('other', 'x'.repeat(900 - before!.length - progressKey.length - 10));
    store.stage('3.2', 'watch');
    expect(store.$trouble.get()).toBe('storage-full');
    expect(local.getItem(progressKey)).toBe(before);
    local.removeItem('other');
    store.stage('3.3', 'watch');
    expect(store.$trouble.get()).toBeUndefined();
    expect(Object.keys(opened(local).$progress.get().stages)).toEqual(['3.1/watch', '3.2/watch', '3.3/watch']);
  });

  test('a broken record is put aside before a new one begins', () => {
    const local = storage();
    local.setItem(progressKey, '{"version":1,');
    const store = opened(local);
    expect(store.$trouble.get()).toBe('broken');
    store.stage('3.1', 'watch');
    expect([...local.items.values()]).toContain('{"version":1,');
  });

  test('a broken record for which there is no room aside stays where it is', () => {
    const local = storage(30);
    local.setItem(progressKey, '{"version":1,');
    const store = opened(local);
    store.stage('3.1', 'watch');
    expect(store.$trouble.get()).toBe('storage-full');
    expect(local.getItem(progressKey)).toBe('{"version":1,');
  });

  test('a record of a later site is left as it is', () => {
    const local = storage();
    local.setItem(progressKey, '{"version":99}');
    const store = opened(local);
    expect(store.$trouble.get()).toBe('newer');
    store.stage('3.1', 'watch');
    expect(local.getItem(progressKey)).toBe('{"version":99}');
  });
});
