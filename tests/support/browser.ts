/**
 * The browser the tests drive: the one CHROME_PATH names, else Playwright's own, else Chrome or Chromium on the machine,
 * else one installed now. Says in one line which; without a browser it fails with the command that helps. Nothing is skipped.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { foundBrowser } from '../../src/cli/paper/browser.ts';
import { installPackages } from './distribution.ts';
import { withFonts } from './fonts.ts';

const say = (line: string): void => void process.stderr.write(`browser: ${line}\n`);

const cli = fileURLToPath(new URL('../../node_modules/@playwright/test/cli.js', import.meta.url));
const playwright = (...args: string[]): boolean =>
  spawnSync(process.execPath, [cli, ...args], { stdio: 'ignore', timeout: 900_000 }).status === 0;

/** Each way of getting a browser, in turn, until one runs. */
const ways: readonly { readonly name: string; readonly get: () => boolean }[] = [
  { name: 'Playwright’s download', get: () => playwright('install', 'chromium') },
  { name: 'the libraries Playwright’s download needs', get: () => playwright('install-deps', 'chromium') },
  { name: 'the distribution’s package “chromium”', get: () => installPackages('chromium') },
];

const installed = (): { path: string; by: string } | undefined => {
  for (const { name, get } of ways) {
    if (name.startsWith('the libraries') && !existsSync(chromium.executablePath())) continue;
    const path = get() ? foundBrowser() : undefined;
    if (path) return { path, by: name };
  }
  return undefined;
};

/**
 * The path of a browser to drive, with the fonts its pages need.
 * @throws Error with the one command that helps, where none is found and none can be installed.
 */
export const browserPath = (): string => {
  const found = foundBrowser();
  const got = found ? undefined : installed();
  const path = found ?? got?.path;
  if (path === undefined) throw new Error('No browser to test with. Run: npx playwright install --with-deps chromium');
  say(got ? `none was there; ${got.by} brought ${path}` : path);
  withFonts(say);
  return path;
};
