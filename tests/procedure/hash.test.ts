import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digest } from '../../src/procedure/index.ts';

/** FNV-1a of 64 bits as its authors write it. */
const written = (text: string): string => {
  let hash = 0xcbf2_9ce4_8422_2325n;
  for (let at = 0; at < text.length; at += 1)
    hash = ((hash ^ BigInt(text.charCodeAt(at))) * 0x100_0000_01b3n) & 0xffff_ffff_ffff_ffffn;
  return hash.toString(16).padStart(16, '0').slice(0, 12);
};

test('a fingerprint is that of FNV-1a, whatever the text', () => {
  expect(digest('')).toBe('cbf29ce48422');
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => digest(text) === written(text)));
});
