import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { following, knowing, lastOf, type Stamp, turnAfter } from '../../src/procedure/index.ts';

/** Sayings about one thing, each replacing the one before, by a clock that goes as it likes. */
const clocks = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 8 });

describe('Of sayings that replace one another', () => {
  test('the last is the last, whatever the clock did and whichever is looked at first', () => {
    fc.assert(
      fc.property(clocks, (times) => {
        const said: { at: number; turn: number; nth: number }[] = [];
        for (const [nth, at] of times.entries()) said.push({ at, turn: turnAfter(said.at(-1)), nth });
        for (const one of said)
          for (const other of said) {
            expect(lastOf(one, other).nth).toBe(Math.max(one.nth, other.nth));
            expect(lastOf(other, one)).toEqual(lastOf(one, other));
          }
      }),
    );
  });

  test('each knows all before it; of two made apart neither knows the other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2 }), (times) => {
        const chain = (by: string) => {
          const all: Stamp[] = [];
          for (const at of times) all.push({ at, by, after: following([all.at(-1)]) });
          return all;
        };
        const [li, wang] = [chain('李四'), chain('王五')];
        li.forEach((one, nth) => {
          for (const before of li.slice(0, nth))
            expect([knowing(one, before), knowing(before, one)]).toEqual(['here', 'there']);
          for (const other of wang) expect(knowing(one, other)).toBeUndefined();
        });
      }),
    );
  });
});
