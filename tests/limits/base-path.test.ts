import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Where an address below the site's root leads on disk: a page, a file, or, for `data-files`, a folder of files. */
const stands = (folder: string, attribute: string, path: string): boolean =>
  existsSync(join(folder, path.endsWith('/') && attribute !== 'data-files' ? `${path}index.html` : path));

test('hosted in a sub-folder, every address begins with it and leads to a file', { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-'));
  try {
    execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder], {
      // Vitest's own variables would reach the build.
      env: { PATH: process.env.PATH, HOME: process.env.HOME, BASE_PATH: '/manuals/sales/' },
      stdio: 'ignore',
    });
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(50);
    const wrong = pages.flatMap((page) =>
      [
        ...readFileSync(join(folder, page), 'utf8').matchAll(
          /\s(href|src|action|data-source|data-files|data-copy|data-base)="(\/[^"#?]*)/g,
        ),
      ]
        .filter(
          ([, attribute, address]) =>
            !address!.startsWith('/manuals/sales/') ||
            !stands(folder, attribute!, decodeURIComponent(address!.slice('/manuals/sales/'.length)) || 'index.html'),
        )
        .map(([, , address]) => `${page}: ${address}`),
    );
    expect(wrong).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
