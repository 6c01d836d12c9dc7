import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrap } from '../../src/exchange/wrap.ts';

const words = fc.string({ unit: fc.constantFrom(...'销售计划，（）。a b'.split(''), 'Plan', ' ', '3'), maxLength: 40 });

test('a short text stays on one line', () => {
  expect(wrap('7 审批', 9)).toEqual(['7 审批']);
});

test('lines are of about equal length', () => {
  expect(wrap('3 Draft the annual sales plan', 11)).toEqual(['3 Draft the', 'annual sales plan']);
});

test('Chinese breaks between words, never before a comma', () => {
  for (const line of wrap('4 根据市场实际，制订年度销售计划，报总经理', 8)) expect(line).not.toMatch(/^[，。）]/);
});

test('the number stays with the first word', () => {
  expect(wrap('10 Reconciliation of everything', 5)[0]).toBe('10 Reconciliation');
});

test('nothing is lost and nothing is added, whatever the text and the width', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 20 }), (text, width) => {
      expect(wrap(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});

test('no more lines than filling each would need', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'plan', 'of', 'sales'), { minLength: 1, maxLength: 12 }), (list) => {
      const text = list.join(' ');
      let [lines, used] = [1, 0];
      for (const word of list) {
        if (used > 0 && (used + 1 + word.length) * 0.53 > 9) [lines, used] = [lines + 1, 0];
        used += (used > 0 ? 1 : 0) + word.length;
      }
      expect(wrap(text, 9).length).toBeLessThanOrEqual(lines);
    }),
  );
});
