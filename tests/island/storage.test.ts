/** What is set aside, and how what was kept under keys without the handbook's name is taken over. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adopt } from '../../src/island/adopt.ts';
import { prefixOf, safeStorage } from '../../src/island/index.ts';
import { handbookName, numberAt, whichIn } from '../../src/procedure/index.ts';
import { auditOf } from '../audit/auditing.ts';
import { blocked, safely, storage } from '../support/memory-storage.ts';

describe('A safe storage', () => {
  test('sets aside under a key of its own, and the same text once', () => {
    const store = storage();
    store.setItem('train', 'a');
    expect(safely(store).copyAside('train', 7)).toBe(true);
    expect(safely(store).copyAside('train', 8)).toBe(true);
    store.setItem('train', 'b');
    // Of the same millisecond as the first.
    expect(safely(store).setAside('train', 7)).toBe(true);
    expect([...store.items]).toEqual([
      ['aside:7:train', 'a'],
      ['aside:8:train', 'b'],
    ]);
  });

  test('leaves what there is no room to set aside where it is', () => {
    const store = storage(12);
    store.setItem('train', 'abc');
    expect(safely(store).setAside('train', 7)).toBe(false);
    expect([...store.items]).toEqual([['train', 'abc']]);
  });

  test('that is blocked never throws', () => {
    const off = blocked();
    expect([off.works, off.read('x'), off.write('x', 'y'), off.keys(''), off.setAside('x', 1)]).toEqual([
      ...[false, undefined, false, [], false],
    ]);
  });

  test('of two handbooks on one host keeps each its own, whatever their names', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), fc.string(), (one, other, key) => {
        fc.pre(one !== other);
        const store = storage();
        const [here, there] = [one, other].map((name) => safeStorage(() => store, prefixOf(name)));
        here!.write(key, 'mine');
        expect(there!.read(key)).toBeUndefined();
        expect(there!.keys('')).toEqual([]);
        there!.write(key, 'yours');
        there!.remove(key);
        expect(here!.read(key)).toBe('mine');
      }),
    );
  });
});

describe('A handbook’s name', () => {
  test.each([
    [{ number: 'HD/GLLC-ZB-003A/0', edition: 'A', revision: '0' }, 'HD/GLLC-ZB-003'],
    [{ number: 'HD/GLLC-ZB-003B/2', edition: 'B', revision: '2' }, 'HD/GLLC-ZB-003'],
    [{ number: 'QM-7', edition: '3', revision: '1' }, 'QM-7'],
    [{ number: 'A/0', edition: 'A', revision: '0' }, 'A/0'],
  ])('of %j is %s', (handbook, name) => {
    expect(handbookName(handbook)).toBe(name);
  });

  test.each([
    [{ number: 'HD/GLLC-ZB-003A/1', edition: 'A', revision: '1' }, 'A / 0', 'HD/GLLC-ZB-003A/0'],
    [{ number: 'HD/GLLC-ZB-003B / 2', edition: 'B', revision: '2' }, 'A / 9', 'HD/GLLC-ZB-003A / 9'],
    [{ number: 'QM-7', edition: '3', revision: '1' }, '2 / 4', 'QM-7'],
    [{ number: 'A/0', edition: 'A', revision: '0' }, 'B/1', 'A/0'],
  ])('stands before its edition, so that of %j under %s the number was %s', (handbook, then, number) => {
    expect(numberAt(handbook, whichIn(then)!)).toBe(number);
  });

  test.each(['', 'A', '/', 'A /'])('“%s” names no edition', (said) => {
    expect(whichIn(said)).toBeUndefined();
  });
});

describe('What was kept before keys carried the handbook’s name', () => {
  const name = 'SL-07';
  const audit = auditOf('5.1');
  const old = {
    'handbook:train': '{"version":2}',
    'handbook:train:due': '[1]',
    'handbook:walk:3.1:x': '{"version":1}',
    'handbook:coverage:3.1': '{"version":1}',
    'handbook:audit:audit-5-1': JSON.stringify(audit),
    'handbook:audit-name': '李四',
    'handbook:records:allow:3.3:x': '{"version":1}',
    'handbook:records:mapping:3.3:2-x': '{"version":1}',
    'handbook:calculator:budget': '{"version":1}',
    'handbook:theme': 'dark',
    'handbook.audit.inbox': '[]',
    'handbook:aside:4:audit:y': '{',
    'handbook:train:aside:5': '[',
    'handbook:records:allow:3.3:z:aside:6': '?',
    'handbook.audit.inbox:aside:7': '!',
  };
  const now = {
    train: '{"version":2}',
    'train:due': '[1]',
    'walk:3.1:x': '{"version":1}',
    'coverage:3.1': '{"version":1}',
    'audit:audit-5-1': JSON.stringify(audit),
    'audit-name': '李四',
    'records:allow:3.3:x': '{"version":1}',
    'records:mapping:3.3:2-x': '{"version":1}',
    'calculator:budget': '{"version":1}',
    theme: 'dark',
    inbox: '[]',
    'aside:4:audit:y': '{',
    'aside:5:train': '[',
    'aside:6:records:allow:3.3:z': '?',
    'aside:7:inbox': '!',
  };
  const holding = (entries: Readonly<Record<string, string>>, room?: number) => {
    const store = storage(room);
    for (const [key, text] of Object.entries(entries)) store.setItem(key, text);
    return store;
  };
  const here = (store: ReturnType<typeof storage>) => safeStorage(() => store, prefixOf(name));
  const readIn = (store: ReturnType<typeof storage>) =>
    Object.fromEntries(
      here(store)
        .keys('')
        .map((key) => [key, here(store).read(key)]),
    );

  test('is all there under its new key, both spellings of what was set aside among it; what is not ours stays', () => {
    const store = holding({ ...old, 'handbook:walk-room:/x': '1', other: '2' });
    adopt(store, here(store), name, 9);
    expect(readIn(store)).toEqual(now);
    expect([...store.items.keys()].filter((key) => !key.startsWith(prefixOf(name)))).toEqual([
      'handbook:walk-room:/x',
      'other',
    ]);
    adopt(store, here(store), name, 10);
    expect(readIn(store)).toEqual(now);
  });

  test('an audit of another handbook waits for that one', () => {
    const text = JSON.stringify({ ...audit, document: { number: 'QM-7', edition: '1', revision: '0' } });
    const store = holding({ 'handbook:audit:x': text });
    adopt(store, here(store), name, 9);
    expect([...store.items]).toEqual([['handbook:audit:x', text]]);
    adopt(
      store,
      safeStorage(() => store, prefixOf('QM-7')),
      'QM-7',
      9,
    );
    expect([...store.items]).toEqual([[`${prefixOf('QM-7')}audit:x`, text]]);
  });

  test('stays where it is while there is no room for it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (room) => {
        const size = Object.entries(old).reduce((sum, [key, text]) => sum + key.length + text.length, 0);
        const store = holding(old, size + room);
        adopt(store, here(store), name, 9);
        const texts = [...store.items.values()].sort();
        expect(texts).toEqual(Object.values(old).sort());
      }),
    );
  });

  test('where a page of before wrote again beside what was taken over, both stay', () => {
    const store = holding({ 'handbook:train': 'later', [`${prefixOf(name)}train`]: 'taken over' });
    adopt(store, here(store), name, 9);
    expect(readIn(store)).toEqual({ train: 'taken over', 'aside:9:train': 'later' });
  });
});
