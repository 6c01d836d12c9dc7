/** The worker that reads and judges: the log lives here, and the page asks for what it shows. */
import { FileSession } from './file-session.ts';
import type { FromWorker, JobKind, Jobs, ToWorker } from './protocol.ts';

/** Milliseconds between two reports: often enough for a bar, seldom enough for the page. */
const BETWEEN_REPORTS = 50;

const say = (message: FromWorker): void => postMessage(message);

/** A message to ourselves comes after those from the page; a timer would be held back to 4 ms. */
const breath = new MessageChannel();
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    breath.port1.onmessage = () => resolve();
    breath.port2.postMessage(undefined);
  });

let cancelled = false;
let session: FileSession | undefined;
let lastReport = 0;

const reins = {
  breathe,
  isCancelled: () => cancelled,
  onProgress: (done: number, of: number | null): void => {
    const now = performance.now();
    if (now - lastReport < BETWEEN_REPORTS) return;
    lastReport = now;
    say({ kind: 'progress', done, of });
  },
};

type Asked = Exclude<ToWorker, { kind: 'cancel' }>;

const opened = (): FileSession => {
  if (!session) throw new Error('No procedure has been named yet. Open one first.');
  return session;
};

const answerTo = async (asked: Asked): Promise<Jobs[JobKind]['answer']> => {
  switch (asked.kind) {
    case 'open':
      session = new FileSession(asked.ask);
      return null;
    case 'read':
      return opened().read(asked.ask, reins);
    case 'judge':
      cancelled = false;
      return opened().judge(asked.ask, reins);
    case 'cases':
      return opened().lists().cases(asked.ask);
    case 'deviations':
      return opened().lists().deviations(asked.ask);
    case 'variants':
      return opened().lists().variants(asked.ask);
    case 'case':
      return opened().case(asked.ask.at);
    default:
      return opened().report(asked.ask.as);
  }
};

const work = async (asked: Asked): Promise<void> => {
  try {
    say({ kind: 'answer', number: asked.number, answer: await answerTo(asked) });
  } catch (error) {
    say({ kind: 'failed', number: asked.number, message: error instanceof Error ? error.message : String(error) });
  }
};

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'cancel') cancelled = true;
  else void work(data);
});
