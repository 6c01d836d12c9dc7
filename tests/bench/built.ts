/** The built site served to a browser, for what is measured there. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { browserPath } from '../support/browser.ts';

const server = fileURLToPath(new URL('../support/server.ts', import.meta.url));
const port = 20_000 + (process.pid % 20_000);

/** Where the site is while it is served. */
export const site = `http://127.0.0.1:${port}`;

const answers = async (): Promise<void> => {
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(`${site}/`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`The built site is not served at ${site}.`);
};

/** Serve the built site, and open a browser for as long as it is used. */
export const inBrowser = async <T>(use: (browser: Browser) => Promise<T>): Promise<T> => {
  const child = spawn(process.execPath, [server, String(port)], { stdio: 'ignore' });
  try {
    await answers();
    const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
    try {
      return await use(browser);
    } finally {
      await browser.close();
    }
  } finally {
    child.kill();
  }
};
