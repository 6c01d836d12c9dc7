import { beforeEach, describe, expect, test } from 'vitest';
import { type HandOver, readInbox } from '../../../src/audit/index.ts';
import { inboxKey, type SafeStorage, type Store, safeStorage } from '../../../src/island/index.ts';
import { AllowancesStore } from '../../../src/islands/records/allowances.ts';
import { handOver } from '../../../src/islands/records/inbox.ts';
import { keepMapping, keptMapping, mappingKey, signatureOf } from '../../../src/islands/records/mappings.ts';

class Storage implements Store {
  readonly kept = new Map<string, string>();
  full = false;
  get length(): number {
    return this.kept.size;
  }
  key = (at: number): string | null => [...this.kept.keys()][at] ?? null;
  getItem = (key: string): string | null => this.kept.get(key) ?? null;
  removeItem = (key: string): void => void this.kept.delete(key);
  setItem = (key: string, value: string): void => {
    if (this.full) throw new Error('full');
    this.kept.set(key, value);
  };
}

let storage: Storage;
let shelf: SafeStorage;
let clock = 0;
beforeEach(() => {
  storage = new Storage();
  shelf = safeStorage(() => storage);
  clock = 0;
});

const listFor = (procedure = '3.3') => {
  let id = 0;
  const list = new AllowancesStore({
    storage: shelf,
    procedure,
    now: () => {
      clock += 1;
      return clock;
    },
    newId: () => {
      id += 1;
      return `${procedure}-${clock}-${id}`;
    },
  });
  list.load();
  return list;
};
const late = { kind: 'late', step: 'approval', reason: 'memo 7', until: '2026-12-31' } as const;

describe('The allow-list', () => {
  test('is there again after a reload, in the order in which it was made', () => {
    const list = listFor();
    list.save(late);
    list.save({ person: 'U1', reason: 'deputy', until: null });
    expect(listFor().$state.get().entries).toEqual(list.$state.get().entries);
    expect(
      listFor()
        .$state.get()
        .entries.map(({ reason }) => reason),
    ).toEqual(['memo 7', 'deputy']);
    expect(listFor('3.1').$state.get().entries).toEqual([]);
  });

  test('of two tabs loses nothing', () => {
    const [one, two] = [listFor(), listFor()];
    one.save(late);
    two.save({ case: 'A', reason: 'x', until: null });
    one.load();
    expect(one.$state.get().entries).toHaveLength(2);
  });

  test('takes no entry that allows everything, gives no reason, or holds until no day', () => {
    const list = listFor();
    expect(() => list.save({ reason: 'x', until: null })).toThrow('allows everything');
    expect(() => list.save({ ...late, reason: ' ' })).toThrow('gives no reason');
    expect(() => list.save({ ...late, until: '2026-02-30' })).toThrow('is no day');
    expect(storage.length).toBe(0);
  });

  test('gives a removed entry back', () => {
    const list = listFor();
    list.save(late);
    list.remove(list.$state.get().entries[0]!.id);
    expect(listFor().$state.get().entries).toEqual([]);
    list.undo();
    expect(listFor().$state.get().entries).toMatchObject([late]);
  });

  test('travels as a file; what is there already is not added twice, another procedure’s is not taken', () => {
    const list = listFor();
    list.save(late);
    const file = list.asFile();
    expect(list.take(file)).toBe(0);
    expect(listFor('3.1').take(file)).toEqual({ procedure: '3.3' });
    list.remove(list.$state.get().entries[0]!.id);
    expect(list.take(file)).toBe(1);
    expect(() => list.take('{"allow":[{"kind":"nonsense","reason":"x"}]}')).toThrow('no kind of deviation');
    expect(() => list.take('[]')).toThrow();
  });

  test('puts what it can’t read aside, leaves what a later version wrote, and says when there is no room', () => {
    storage.setItem('records:allow:3.3:x', 'nonsense');
    storage.setItem('records:allow:3.3:y', '{"version":9}');
    const list = listFor();
    expect(list.$state.get()).toMatchObject({ entries: [], notice: 'broken' });
    expect([...storage.kept.values()]).toEqual(['{"version":9}', 'nonsense']);
    storage.full = true;
    list.save(late);
    expect(list.$state.get()).toMatchObject({ notice: 'failed', entries: [late] });
  });
});

