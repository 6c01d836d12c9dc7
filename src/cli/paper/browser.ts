/** A browser of this machine: the one CHROME_PATH names, else Playwright's own, else Chrome or Chromium where they usually are. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where a program stands on the path; undefined where it does not. */
export const onPath = (name: string): string | undefined => {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.split('\n')[0]!.trim() : undefined;
};

/** A file may be there and not run: a placeholder of the distribution, libraries that lack. On Windows asking opens a window. */
const runs = (path: string): boolean =>
  existsSync(path) && (process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 60_000 }).status === 0);

/**
 * A browser of this machine that runs; undefined where there is none.
 * @throws Error where CHROME_PATH names what does not run.
 */
export const foundBrowser = (): string | undefined => {
  const named = process.env['CHROME_PATH'];
  if (named && !runs(named))
    throw new Error(`CHROME_PATH is ${named}, which does not run. Set it to a Chrome or Chromium, or leave it unset.`);
  const places = [named, chromium.executablePath(), ...usualPlaces, onPath('chromium'), onPath('google-chrome')];
  return places.find((path) => path !== undefined && runs(path));
};
