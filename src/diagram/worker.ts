/** A thread that lays out one Mermaid text at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { revealed } from './codes.ts';
import { layoutOf } from './layout.ts';
import { render } from './mermaid.ts';
import { quicken } from './quicker/index.ts';

if (!workerData?.asShipped) quicken();

parentPort!.on('message', async ({ text }: { text: string }) => {
  try {
    parentPort!.postMessage({ layout: layoutOf(await render(text)) });
  } catch (error) {
    parentPort!.postMessage({ error: revealed(error instanceof Error ? error.message : String(error)) });
  }
});
