/** The worker that reads, as the page starts it. */
import { workerAt } from '../../island/site.served.ts';
import script from './worker.ts?worker&url';

export const startWorker = () => workerAt(script);
