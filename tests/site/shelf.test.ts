/** What is kept for the next build: given out as it was written, never beyond its measure, and nothing of it where it cannot be. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Shelf } from '../../src/handbook/integrations/shelf.ts';

const root = mkdtempSync(join(tmpdir(), 'shelf-'));
afterAll(() => rmSync(root, { recursive: true }));

const texts = { first: '草案 one', second: 'two', third: '' };
const filled = (folder: string, name = 'shelf'): void => {
  const shelf = new Shelf(folder, name);
  for (const [key, text] of Object.entries(texts)) shelf.put(key, Buffer.from(text));
  shelf.keep();
};
const taken = (folder: string, name = 'shelf') => {
  const shelf = new Shelf(folder, name);
  const found = Object.keys(texts).map((key) => shelf.take(key)?.toString());
  shelf.drop();
  return found;
};

describe('A shelf', () => {
  test('gives out what was put, and what was not asked for is gone with the next', () => {
    const folder = join(root, 'given');
    filled(folder);
    expect(taken(folder)).toEqual(Object.values(texts));
    const next = new Shelf(folder, 'shelf');
    expect(next.take('second')?.toString()).toBe('two');
    expect(next.take('fourth')).toBeUndefined();
    next.keep();
    expect(taken(folder)).toEqual([undefined, 'two', undefined]);
  });

  test('that was dropped leaves the one before as it was, and no draft', () => {
    const folder = join(root, 'dropped');
    filled(folder);
    const next = new Shelf(folder, 'shelf');
    next.put('first', Buffer.from('half'));
    next.drop();
    expect(taken(folder)).toEqual(Object.values(texts));
    expect(readdirSync(folder)).toEqual(['shelf']);
  });

  test('gives out nothing that is not what was written, wherever it is damaged', () => {
    const folder = join(root, 'damaged');
    filled(folder);
    const whole = readFileSync(join(folder, 'shelf'));
    for (let at = 0; at < whole.length; at += 1) {
      const spoilt = Buffer.from(whole);
      spoilt[at]! ^= 0x15;
      writeFileSync(join(folder, 'shelf'), spoilt);
      for (const [index, found] of taken(folder).entries())
        expect([undefined, Object.values(texts)[index]], `byte ${at}`).toContain(found);
      writeFileSync(join(folder, 'shelf'), whole.subarray(0, at));
      for (const [index, found] of taken(folder).entries())
        expect([undefined, Object.values(texts)[index]], `cut at ${at}`).toContain(found);
    }
  });

  test('costs nothing but time where nothing can be read or written', () => {
    writeFileSync(join(root, 'file'), 'no folder');
    filled(join(root, 'file'));
    expect(taken(join(root, 'file'))).toEqual([undefined, undefined, undefined]);
    mkdirSync(join(root, 'odd', 'shelf'), { recursive: true });
    filled(join(root, 'odd'));
    expect(taken(join(root, 'odd'))).toEqual([undefined, undefined, undefined]);
  });

  test('is one of few: the oldest give way, and drafts of builds that were broken off', () => {
    const folder = join(root, 'many');
    for (const [at, name] of ['a', 'b', 'c', 'd', 'e', 'f'].entries()) {
      filled(folder, name);
      utimesSync(join(folder, name), 1000 + at, 1000 + at);
    }
    writeFileSync(join(folder, 'draft-old'), '');
    utimesSync(join(folder, 'draft-old'), 1000, 1000);
    writeFileSync(join(folder, 'draft-new'), '');
    filled(folder, 'g');
    expect(readdirSync(folder).sort()).toEqual(['d', 'draft-new', 'e', 'f', 'g']);
  });
});
