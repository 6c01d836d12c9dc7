import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { calculators } from '../../../src/i18n/calculators/calculators.ts';
import { budgetWorksheet } from '../../../src/islands/calculators/budget.tsx';
import { budgetIn, periodFields } from '../../../src/islands/calculators/budget-fields.ts';
import { exampleOf } from '../../../src/islands/calculators/fields.ts';
import { drawn, type SheetGiven } from '../../../src/islands/calculators/Sheet.tsx';

const fields = budgetWorksheet.fieldsIn(calculators.en);
const example = exampleOf(fields);

const sum = (all: readonly bigint[]) => all.reduce((a, b) => a + b, 0n);
const withTexts = (texts: Record<string, string>) => ({ ...example, ...texts });
const sheetOf = (texts: Record<string, string>, locale: 'zh' | 'en' = 'en'): SheetGiven => ({
  t: calculators[locale],
  procedure: '3.3',
  fields: budgetWorksheet.fieldsIn(calculators[locale]),
  state: { texts: withTexts(texts) },
});
const shown = (texts: Record<string, string>) => renderToString(drawn(budgetWorksheet, sheetOf(texts)));
const budgetOf = (texts: Record<string, string>) => budgetIn(fields, texts);

describe('the worked example of the budget', () => {
  it('goes from last year’s rates to months and categories that add up', () => {
    const it = budgetOf(example);
    expect([it.rates!.sales, it.rates!.expense, it.forecast, it.ratio, it.total]).toEqual([
      500n,
      938n,
      129_360n,
      'planned',
      10_349n,
    ]);
    expect(sum(it.periods!.amounts!)).toBe(it.total);
    expect(sum(it.categories!.amounts!)).toBe(it.total);
  });

  it('has months and quarters of the same year', () => {
    const past = (period: 'month' | 'quarter') => periodFields(period).reduce((all, field) => all + Number(example[field]), 0);
    expect([past('month'), past('quarter')]).toEqual([1176, 1176]);
  });
});

describe('a figure of the budget that cannot be read', () => {
  it('stops only what depends on it', () => {
    const it = budgetOf(withTexts({ company: 'ten' }));
    expect(it.rates).toBeDefined();
    expect([it.forecast, it.total, it.periods!.amounts]).toEqual([undefined, undefined, undefined]);
    expect(sum(it.periods!.shares)).toBe(10_000n);
  });

  it('says so where every past month is zero', () => {
    const none = Object.fromEntries(periodFields('month').map((field) => [field, '0']));
    expect(budgetOf(withTexts(none))).toMatchObject({ pastSum: 0n, periods: undefined });
    expect(shown(none)).toContain(calculators.en.budget.noSeason);
  });

  it('says what the shares lack, or have too much of', () => {
    expect(shown({ 'category.travel': '16.5' })).toContain('The shares add up to 98.5%; 1.5% is still to be given.');
    expect(shown({ 'category.travel': '20' })).toContain('The shares add up to 102%; that is 2% too much.');
    expect(budgetOf(withTexts({ 'category.travel': '20' })).categories).toBeUndefined();
  });
});

describe('the budget whatever is typed', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.integer().map(String),
    fc.double({ noNaN: true }).map(String),
    fc.constant('0.01'),
  );
  const texts = fc.record(
    Object.fromEntries(
      Object.keys(fields)
        .filter((name) => fields[name]!.rule)
        .map((name) => [name, text]),
    ),
  );
  const chosen = fc.record(
    Object.fromEntries(
      Object.entries(fields).flatMap(([name, { options }]) =>
        options ? [[name, fc.constantFrom(...Object.keys(options))]] : [],
      ),
    ),
  );

  it('never throws, and what it shares out adds up', () => {
    fc.assert(
      fc.property(texts, chosen, (typed, choices) => {
        const it = budgetOf({ ...example, ...typed, ...choices });
        for (const shared of [it.periods, it.categories]) {
          if (shared) expect(sum(shared.shares)).toBe(10_000n);
          if (shared?.amounts) expect(sum(shared.amounts)).toBe(it.total);
        }
      }),
    );
  });

  it('adds up with any sound figures, in both units', () => {
    const figure = fc.integer({ min: 1, max: 1_000_000_000 }).map(String);
    const year = fc.record({
      before: figure,
      plannedSales: figure,
      actualSales: figure,
      plannedExpense: figure,
      actualExpense: figure,
    });
    fc.assert(
      fc.property(year, chosen, (typed, choices) => {
        const it = budgetOf({ ...example, ...typed, ...choices });
        expect(sum(it.periods!.amounts!)).toBe(it.total);
        expect(sum(it.categories!.amounts!)).toBe(it.total);
        if (choices['unit'] === 'yuan') expect(it.periods!.amounts!.every((amount) => amount % 100n === 0n)).toBe(true);
      }),
    );
  });
});

describe('the budget for a spreadsheet', () => {
  it('has the totals under what they are the sum of', () => {
    const rows = budgetWorksheet.rows(sheetOf({}, 'zh'));
    expect(rows.filter(([name]) => name === '合计')).toEqual([
      ['合计', '1176', '100', '103.49'],
      ['合计', '100', '103.49'],
    ]);
    expect(rows).toContainEqual(['费用类别', '比例（%）', '预算额（万元）']);
    expect(rows).toContainEqual(['销售业务员提成', '40', '41.4']);
    expect(rows).toContainEqual(['4\u00a0月', '104', '8.84', '9.15']);
    expect(rows).toContainEqual(['本年度销售费用总额（万元）', '103.49']);
  });
});
