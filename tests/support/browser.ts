/**
 * The browser the tests drive: Playwright's own, else Chrome or Chromium on the machine, else one installed now.
 * Says in one line what it did; without a browser it fails with the command that helps. Nothing is skipped.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const say = (line: string): void => void process.stderr.write(`browser: ${line}\n`);

const onPath = (name: string): string | undefined => {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  const found = spawnSync(finder, [name], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.split('\n')[0]!.trim() : undefined;
};

/** Chrome or Chromium on this machine, Playwright's own first; undefined where there is none. */
export const foundBrowser = (): string | undefined => {
  const own = chromium.executablePath();
  const named = process.env.CHROME_PATH;
  return [own, named, ...usualPlaces, onPath('chromium'), onPath('google-chrome')].find((path) => path && existsSync(path));
};

const ran = (command: string, args: readonly string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 });
    return true;
  } catch {
    return false;
  }
};

const asRoot = (args: readonly string[]): readonly [string, readonly string[]] =>
  process.getuid?.() === 0 ? ['apt-get', args] : ['sudo', ['-n', 'apt-get', ...args]];

const byDistribution = (...packages: string[]): boolean =>
  onPath('apt-get') !== undefined &&
  ran(...asRoot(['update', '-qq'])) &&
  ran(...asRoot(['install', '-y', '-qq', '--no-install-recommends', ...packages]));

const installed = (): string | undefined => {
  say('none found; trying Playwright’s download.');
  if (ran(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']) && foundBrowser())
    return foundBrowser();
  say('Playwright’s download is out of reach; trying the distribution’s package “chromium”.');
  byDistribution('chromium');
  return foundBrowser();
};

/** Chinese needs a font that has it, or every box of the drawings would be measured against empty squares. */
export const withChineseFont = (): void => {
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (list.status !== 0 || list.stdout.trim() !== '') return;
  const got = byDistribution('fonts-noto-cjk');
  say(
    got
      ? 'installed fonts-noto-cjk, for Chinese.'
      : 'no Chinese font here; run “apt-get install fonts-noto-cjk” to see the drawings as readers do.',
  );
};

/**
 * The path of a browser to drive.
 * @throws Error with the one command that helps, where none is found and none can be installed.
 */
export const browserPath = (): string => {
  const found = foundBrowser();
  const path = found ?? installed();
  if (path === undefined) throw new Error('No browser to test with. Run: npx playwright install --with-deps chromium');
  if (!found) say(`installed ${path}`);
  withChineseFont();
  return path;
};
