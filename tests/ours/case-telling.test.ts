/** Our cases as they are told: to whoever reads them, in whatever role they are met. */
import { expect, test } from 'vitest';
import type { Text } from '../../src/procedure/index.ts';
import { ourTaught } from '../support/our-procedures.ts';

/** What is not said by somebody in the case. */
const narrated = (text: string): string => text.replaceAll(/“[^”]*”|‘[^’]*’|《[^》]*》/gu, '');

const puts = ({ zh, en }: Text): boolean => /[你您]/u.test(narrated(zh)) || /\byou(r|rs|rself)?\b/iu.test(narrated(en));

const told = ourTaught.flatMap(({ procedure, scenarios, situations }) => [
  ...scenarios.flatMap(({ id, situation, course }) =>
    [situation, ...course.flatMap(({ facts }) => facts)].map((text) => ({ at: `${procedure.id}/${id}`, text })),
  ),
  ...situations.flatMap(({ id, facts }) => facts.map((text) => ({ at: `${procedure.id}/${id}`, text }))),
]);

test('no case puts its reader into the shoes of somebody in it', () => {
  expect(told.length).toBeGreaterThan(400);
  expect(told.filter(({ text }) => puts(text)).map(({ at }) => at)).toEqual([]);
  expect(puts({ zh: '你是小陈。', en: 'You are Chen.' })).toBe(true);
  expect(puts({ zh: '“你去。”小陈说。', en: '“You go,” says Chen.' })).toBe(false);
});
