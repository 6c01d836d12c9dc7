/** What was issued of the eight procedures, and what pages show of them. */
import { expect, test } from 'vitest';
import { contentPrint } from '../../src/procedure/index.ts';
import { ourContent, ourProcedures } from '../support/our-procedures.ts';

const { roles, records } = ourContent;
const registers = { roles, records };

test('what pages show of our content has the fingerprints with which it was issued, whatever the check adds to it', () => {
  const { fingerprints, state } = ourContent.history!.at(-1)!;
  expect(state).toBeUndefined();
  expect(Object.fromEntries(ourProcedures.map((procedure) => [procedure.id, contentPrint(procedure, registers)]))).toEqual(
    fingerprints,
  );
});
