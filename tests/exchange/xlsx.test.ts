import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { timeText } from '../../src/conform/index.ts';
import { readLog } from '../../src/exchange/log.ts';
import { type Cell, workbook } from '../support/workbook.ts';

const header = ['案件编号', '活动', '时间', '经办人'];

describe('A workbook', () => {
  test('is read cell by cell; dates say what the clock on the wall said', async () => {
    const { log, format, issues } = await readLog(workbook([header, ['A-1', '审批', { date: 46085.5868055556 }, '张三']]));
    expect(issues).toEqual([]);
    expect(format).toBe('xlsx');
    expect(log.caseIds).toEqual(['A-1']);
    expect(timeText(log.time[0]!)).toBe('2026-03-04 14:05');
    expect(log.texts).toEqual(['', '审批', '张三']);
  });
  test('may have dates as text, bare day numbers, and numbers for names', async () => {
    const rows = [header, [17, 8, '2026年3月4日', 1203], [17, 9, 46086, 1203]];
    const { log, issues } = await readLog(workbook(rows));
    expect(issues).toEqual([]);
    expect(log.texts).toEqual(['', '8', '1203', '9']);
    expect(Array.from(log.time, (time) => timeText(time))).toEqual(['2026-03-04', '2026-03-05']);
  });
  test('with a title over merged cells and empty rows keeps the numbers of its rows', async () => {
    const rows = [['2026年记录', null, null, null], [null], header, ['A', '审批', null, null]];
    const { log } = await readLog(workbook(rows as Cell[][]));
    expect([...log.row]).toEqual([4]);
  });
  test('is read from the sheet that looks like a log', async () => {
    const { log } = await readLog(workbook([['说明'], ['请填写第二页']], [header, ['A', '审批', '2026-03-04', '张三']]));
    expect(log.caseIds).toEqual(['A']);
  });
});

describe('Hostile workbooks', () => {
  test('one that would fill the memory is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(30_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect((await readLog(bomb, { unpacked: 20_000_000 })).issues).toMatchObject([{ code: 'too-large', what: '20 MB' }]);
  });
  test('one that lies about its size gives no more than it said', async () => {
    const honest = workbook([header, ...Array.from({ length: 3000 }, (_, at) => [`A-${at}`, '审批', '2026-03-04', '张三'])]);
    const lying = honest.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 28 < lying.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    const { log, issues } = await readLog(lying);
    expect(issues.length).toBeGreaterThan(0);
    expect(log.row.length).toBe(0);
  });
  test('entities that multiply are not expanded', async () => {
    const lol = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
    const xml = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "lol">${lol}]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&l9;</t></is></c></row></sheetData></worksheet>`;
    const { log, issues } = await readLog(workbook(xml));
    expect(log.row).toHaveLength(0);
    expect(issues.length).toBeGreaterThan(0);
    expect(JSON.stringify(issues).length).toBeLessThan(1000);
  });
  test('a damaged one is told', async () => {
    const damaged = workbook([header, ['A', '审批', '2026-03-04', '张三']]).slice(0, -30);
    expect((await readLog(damaged)).issues).toMatchObject([{ code: 'broken' }]);
  });
});
