/** `npm run ready` names the browser tests a change concerns. */
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { concerned, concerns } from '../ready.ts';
import { root } from './sources.ts';

const specs = readdirSync(`${root}tests/browser`).map((name) => name.replace('.spec.ts', ''));

describe('What a change concerns', () => {
  test('names only folders and browser tests that there are', () => {
    expect(Object.keys(concerns).filter((folder) => !existsSync(root + folder))).toEqual([]);
    expect([...new Set(Object.values(concerns).flat())].filter((name) => !specs.includes(name))).toEqual([]);
  });

  test('is told by the nearest folder; content, styles and what all islands share concern every page', () => {
    expect(concerned(['src/islands/walk/store.ts', 'tests/walk/walk.test.ts'])).toEqual(['kept', 'keys', 'walk']);
    expect(concerned(['src/cli/conform.ts'])).toEqual([]);
    expect(concerned(['src/cli/scorm/package.ts', 'tests/browser/print.spec.ts'])).toEqual(['print', 'scorm']);
    for (const path of ['src/island/keys.ts', 'src/styles/base.css', 'content/roles.yaml', 'src/procedure/net.ts'])
      expect(concerned([path])).toBe('all');
    expect(concerned(['README.md', 'src/README.md'])).toEqual([]);
  });
});
