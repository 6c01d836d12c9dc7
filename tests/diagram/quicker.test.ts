import { readdirSync, readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../src/components/drawings.ts';
import { changed, changes } from '../../src/diagram/quicker/index.ts';
import { ourProcedures } from '../support/our-procedures.ts';

const chunks = new URL('../../node_modules/mermaid/dist/chunks/mermaid.core/', import.meta.url);

describe('Mermaid is changed as it is loaded', () => {
  const each = changes.flatMap(({ file, words }) => words.map(({ from }) => ({ file, from })));
  test.each(each)('$file still has “$from”', ({ file, from }) => {
    const found = readdirSync(chunks).filter(
      (name) =>
        name.startsWith(file) && name.endsWith('.mjs') && readFileSync(new URL(name, chunks), 'utf8').split(from).length === 2,
    );
    expect(found).toHaveLength(1);
  });

  test('a file without the words, or with only some of them, stays as it is', () => {
    for (const text of ['', 'something else', changes.at(-1)!.words[0]!.from])
      expect(changed('swimlanes-X.mjs', text)).toBe(text);
  });

  test('no other file is touched', () => {
    const all = each.map(({ from }) => from).join('\n');
    expect(changed('flowDiagram-X.mjs', all)).toBe(all);
  });
});

/** Layouts of texts by a thread of its own. */
const laidOut = async (texts: readonly string[], workerData: object): Promise<unknown[]> => {
  const worker = new Worker(new URL('../../src/diagram/worker.ts', import.meta.url), { workerData });
  const answers: unknown[] = [];
  for (const text of texts) {
    worker.postMessage({ text });
    answers.push(await new Promise((done, failed) => worker.once('message', done).once('error', failed)));
  }
  await worker.terminate();
  return answers;
};

test('it lays out every swimlane as Mermaid does untouched', async () => {
  const texts = ourProcedures.map((procedure) => sourceOf(procedure, 'zh', 'swimlane'));
  const [quick, shipped] = [await laidOut(texts, {}), await laidOut(texts, { asShipped: true })];
  for (const [at, layout] of quick.entries()) {
    expect(layout).toHaveProperty('layout.boxes');
    expect(layout, texts[at]).toEqual(shipped[at]);
  }
});
