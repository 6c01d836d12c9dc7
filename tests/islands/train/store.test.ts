/** The learner's progress in a browser: two writes at once, two tabs, storage full, off, broken, newer. */
import { describe, expect, test } from 'vitest';
import { createProgress, progressKey } from '../../../src/islands/train/progress/store.ts';
import { shelfOn } from '../../../src/islands/train/shelf.ts';
import { storage } from '../walk/browser.ts';

const clock = () => 1_800_000_000_000;
const scene = { acts: ['>'], first: {} };
const score = { right: 9, asked: 10 };

test('of two writes in the same millisecond the later counts', () => {
  const local = storage();
  const store = createProgress(
    shelfOn(() => local),
    clock,
  );
  store.keepCase('3.1/a', { scene });
  store.keepCase('3.1/a', { last: score });
  store.keepCase('3.1/b', { last: score });
  store.keepCase('3.1/b', { scene });
  for (const it of [
    store,
    createProgress(
      shelfOn(() => local),
      clock,
    ),
  ]) {
    expect(it.$progress.get().cases['3.1/a']).toMatchObject({ last: score });
    expect(it.$progress.get().cases['3.1/a']!.scene).toBeUndefined();
    expect(it.$progress.get().cases['3.1/b']).toMatchObject({ scene });
  }
});

test('what one tab writes the other keeps, heard or not', () => {
  const local = storage();
  const [one, other] = [0, 1].map((late) =>
    createProgress(
      shelfOn(() => local),
      () => clock() + late,
    ),
  );
  one!.keepCase('3.1/a', { last: score });
  other!.stage('3.2', 'watch');
  other!.answer({ item: '3.2/x', chosen: 'Y', right: true });
  one!.heard(progressKey);
  expect(one!.$progress.get()).toEqual(other!.$progress.get());
  expect(other!.$progress.get().cases['3.1/a']!.last).toEqual(score);
});

describe('Trouble is told, and nothing saved is lost', () => {
  const opened = (local: ReturnType<typeof storage> | undefined) =>
    createProgress(
      shelfOn(() => {
        if (!local) throw new Error('blocked');
        return local;
      }),
      clock,
    );

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
