/** A mark that differs by language: known by one id, shown by each. */
import { expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { outcomeFinder } from '../../src/conform/matching/outcomes.ts';
import { flowchartText } from '../../src/exchange/index.ts';
import {
  type DecidingStep,
  fingerprint,
  locales,
  markIn,
  outcomeLabel,
  type Procedure,
  stepIn,
} from '../../src/procedure/index.ts';
import { filesWith, procedureWith } from '../support/handbook-files.ts';

const outcome = /\{ mark: N, name/;
const read = (written: string): Procedure => {
  const { content, issues } = check(procedureWith(outcome, `{ ${written}, name`));
  expect(issues).toEqual([]);
  return content!.procedures[0]!;
};
const gateOf = (procedure: Procedure) => stepIn(procedure, 'approval') as DecidingStep;
const drawn = (procedure: Procedure) =>
  locales.map((locale) => flowchartText(procedure, { locale, role: (id) => id, nobody: '—' }));

test('is known by the id, or by the mark in the language that governs', () => {
  expect(gateOf(read('id: return, mark: { zh: 退, en: R }')).outcomes[1]).toMatchObject({
    mark: 'return',
    signs: { zh: '退', en: 'R' },
  });
  expect(gateOf(read('mark: { zh: 退, en: R }')).outcomes[1]).toMatchObject({ mark: '退', signs: { zh: '退', en: 'R' } });
  expect(fingerprint(read('id: N, mark: { zh: 退, en: R }'))).toBe(fingerprint(check(filesWith()).content!.procedures[0]!));
});

test('stands on the drawing and in the label as each language has it', () => {
  const procedure = read('id: return, mark: { zh: 退, en: R }');
  const returned = gateOf(procedure).outcomes[1]!;
  expect(locales.map((locale) => markIn(returned, locale))).toEqual(['退', 'R']);
  expect(locales.map((locale) => outcomeLabel(returned, locale))).toEqual(['退 退回', 'R Return']);
  const [zh, en] = drawn(procedure);
  expect([zh!.includes('退"'), zh!.includes('R"'), en!.includes('R"'), en!.includes('退')]).toEqual([true, false, true, false]);
});

test('is understood in a log in either language, and by its id', () => {
  const procedure = read('id: return, mark: { zh: 退, en: R }');
  const find = outcomeFinder(procedure, gateOf(procedure));
  for (const written of ['退', 'R', 'return', '退回']) expect(find(written).id, written).toBe('return');
});

test('what is no mark, or lacks in a language, is told at its line', () => {
  const told = (written: string) =>
    check(procedureWith(outcome, `{ ${written}, name`)).issues.map(({ code, line }) => `${code} ${line}`);
  const line = '25';
  expect(told('mark: { zh: 退 }')).toEqual([`missing-language ${line}`]);
  expect(told('mark: { zh: 退, en: "≤ 2" }')).toEqual([`wrong-mark ${line}`]);
});
