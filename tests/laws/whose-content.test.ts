/** The tests of the eight procedures' own words are left out where another handbook is in content/, and nowhere else. */
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isTheEight } from '../support/whose-content.ts';
import { root } from './sources.ts';

test('whose handbook it is, is told alike by its number and by the procedure it begins with', () => {
  expect(isTheEight).toBe(
    existsSync(`${process.env['HANDBOOK_CONTENT'] ?? `${root}content`}/procedures/3.1-annual-sales-plan`),
  );
});
