import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';
import { isTheEight, leftOut } from './support/whose-content.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The tests of the eight procedures' own words, each a skipped file where another handbook stands in `content/`. */
const ours = (): Plugin => ({
  name: 'tests-of-our-words',
  enforce: 'pre',
  configResolved: () => {
    const files = readdirSync(`${root}tests/ours`, { recursive: true, encoding: 'utf8' }).filter((it) =>
      /\.test\.tsx?$/.test(it),
    );
    if (!isTheEight) console.log(`Skipped: the ${files.length} files of tests/ours. Each ${leftOut}.`);
  },
  transform: (_, id) =>
    !isTheEight && /^tests\/ours\/.*\.test\.tsx?$/.test(relative(root, id).replaceAll('\\', '/'))
      ? `import { test } from 'vitest';\ntest.skip(${JSON.stringify(leftOut)});`
      : undefined,
});

export default defineConfig({
  root,
  plugins: [ours()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: { include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'], testTimeout: 120_000, allowOnly: false },
});
