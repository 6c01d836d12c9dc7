/** Figures of cases as files of case records write them: read where they are certain, asked about where they are not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountReader, headingPower } from '../../src/exchange/amounts.ts';
import { guessColumns, readLogText } from '../../src/exchange/log.ts';
import type { Figure } from '../../src/procedure/index.ts';

const amount: Figure = {
  id: 'order-value',
  name: { zh: '采购金额', en: 'Order value' },
  unit: { zh: '元', en: 'CNY' },
  kind: 'amount',
};
const euros: Figure = { ...amount, unit: { zh: '欧元', en: 'euros' } };
const days: Figure = { id: 'days', name: { zh: '天数', en: 'Days' }, unit: { zh: '天', en: 'days' }, kind: 'days' };

/** What a cell is: its value, both where either sign may be meant, or why it is none. */
const readAs = (cell: string, figure = amount): unknown => {
  const read = amountReader(figure)(cell);
  if (typeof read === 'string') return read;
  const values = [...new Set(Object.values(read.by))];
  return values.length === 1 && ('.' in read.by === ',' in read.by || read.settles) ? values[0] : read.by;
};

describe('A figure', () => {
  test.each([
    ['20000', 20_000],
    ['¥20,000.00', 20_000],
    ['￥２０，０００．００', 20_000],
    ['20 000,50', 20_000.5],
    ['20\u00a0000.50', 20_000.5],
    ["20'000.50", 20_000.5],
    ['1,234,567', 1_234_567],
    ['1.234.567,89', 1_234_567.89],
    ['1,23,456.00', 123_456],
    ['2万', 20_000],
    ['2.3万元', 23_000],
    ['1.1 万', 11_000],
    ['0.5亿元', 50_000_000],
    ['20k', 20_000],
    ['RMB 20000', 20_000],
    ['人民币20000元整', 20_000],
    ['20000.5元', 20_000.5],
    ['0,50', 0.5],
    ['1234,50', 1234.5],
    ['0.30000000000000004', 0.3],
    ['\u200b20000 ', 20_000],
  ])('%s is %d', (cell, value) => {
    expect(readAs(cell)).toBe(value);
  });

  test.each(['20,000', '20.000', '¥2,500元'])('%s may be two figures, and is neither yet', (cell) => {
    const read = readAs(cell) as Record<string, number>;
    expect(Object.keys(read).sort()).toEqual([',', '.']);
  });

  test.each([
    ...[
      '约20000',
      '20000-30000',
      '>20000',
      '-500',
      '(500)',
      '20%',
      '2E+04',
      '2万5',
      '贰万元',
      '20000.005',
      '20 00',
      '12,34',
      '1,2,3',
    ],
    ...['2,0000.00', '1.2.3', '20000 kg', '9999999999999', '两万', '10:30', '2026-03-04', '.', ',5,'],
  ])('%s is none for certain', (cell) => {
    expect(typeof readAs(cell, cell === '12,34' ? days : amount) === 'number').toBe(false);
    expect(readAs(cell, cell === '12,34' ? days : amount)).not.toBe('none');
  });

  test.each(['', ' ', '-', '—', '/', '无', 'N/A', 'null'])('%s says there is none', (cell) => {
    expect(readAs(cell)).toBe('none');
  });

  test('of another currency is not converted', () => {
    expect(['$500', 'USD 500', '€500', '500欧元', '500 欧元'].map((cell) => readAs(cell))).toEqual(Array(5).fill('currency'));
    expect(['¥500', '500元', '2万元', 'CHF 500'].map((cell) => readAs(cell, euros))).toEqual(Array(4).fill('currency'));
    expect(['€500.50', '500,50 EUR', '0.5k€', '500 欧元'].map((cell) => readAs(cell, euros))).toEqual([500.5, 500.5, 500, 500]);
  });

  test('of days has no decimals', () => {
    expect(['3', '3天', '3 days', '3.0', '3.5', '半天'].map((cell) => readAs(cell, days))).toEqual([
      3,
      3,
      3,
      3,
      'unread',
      'unread',
    ]);
  });

  test('written in any of the usual ways is the one it was', () => {
    const ways = ['en', 'de', 'fr', 'de-CH', 'en-IN', 'sv'].map(
      (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 11 }), fc.constantFrom(...ways), (cents, way) => {
        expect(readAs(way.format(cents / 100))).toBe(cents / 100);
      }),
    );
  });
});

