import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { browserPath } from './support/browser.ts';

/** A port of its own for each run, not that of `npm start`: the tests never meet a site somebody is reading, or another run. */
process.env.TEST_PORT ??= String(20_000 + (process.pid % 12_000)); // The workers share it.
const port = Number(process.env.TEST_PORT);
const path = process.env.HANDBOOK_BROWSER ?? browserPath();
process.env.HANDBOOK_BROWSER = path; // The workers don't look again.

export default defineConfig({
  testDir: '.',
  testMatch: ['browser/**/*.spec.ts', 'a11y/**/*.spec.ts'],
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
