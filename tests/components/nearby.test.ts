import fc from 'fast-check';
import { expect, test } from 'vitest';
import { most, nearby } from '../../src/components/nearby.ts';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

test.each([
  ['a list that is not long, whole', 8, 3, 0, 8],
  ['a list as long as may be, whole', 40, 39, 0, 40],
  ['the first of a long one, where one is at none of it', 1000, -1, 0, 40],
  ['as many before as after', 1000, 500, 480, 520],
  ['the first', 1000, 7, 0, 40],
  ['the last', 1000, 999, 960, 1000],
])('%s', (_, length, at, from, to) => {
  expect(nearby(upTo(length), at)).toEqual(upTo(length).slice(from, to));
});

test('whatever the list, one stands among its neighbours', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(199), (length, nth) => {
      const at = nth % length;
      const near = nearby(upTo(length), at);
      expect(near).toContain(at);
      expect(near.length).toBe(Math.min(length, most));
    }),
  );
});
