/**
 * Our own files, spoilt as people spoil them: the check tells of it, or the handbook is what the spoilt text says. Nothing that stands in
 * a file is silently left out.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { slices } from '../support/handbook-slices.ts';
import { slipKinds, withSlip } from '../support/mutations.ts';
import { shortcoming } from '../support/spoilt-handbook.ts';

const handbooks = slices().map((files) => ({ files, checked: check(files), names: [...files.texts.keys()] }));

test('whatever slip is made in one of our files, it is told, or the handbook is what the file says', () => {
  const slip = fc.record({ kind: fc.constantFrom(...slipKinds), line: fc.nat(5000), at: fc.nat(500) });
  fc.assert(
    fc.property(fc.constantFrom(...handbooks), fc.nat(100), slip, ({ files, checked, names }, at, it) => {
      const file = names[at % names.length]!;
      const was = files.texts.get(file)!;
      const now = withSlip(was, it);
      expect(now === was ? undefined : shortcoming(files, checked, file, now)).toBeUndefined();
    }),
    { numRuns: 400, seed: 11 },
  );
}, 90_000);
