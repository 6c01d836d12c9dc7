import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { type Checked, check, inWords } from '../../src/check/index.ts';
import { filesWith, smallHandbook } from '../support/handbook-files.ts';

const file = fc.constantFrom(...Object.keys(smallHandbook));
const junk = fc.oneof(
  fc.string(),
  fc.constantFrom('\t', ':', '- ', '{', '}', '[', '&a ', '*a', '!!binary ', '"', "'", '\u0000', '《', '~', '1e999', '<<: '),
);

/** Content or an error, and every issue in words that are whole. */
const answers = ({ content, issues }: Checked): void => {
  expect(content !== undefined || issues.some(({ severity }) => severity === 'error')).toBe(true);
  for (const issue of issues) {
    expect(issue.line).toBeGreaterThan(0);
    for (const locale of ['zh', 'en'] as const)
      expect(Object.values(inWords(issue, locale)).join('')).not.toMatch(/undefined|\[object/);
  }
};

test('whatever is cut out of a file or put into it, the check answers: content, or mistakes in words', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(file, fc.nat(2000), fc.nat(40), junk), { minLength: 1, maxLength: 4 }), (cuts) => {
      const changes: Record<string, string> = {};
      for (const [name, at, length, put] of cuts) {
        const text = changes[name] ?? smallHandbook[name]!;
        const from = at % (text.length + 1);
        changes[name] = text.slice(0, from) + put + text.slice(from + length);
      }
      answers(check(filesWith(changes)));
    }),
    { numRuns: 400 },
  );
});

/** Every place in a value, as a path. */
const placesIn = (value: unknown): (string | number)[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, it]) => [[key], ...placesIn(it).map((path) => [key, ...path])])
    : [];

const put = (value: unknown, [key, ...rest]: readonly (string | number)[], it: unknown): unknown => {
  if (key === undefined) return it;
  const changed = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  changed[key] = put(changed[key], rest, it);
  return changed;
};

test('whatever value of whatever type stands anywhere, the check answers in words', () => {
  const yamls = Object.keys(smallHandbook).filter((name) => name.endsWith('.yaml'));
  const value = fc.oneof(
    fc.constantFrom(
      null,
      '',
      0,
      -1,
      400,
      true,
      [],
      {},
      [[]],
      'draft',
      ['draft', 'draft'],
      { zh: '字' },
      { toString: 0 },
      'fork',
      'constructor',
      'join',
      'end',
    ),
    fc.jsonValue({ maxDepth: 1 }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...yamls), fc.nat(), value, (name, at, it) => {
      const whole: unknown = parse(smallHandbook[name]!);
      const places = placesIn(whole);
      answers(check(filesWith({ [name]: stringify(put(whole, places[at % places.length]!, it)) })));
    }),
    { numRuns: 600 },
  );
});
