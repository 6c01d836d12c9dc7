import { describe, expect, test } from 'vitest';
import { csvOf, rowsText } from '../../src/exchange/rows.ts';

const cell = (text: string | number): string =>
  csvOf([[text]])
    .replace('\uFEFF', '')
    .replace(/\r\n$/, '');

describe('A cell for spreadsheets', () => {
  test.each(['=1+1', '+1+1', "-2+3+cmd|' /C calc'!A0", '@SUM(A1)', '\t=1', '＝1+1', '－1＋1'])('%s stays text', (text) => {
    expect(cell(text).replace(/^"/, '').startsWith("'")).toBe(true);
  });

  test.each(['-1', '+2.5', '-.5', '1e-7', '-3%', '总经理', 'a=b'])('%s stays as it is', (text) => {
    expect(cell(text)).toBe(text);
  });

  test('commas, quotes and line ends are quoted', () => {
    expect(cell('a,"b"\nc')).toBe('"a,""b""\nc"');
    expect(csvOf([['甲', 1]])).toBe('\uFEFF甲,1\r\n');
  });
});

test('what is copied has no byte order mark, which would stand in the first cell it is pasted into', () => {
  expect(rowsText([['甲', '=1']])).toBe("甲,'=1\r\n");
});
