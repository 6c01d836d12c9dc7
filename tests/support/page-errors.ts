/** Watches every page of a spec: a script that throws and a file that is not there fail the test, whatever else it looks at. */
import { expect, type Page, test } from '@playwright/test';

type Watch = (page: Page, note: (wrong: string) => void) => void;

const ofServer: Watch = (page, note) => {
  page.on('response', (answer) => answer.status() >= 400 && note(`${answer.status()} for ${answer.url()}`));
};

/** Opened from a folder nothing is asked of a server, and what a browser does not let in is said on its console. */
const ofFolder: Watch = (page, note) => {
  page.on('console', (said) => said.type() === 'error' && note(said.text()));
  page.on('request', (request) => !/^(file|data|blob):/.test(request.url()) && note(`asks ${request.url()}`));
};

interface Watched {
  /** What has gone wrong so far in this test. */
  readonly seen: () => readonly string[];
  /** What the test itself has brought about. */
  readonly forgive: (part: string) => void;
}

/** Called once, at the head of a spec. @param where how its pages are opened */
export const expectNoPageErrors = (where: 'server' | 'folder' = 'server'): Watched => {
  let wrong: string[] = [];
  const note = (what: string): void => void wrong.push(what);
  test.beforeEach(({ page }) => {
    wrong = [];
    page.on('pageerror', ({ message }) => note(message));
    (where === 'server' ? ofServer : ofFolder)(page, note);
  });
  test.afterEach(() => expect(wrong).toEqual([]));
  return {
    seen: () => wrong,
    forgive: (part) => {
      wrong = wrong.filter((what) => !what.includes(part));
    },
  };
};
