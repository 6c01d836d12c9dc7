import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { rowsText } from '../../../src/exchange/rows.ts';
import { calculators } from '../../../src/i18n/calculators/calculators.ts';
import type { Store } from '../../../src/island/index.ts';
import { comparedOf, deviationWorksheet } from '../../../src/islands/calculators/deviation.tsx';
import { exampleOf, type Texts } from '../../../src/islands/calculators/fields.ts';
import { drawn, type SheetGiven } from '../../../src/islands/calculators/Sheet.tsx';
import { createSheet } from '../../../src/islands/calculators/store.ts';
import { safely, storage } from '../../support/memory-storage.ts';

const key = 'calculator:deviation';
const fields = deviationWorksheet.fieldsIn(calculators.en);
const example = exampleOf(fields);
const sheetOf = (texts: Texts, locale: 'zh' | 'en' = 'en'): SheetGiven => ({
  t: calculators[locale],
  procedure: '3.2',
  fields: deviationWorksheet.fieldsIn(calculators[locale]),
  state: { texts },
});

const holding = (kept: Record<string, string> = {}) => {
  const store = storage();
  for (const [name, value] of Object.entries(kept)) store.setItem(name, value);
  return store;
};
const full = (kept: Record<string, string>) => {
  const store = holding(kept);
  store.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  return store;
};
const open = (store: Store | undefined) => createSheet('deviation', fields, safely(store), () => 7);

describe('the control standard’s figures', () => {
  it('begin with the example, and keep nothing until something is changed', () => {
    const store = storage();
    expect(open(store).$state.get()).toEqual({ texts: example, trouble: undefined });
    expect(store.items.size).toBe(0);
  });

  it('come back after a reload, and leave storage when the example is back', () => {
    const store = storage();
    const calculator = open(store);
    calculator.put('sales.actual', '１，３０２');
    expect(comparedOf({ fields, state: open(store).$state.get() }, 'sales')?.verdict).toBe('met');
    calculator.reset();
    expect(store.items.has(key)).toBe(false);
  });

  it('can be brought back after clearing', () => {
    const calculator = open(storage());
    calculator.put('profit.actual', '1');
    const { texts } = calculator.$state.get();
    calculator.clear();
    expect(calculator.$state.get().texts['profit.actual']).toBe('');
    expect(calculator.$state.get().texts['profit.unit']).toBe('wan-yuan');
    calculator.bringBack();
    expect(calculator.$state.get().texts).toEqual(texts);
  });

  it.each([
    ['{"version":1', 'broken'],
    ['[]', 'broken'],
    ['{"version":1,"texts":[]}', 'broken'],
  ])('put aside what is kept as %j, and say so', (kept, trouble) => {
    const store = holding({ [key]: kept });
    expect(open(store).$state.get()).toEqual({ texts: example, trouble });
    expect([...store.items]).toEqual([['aside:7:calculator:deviation', kept]]);
  });

  it('of a later edition are left as they are', () => {
    const store = holding({ [key]: '{"version":9,"texts":{}}' });
    const calculator = open(store);
    expect(calculator.$state.get()).toEqual({ texts: example, trouble: 'newer' });
    calculator.put('sales.actual', '5');
    expect([...store.items]).toEqual([[key, '{"version":9,"texts":{}}']]);
  });

  it('take only fields and choices that exist', () => {
    const texts = { object: 'weather', 'sales.actual': '5', 'sales.rate': 4, stranger: 'x' };
    const store = holding({ [key]: JSON.stringify({ version: 1, texts }) });
    const { texts: read, trouble } = open(store).$state.get();
    expect(read).toEqual({ ...example, 'sales.actual': '5', 'sales.rate': '' });
    expect(trouble).toBe('mended');
  });

  it('write nothing over what could neither be read nor put aside', () => {
    const store = full({ [key]: 'nonsense' });
    const calculator = open(store);
    calculator.put('sales.actual', '5');
    calculator.reset();
    expect(store.items.get(key)).toBe('nonsense');
    expect(calculator.$state.get().trouble).toBe('not-kept');
  });

  it('work without storage, and say that nothing is kept', () => {
    const calculator = open(undefined);
    calculator.put('sales.actual', '5');
    expect(calculator.$state.get()).toMatchObject({ texts: { 'sales.actual': '5' }, trouble: 'not-kept' });
  });
});

describe('the comparison', () => {
  it('goes to a spreadsheet with bare numbers', () => {
    const rows = deviationWorksheet.rows(sheetOf({ ...example, 'sales.baseline': '1,234,567.5' }));
    const [heads, sales] = rowsText(rows).split('\r\n');
    expect(heads).toContain('What is controlled,Unit,Baseline (same period last year),Planned annual growth rate (%)');
    expect(sales).toBe('Sales value,wan yuan,1234567.5,8.5,1339505.74,1278,-1338227.74,-99.9,Below the standard');
  });

  it('leaves a field that cannot be read out, with its reason beside it', () => {
    const texts = { ...example, 'sales.rate': 'eight' };
    const html = renderToString(drawn(deviationWorksheet, sheetOf(texts)));
    expect(html).toContain(calculators.en.troubles['not-a-number']);
    expect(html).toContain(calculators.en.needs);
    const [, sales] = deviationWorksheet.rows(sheetOf(texts));
    expect(sales!.slice(2)).toEqual(['', '', '', '', '', '', 'to be filled in']);
  });
});

describe('the HTML of the build', () => {
  it.each(['zh', 'en'] as const)('shows the worked example and the formula in %s', (locale) => {
    const html = renderToString(drawn(deviationWorksheet, sheetOf(example, locale)));
    for (const part of [calculators[locale].deviation.source, '1,200 × (1 + 8.5%) = 1,302', 'readonly', '−1.84%'])
      expect(html).toContain(part);
    expect(html).not.toContain('style=');
  });
});
