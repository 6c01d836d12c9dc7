import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { browserPath } from './support/browser.ts';
import { foundFirefox } from './support/firefox.ts';
import { isTheEight, leftOut } from './support/whose-content.ts';

/** A port of its own for each run, not that of `npm start`: the tests never meet a site somebody is reading, or another run. */
process.env.TEST_PORT ??= String(20_000 + (process.pid % 12_000)); // The workers share it.
const port = Number(process.env.TEST_PORT);
const path = process.env.HANDBOOK_BROWSER ?? browserPath();
process.env.HANDBOOK_BROWSER = path; // The workers don't look again.

/** Specs that walk one of the eight procedures by its number: left out, aloud, where another handbook stands in `content/`. */
const ofTheEight = isTheEight
  ? []
  : ['browser', 'a11y']
      .flatMap((room) => readdirSync(new URL(room, import.meta.url)).map((name) => `${room}/${name}`))
      .filter((path) => /(?<![\d.])3\.[1-8](?!\d)/.test(readFileSync(new URL(path, import.meta.url), 'utf8')));
if (ofTheEight.length > 0 && process.env['TEST_WORKER_INDEX'] === undefined)
  console.log(`Skipped: ${ofTheEight.length} files of browser tests. Each ${leftOut}.`);

/** What needs a Firefox, which no package brings: left out, aloud, where the machine has none. */
const inFirefox = foundFirefox() === undefined ? ['browser/folder-firefox.spec.ts'] : [];
if (inFirefox.length > 0 && process.env['TEST_WORKER_INDEX'] === undefined)
  console.log('Skipped: the folder in Firefox; none is on this machine, and FIREFOX_PATH names none.');

export default defineConfig({
  testDir: '.',
  testMatch: ['browser/**/*.spec.ts', 'a11y/**/*.spec.ts'],
  testIgnore: [...ofTheEight, ...inFirefox],
  outputDir: fileURLToPath(new URL('../node_modules/.cache/playwright', import.meta.url)),
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 240_000, // Only against what never ends: how fast a machine is decides nothing.
  expect: { timeout: 30_000 }, // How long it may take is not what these tests are about.
  reporter: [['line']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: {
      executablePath: path, // Without hinting, letters are as wide as their font says, on every machine.
      args: ['--no-sandbox', '--disable-background-networking', '--font-render-hinting=none'],
    },
  },
  webServer: {
    command: `node tests/support/server.ts ${port}`,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
