/** A thread that lays out one Mermaid text at a time. */
import { parentPort } from 'node:worker_threads';
import { revealed } from './codes.ts';
import { layoutOf } from './layout.ts';
import { render } from './mermaid.ts';

parentPort!.on('message', async ({ text }: { text: string }) => {
  try {
    parentPort!.postMessage({ layout: layoutOf(await render(text)) });
  } catch (error) {
    parentPort!.postMessage({ error: revealed(error instanceof Error ? error.message : String(error)) });
  }
});
