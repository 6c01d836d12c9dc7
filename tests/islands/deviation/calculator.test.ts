import { h } from 'preact';
import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../../src/components/html-of.ts';
import { calculators } from '../../../src/i18n/calculators.ts';
import { csv } from '../../../src/islands/calculators/csv.ts';
import { comparedOf, deviationDesign as design } from '../../../src/islands/calculators/deviation/design.ts';
import { DeviationView } from '../../../src/islands/calculators/deviation/view.tsx';
import { comparisonRows } from '../../../src/islands/calculators/deviation/words.ts';
import { keepingIn, type Store } from '../../../src/islands/calculators/keeping.ts';
import { createCalculator } from '../../../src/islands/calculators/store.ts';

const key = 'handbook:calculator:deviation';

const storage = (kept: Record<string, string> = {}): Store & { items: Map<string, string> } => {
  const items = new Map(Object.entries(kept));
  return {
    items,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
  };
};
const full = (kept: Record<string, string>) => ({
  ...storage(kept),
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
});
const open = (store: () => Store) =>
  createCalculator(
    design,
    keepingIn(store, design, () => 7),
  );

describe('the control standard’s figures', () => {
  it('begin with the example, and keep nothing until something is changed', () => {
    const store = storage();
    expect(open(() => store).$state.get()).toEqual({ texts: design.example, trouble: undefined });
    expect(store.items.size).toBe(0);
  });

  it('come back after a reload, and leave storage when the example is back', () => {
    const store = storage();
    const calculator = open(() => store);
    calculator.put('sales.actual', '１，３０２');
    expect(comparedOf(open(() => store).$state.get().texts, 'sales')?.verdict).toBe('met');
    calculator.reset();
    expect(store.items.has(key)).toBe(false);
  });

  it('can be brought back after clearing', () => {
    const calculator = open(() => storage());
    calculator.put('profit.actual', '1');
    const { texts } = calculator.$state.get();
    calculator.clear();
    expect(calculator.$state.get().texts['profit.actual']).toBe('');
    expect(calculator.$state.get().texts['profit.unit']).toBe('wan-yuan');
    calculator.bringBack();
    expect(calculator.$state.get().texts).toEqual(texts);
  });

  it.each([
    ['{"version":1', 'unreadable'],
    ['[]', 'unreadable'],
    ['{"version":1,"texts":[]}', 'unreadable'],
    ['{"version":9,"texts":{}}', 'newer'],
  ])('put aside what is kept as %j, and say so', (kept, trouble) => {
    const store = storage({ [key]: kept });
    expect(open(() => store).$state.get()).toEqual({ texts: design.example, trouble });
    expect([...store.items]).toEqual([['handbook:aside:7:calculator:deviation', kept]]);
  });

  it('take only fields and choices that exist', () => {
    const texts = { object: 'weather', 'sales.actual': '5', 'sales.rate': 4, stranger: 'x' };
    const store = storage({ [key]: JSON.stringify({ version: 1, texts }) });
    expect(open(() => store).$state.get().texts).toEqual({ ...design.example, 'sales.actual': '5' });
  });

  it('write nothing over what could neither be read nor put aside', () => {
    const store = full({ [key]: 'nonsense' });
    const calculator = open(() => store);
    calculator.put('sales.actual', '5');
    calculator.reset();
    expect(store.items.get(key)).toBe('nonsense');
    expect(calculator.$state.get().trouble).toBe('not-kept');
  });

  it('work without storage, and say that nothing is kept', () => {
    const calculator = open(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    calculator.put('sales.actual', '5');
    expect(calculator.$state.get()).toMatchObject({ texts: { 'sales.actual': '5' }, trouble: 'not-kept' });
  });
});

describe('the comparison', () => {
  it('goes to a spreadsheet with bare numbers', () => {
    const [, sales] = csv(comparisonRows(calculators.en, { ...design.example, 'sales.baseline': '1,234,567.5' })).split('\r\n');
    expect(sales).toBe('Sales value,wan yuan,1234567.5,8.5,1339505.74,1278,-1338227.74,-99.9,Below the standard');
  });

  it('quotes what a comma would break', () => {
    expect(csv([['a,b', 'say "x"', 'plain']])).toBe('"a,b","say ""x""",plain');
  });

  it('leaves a field that cannot be read out, with its reason beside it', () => {
    const texts = { ...design.example, 'sales.rate': 'eight' };
    const desk = { t: calculators.en, procedure: '3.2', state: { texts } };
    const html = htmlOf(h(DeviationView, { desk }));
    expect(html).toContain(calculators.en.troubles['not-a-number']);
    expect(html).toContain(calculators.en.needs);
    expect(comparisonRows(calculators.en, texts)[1]!.slice(2)).toEqual(['', '', '', '', '', '', 'to be filled in']);
  });
});

describe('the HTML of the build', () => {
  it.each(['zh', 'en'] as const)('shows the worked example and the formula in %s', (locale) => {
    const html = htmlOf(
      h(DeviationView, { desk: { t: calculators[locale], procedure: '3.2', state: { texts: design.example } } }),
    );
    for (const part of [calculators[locale].deviation.source, '1,200 × (1 + 8.5%) = 1,302', 'readonly', '−1.84%'])
      expect(html).toContain(part);
    expect(html).not.toContain('style=');
  });

  it('escapes what it is given', () => {
    expect(htmlOf(h('p', { title: '"<' }, '<b>&'))).toBe('<p title="&quot;&lt;">&lt;b&gt;&amp;</p>');
  });
});
