import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, inWords } from '../../src/handbook/check/index.ts';
import { filesWith, smallHandbook } from '../support/handbook-files.ts';

const file = fc.constantFrom(...Object.keys(smallHandbook));
const junk = fc.oneof(
  fc.string(),
  fc.constantFrom('\t', ':', '- ', '{', '}', '[', '&a ', '*a', '!!binary ', '"', "'", '\u0000', '《', '~', '1e999', '<<: '),
);

test('whatever is cut out of a file or put into it, the check answers: content, or mistakes in words', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(file, fc.nat(2000), fc.nat(40), junk), { minLength: 1, maxLength: 4 }), (cuts) => {
      const changes: Record<string, string> = {};
      for (const [name, at, length, put] of cuts) {
        const text = changes[name] ?? smallHandbook[name]!;
        const from = at % (text.length + 1);
        changes[name] = text.slice(0, from) + put + text.slice(from + length);
      }
      const { content, issues } = check(filesWith(changes));
      expect(content !== undefined || issues.some(({ severity }) => severity === 'error')).toBe(true);
      for (const issue of issues) {
        expect(issue.line).toBeGreaterThan(0);
        for (const locale of ['zh', 'en'] as const)
          expect(Object.values(inWords(issue, locale)).join('')).not.toMatch(/undefined|\[object/);
      }
    }),
    { numRuns: 400 },
  );
});
