import { expect, test } from 'vitest';
import { beyondFloor, floor, scriptFeatures } from '../limits/floor.ts';
import { filesBelow, isProgram, type Source } from './sources.ts';

/** Rooms whose programs run in pages. */
const inPages = 'procedure walk verify paths simulate conform train audit formulas changes exchange island islands i18n'.split(
  ' ',
);

/** Read by the check alone: zod stays out of pages. */
const isSchema = ({ path }: Source): boolean => path.startsWith('src/procedure/schema');

test(`programs that run in pages use nothing younger than Chrome ${floor}`, () => {
  const programs = [
    ...filesBelow('src').filter((it) => isProgram(it) && inPages.includes(it.path.split('/')[1]!) && !isSchema(it)),
    ...filesBelow('public'),
  ];
  expect(programs.length).toBeGreaterThan(300);
  expect(programs.flatMap(({ path, text }) => beyondFloor(text, scriptFeatures).map((what) => `${path}: ${what}`))).toEqual([]);
});
