import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cached } from '../../src/diagram/cache.ts';
import type { Layout } from '../../src/diagram/layout.ts';

let folder: string;
let asked: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drawings-'));
  asked = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const extent = { x: 0, y: 0, width: 1, height: 1 };
const layout = (text: string): Layout => ({
  boxes: [],
  arrows: [],
  lanes: [{ id: text, extent, head: extent, lines: [text] }],
});
const make = async (text: string): Promise<Layout> => {
  asked.push(text);
  return layout(text);
};
const file = (): string => join(folder, readdirSync(folder).find((name) => name.endsWith('.json'))!);

test('the same text is laid out once', async () => {
  expect(await cached('a', make, folder)).toEqual(layout('a'));
  expect(await cached('a', make, folder)).toEqual(layout('a'));
  expect(asked).toEqual(['a']);
});

test('another text is laid out by itself: editing one procedure redraws its own drawings', async () => {
  for (const text of ['a', 'b', 'a', 'b edited', 'a']) await cached(text, make, folder);
  expect(asked).toEqual(['a', 'b', 'b edited']);
});

test.each(['', '{', 'null', '[]', '{"boxes":[]}', '{"boxes":{},"arrows":[],"lanes":[]}', '\0\0\0'])(
  'a kept file that holds %j is laid out again and mended',
  async (content) => {
    await cached('a', make, folder);
    writeFileSync(file(), content);
    expect(await cached('a', make, folder)).toEqual(layout('a'));
    expect(asked).toEqual(['a', 'a']);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual(layout('a'));
  },
);

test('a folder that is missing is made', async () => {
  await cached('a', make, join(folder, 'deep/er'));
  await cached('a', make, join(folder, 'deep/er'));
  expect(asked).toEqual(['a']);
});

test('where nothing can be kept, everything is still laid out', async () => {
  writeFileSync(join(folder, 'a file'), '');
  expect(await cached('a', make, join(folder, 'a file'))).toEqual(layout('a'));
  mkdirSync(join(folder, 'closed'));
  chmodSync(join(folder, 'closed'), 0o500);
  expect(await cached('b', make, join(folder, 'closed'))).toEqual(layout('b'));
});

test('a text that cannot be laid out is not kept', async () => {
  const refuse = async () => {
    throw new Error('no diagram');
  };
  await expect(cached('a', refuse, folder)).rejects.toThrow('no diagram');
  expect(readdirSync(folder)).toEqual([]);
});