describe('The choices for a header', () => {
  const mapping = {
    columns: { case: 0, role: null },
    delimiter: ';',
    fillDown: true,
    dates: 'dmy' as const,
    states: ['Closed'],
    decimal: ',' as const,
    decisions: { activities: { 催办: null, 批: 'approval' } },
  };
  const key = mappingKey('3.3', signatureOf(['a', 'b']));

  test('are kept for the very same header', () => {
    expect(keepMapping(shelf, key, mapping, 1)).toBe(true);
    expect(keptMapping(shelf, key, ['approval'], 2)).toMatchObject(mapping);
    for (const other of [['a'], ['b', 'a'], ['ab'], ['a', 'b', '']])
      expect(keptMapping(shelf, mappingKey('3.3', signatureOf(other)), ['approval'], 2)).toBeUndefined();
  });

  test('kept before dates and states could be chosen, are there still', () => {
    const { dates, states, ...before } = mapping;
    storage.setItem(key, JSON.stringify({ version: 1, savedAt: 1, ...before }));
    expect(keptMapping(shelf, key, ['approval'], 2)).toMatchObject({ ...before, dates: '', states: [] });
  });

  test('let go of a step that is no longer there', () => {
    keepMapping(shelf, key, mapping, 1);
    expect(keptMapping(shelf, key, [], 2)?.decisions).toEqual({ activities: { 催办: null } });
  });

  test('that nobody can read are put aside', () => {
    storage.setItem(key, 'nonsense');
    expect(keptMapping(shelf, key, [], 7)).toBeUndefined();
    expect([...storage.kept]).toEqual([[`aside:7:${key}`, 'nonsense']]);
  });

  test.each([
    ['{"version":1}', {}],
    ['{"version":1,"columns":{"case":"x","role":2},"delimiter":";","fillDown":true,"decisions":{}}', { role: 2 }],
  ])('%s is taken as far as it can be read, and kept aside as it was', (text, columns) => {
    storage.setItem(key, text);
    expect(keptMapping(shelf, key, [], 7)).toMatchObject({ columns });
    expect(storage.kept.get(`aside:7:${key}`)).toBe(text);
  });

  test('of a later version are left alone', () => {
    storage.setItem(key, '{"version":2,"columns":{}}');
    expect(keptMapping(shelf, key, [], 7)).toBeUndefined();
    expect(keepMapping(shelf, key, mapping, 8)).toBe(false);
    expect(storage.getItem(key)).toBe('{"version":2,"columns":{}}');
  });
});

describe('What is handed over to the checklist', () => {
  const it: HandOver = {
    ...{ id: '1', at: '2026-03-04T00:00:00.000Z', procedure: '3.3', step: 'approval', kind: 'late', case: 'A' },
    ...{ sentence: { zh: '…', en: '…' }, evidence: 'log.csv, row 3', records: [], found: 2, of: 40 },
  };

  test('waits once, beside what waits already', () => {
    expect(handOver(shelf, it, 1)).toBe('done');
    expect(handOver(shelf, { ...it, id: '2' }, 2)).toBe('already');
    expect(handOver(shelf, { ...it, id: '3', case: 'B' }, 3)).toBe('done');
    expect(readInbox(storage.getItem(inboxKey)!)).toEqual({ waiting: [it, { ...it, id: '3', case: 'B' }], unread: [] });
  });

  test('waits beside what nobody can read, and once though it was written before a step had to be named', () => {
    const { step: _, ...before } = it;
    storage.setItem(inboxKey, JSON.stringify([{ id: 'other' }, { ...before, more: 1 }]));
    expect(handOver(shelf, { ...it, id: '2', step: '' }, 1)).toBe('already');
    expect(handOver(shelf, { ...it, id: '3', case: 'B' }, 2)).toBe('done');
    expect(JSON.parse(storage.getItem(inboxKey)!)).toMatchObject([{ id: 'other' }, { id: '1', more: 1 }, { id: '3' }]);
  });

  test('is what the checklist can take in, or nothing', () => {
    expect(() => handOver(shelf, { ...it, sentence: { zh: '', en: '' } }, 1)).toThrow('a sentence');
    expect(storage.length).toBe(0);
  });

  test('is refused where there is no room, and what can’t be read is never written over', () => {
    storage.setItem(inboxKey, '{');
    storage.full = true;
    expect(handOver(shelf, it, 1)).toBe('failed');
    expect(storage.getItem(inboxKey)).toBe('{');
  });
});
