import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { browserPath } from './support/browser.ts';

/** Not the port of `npm start`: the tests never meet a site somebody is reading. */
const port = Number(process.env.TEST_PORT ?? 4391);
const path = process.env.HANDBOOK_BROWSER ?? browserPath();
process.env.HANDBOOK_BROWSER = path; // The workers don't look again.

export default defineConfig({
  testDir: '.',
  testMatch: ['browser/**/*.spec.ts', 'a11y/**/*.spec.ts'],
  outputDir: fileURLToPath(new URL('../node_modules/.cache/playwright', import.meta.url)),
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['line']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: { executablePath: path, args: ['--no-sandbox', '--disable-background-networking'] },
  },
  webServer: {
    command: `node node_modules/astro/bin/astro.mjs preview --host 127.0.0.1 --port ${port}`,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
