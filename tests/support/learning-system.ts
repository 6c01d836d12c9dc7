/** A learning system for tests: a page with the runtime of scorm-again, and a package opened in a frame of it. Nothing leaves the page. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  xml: 'application/xml',
};
const typeOf = (path: string): string => types[path.split('.').at(-1)!] ?? 'application/octet-stream';

const runtime = readFileSync(new URL('../../node_modules/scorm-again/dist/scorm12.min.js', import.meta.url), 'utf8');

/** Begins as a system does: with what it kept of the learner's last session. Every refusal of the runtime is written down. */
const lms = (kept: object | undefined, settings: object): string => `<!doctype html><title>LMS</title>
<script src="/lms/runtime.js"></script>
<script>
  window.refused = [];
  window.committed = 0;
  window.atCommit = 'null';
  window.API = new Scorm12API(${JSON.stringify({ autocommit: false, logLevel: 5, ...settings })});
  const kept = ${JSON.stringify(kept ?? null)};
  if (kept) API.loadFromJSON(kept, '');
  for (const call of ['LMSInitialize', 'LMSSetValue', 'LMSCommit', 'LMSFinish', 'LMSGetValue']) {
    const own = API[call].bind(API);
    API[call] = (...given) => {
      const answer = own(...given);
      const code = String(API.LMSGetLastError());
      if (code !== '0') refused.push([call, ...given, code].join(' '));
      if (call === 'LMSCommit') [committed, atCommit] = [committed + 1, JSON.stringify(API.cmi)];
      return answer;
    };
  }
</script>
<iframe id="sco" src="/lms/package/index.html" width="1000" height="700"></iframe>`;

/** What the system keeps between sessions, as scorm-again writes it. */
export interface Kept {
  readonly cmi: {
    readonly core: Readonly<Record<'lesson_status' | 'exit' | 'session_time', string>> & {
      readonly score: Readonly<Record<'raw' | 'min' | 'max', string>>;
    };
    readonly suspend_data: string;
    readonly interactions: Readonly<Record<string, { readonly id: string; readonly result: string }>>;
  };
}

export interface LearningSystem {
  /** The package's page. */
  readonly sco: Frame;
  /** Calls the runtime refused, each with its error code. */
  refused(): Promise<readonly string[]>;
  /** Commits so far. */
  committed(): Promise<number>;
  /** What the system would have kept, had everything gone after the last commit. */
  atCommit(): Promise<Kept>;
  value(name: string): Promise<string>;
  /** Leave the package, as a learner does who closes it, and take what is kept. */
  leave(): Promise<Kept>;
}

/** Open a package (a zip) in the system; `kept` of an earlier session lets it go on. `settings` are the runtime's. */
export const openPackage = async (page: Page, zip: Uint8Array, kept?: object, settings = {}): Promise<LearningSystem> => {
  const files = unzipSync(zip);
  await page.unrouteAll();
  await page.route('**/lms/**', (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname.replace(/^.*\/lms\//, ''));
    if (path === '') return route.fulfill({ contentType: 'text/html', body: lms(kept, settings) });
    if (path === 'runtime.js') return route.fulfill({ contentType: 'text/javascript', body: runtime });
    const bytes = files[path.replace(/^package\//, '')];
    if (!bytes) return route.fulfill({ status: 404, body: '' });
    return route.fulfill({ contentType: typeOf(path), body: Buffer.from(bytes) });
  });
  await page.goto('/lms/');
  await page.frameLocator('#sco').locator('[data-sco="live"]').waitFor();
  const inside = <T>(expression: string): Promise<T> => page.evaluate(expression) as Promise<T>;
  return {
    sco: page.frames().find((frame) => frame.url().includes('/package/'))!,
    refused: () => inside('refused'),
    committed: () => inside('committed'),
    atCommit: () => inside<Kept>('({ cmi: JSON.parse(atCommit) })'),
    value: (name) => inside(`String(API.LMSGetValue(${JSON.stringify(name)}))`),
    leave: async () => {
      await page.evaluate(() => document.querySelector('iframe')!.remove());
      return inside<Kept>('({ cmi: JSON.parse(JSON.stringify(API.cmi)) })');
    },
  };
};

/** A file of a package, as text. */
export const fileIn = (zip: Uint8Array, path: string): string => strFromU8(unzipSync(zip)[path]!);
export const filesIn = (zip: Uint8Array): string[] => Object.keys(unzipSync(zip)).sort();
