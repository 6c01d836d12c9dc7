/** What the check can say, held against the places where it is said. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pageParts } from '../../src/check/index.ts';
import { rules } from '../../src/check/rules/index.ts';
import { checkWords } from '../../src/i18n/index.ts';
import { limitUnits } from '../../src/procedure/index.ts';

const root = new URL('../../src/', import.meta.url);
const sources = ['procedure/', 'verify/', 'check/', 'check/schema/', 'check/yaml/'].flatMap((room) =>
  readdirSync(new URL(room, root))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(room + name, root), 'utf8')),
);

/** Words in quotes of the shape of a code. */
const quoted = new Set(sources.flatMap((text) => [...text.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map(([, word]) => word!)));
const ruleIds = rules.map(({ id }) => id);

test('every sentence belongs to a mistake that the check makes out', () => {
  const made = (code: string) =>
    quoted.has(code) || ruleIds.includes(code) || sources.some((text) => text.includes(`${code}:`));
  expect(Object.keys(checkWords.en.mistakes).filter((code) => !made(code))).toEqual([]);
});

test('every mistake that is named where issues are made has its sentence', () => {
  const named = sources.flatMap((text) =>
    [...text.matchAll(/(?:\berror\(|leftover\(|\[)\s*'([a-z]+-[a-z-]+)'/g), ...text.matchAll(/code: '([a-z-]+)'/g)].map(
      ([, code]) => code!,
    ),
  );
  expect(named.length).toBeGreaterThan(15);
  const units: readonly string[] = limitUnits;
  expect([...new Set(named)].filter((code) => !(code in checkWords.zh.mistakes) && !units.includes(code))).toEqual([]);
});

test('every rule has its sentence in both languages', () => {
  for (const id of ruleIds) {
    expect(checkWords.zh.mistakes).toHaveProperty(id);
    expect(checkWords.en.mistakes).toHaveProperty(id);
  }
});

test('the parts the check knows are the parts a page may show', () => {
  const door = readFileSync(new URL('components/parts/index.ts', root), 'utf8');
  const there = [...door.matchAll(/^import (\w+) from/gm)].map(([, name]) => name!);
  expect([...pageParts].sort()).toEqual(there.sort());
});