const fileOf = (heading: string, cells: readonly string[], options = {}, figure = amount) => {
  const rows = cells.flatMap((cell, at) => [`C${at + 1}\t审批\t${cell}`, `C${at + 1}\t归档\t`]);
  const { log, issues, reading } = readLogText([`单号\t步骤\t${heading}`, ...rows].join('\n'), {
    figures: [figure],
    ...options,
  });
  return { values: [...(log.figures[figure.id] ?? [])], codes: issues.map(({ code, row }) => `${code} ${row}`), log, reading };
};

describe('The figures of a file', () => {
  test('are settled by one that can be meant in one way only', () => {
    const { values, codes, reading } = fileOf('采购金额', ['20,000', '3,500.50', '1,200']);
    expect([values, codes]).toEqual([[20_000, 3500.5, 1200], []]);
    expect(reading.decimals).toEqual({ sign: '.', by: 'row', row: 4 });
    expect(fileOf('采购金额', ['20.000', '3.500,50']).values).toEqual([20_000, 3500.5]);
  });

  test('are asked about where none settles it, and then read as was said', () => {
    const open = fileOf('采购金额', ['20,000', '500']);
    expect(open.codes).toEqual(['unsettled-figure 2']);
    expect(open.values[0]).toBeNaN();
    expect([...open.log.doubts.cases]).toEqual([[0, ['unsettled-figure']]]);
    expect(open.reading.decimals).toEqual({ sign: null, by: 'none', row: null });
    expect(fileOf('采购金额', ['20,000', '500'], { decimal: '.' }).values).toEqual([20_000, 500]);
    expect(fileOf('采购金额', ['20,000', '500'], { decimal: ',' }).values).toEqual([20, 500]);
    expect(fileOf('采购金额', ['3,500.50', '20'], { decimal: ',' }).codes).toEqual(['bad-figure 2']);
  });

  test('that contradict each other settle nothing', () => {
    expect(fileOf('采购金额', ['3,500.50', '3.500,50', '20,000']).codes).toEqual(['unsettled-figure 6']);
  });

  test('one of a case holds for it; two that differ are a doubt', () => {
    const said = '单号\t步骤\t采购金额\nA\t申请\t20000\nA\t审批\t\nA\t验收\t2万\nB\t申请\t5000\nB\t审批\t6000';
    const { log, issues } = readLogText(said, { figures: [amount] });
    expect([...log.figures['order-value']!]).toEqual([20_000, 5000]);
    expect(issues).toMatchObject([{ code: 'two-figures', row: 6, what: 'B', value: '5000 | 6000' }]);
    expect([...log.doubts.cases.keys()]).toEqual([1]);
  });

  test('stand in the column that is called so in any language, by its id, or that is said', () => {
    for (const heading of ['采购金额', 'Order value', 'order_value', 'case:order-value', '采购金额（含税）', '采购金额(元)'])
      expect(fileOf(heading, ['20000']).values, heading).toEqual([20_000]);
    expect(fileOf('合计', ['20000']).values).toEqual([]);
    expect(fileOf('合计', ['20000'], { columns: { 'figure:order-value': '合计' } }).values).toEqual([20_000]);
    expect(fileOf('金额', ['20000']).reading.near).toEqual([{ column: 'figure:order-value', heading: '金额' }]);
    expect(guessColumns(['采购金额', 'Order value'], [amount]).unsure).toEqual(['figure:order-value']);
  });

  test('are multiplied as their heading says, and of its currency', () => {
    const { values, reading } = fileOf('采购金额（万元）', ['2', '0.35']);
    expect(values).toEqual([20_000, 3500]);
    expect(reading.columns.find(({ column }) => column === 'figure:order-value')?.times).toBe(10_000);
    expect(fileOf('采购金额（USD）', ['500']).codes).toEqual(['other-currency 2']);
    expect(
      ['采购金额 [k€]', 'Order value (in euros)', '采购金额（单位：万欧元）'].map((heading) => headingPower(heading, euros)),
    ).toEqual([3, 0, 4]);
  });

  test('of an XES log are attributes of its events or traces', () => {
    const event = (name: string) => `<event><string key="concept:name" value="${name}"/></event>`;
    const trace = `<trace><string key="concept:name" value="A"/><float key="order-value" value="20000.5"/>${event('申请')}${event('审批')}</trace>`;
    const { log } = readLogText(`<log xes.version="1.0">${trace}</log>`, { figures: [amount] });
    expect([...log.figures['order-value']!]).toEqual([20_000.5]);
  });
});
