import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Encoding, readLog } from '../../src/exchange/log.ts';

/** Bytes of every character an encoding of two bytes has, through its decoder. */
const tableOf = (encoding: Encoding): ReadonlyMap<string, readonly number[]> => {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const letter = decoder.decode(Uint8Array.of(high, low));
      if (low !== 0x7f && [...letter].length === 1 && letter !== '\uFFFD' && !table.has(letter)) table.set(letter, [high, low]);
    }
  return table;
};
const tables = new Map((['gb18030', 'big5'] as const).map((it) => [it, tableOf(it)]));

const encoded = (text: string, encoding: Encoding): Uint8Array => {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'windows-1252') return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  if (encoding.startsWith('utf-16')) {
    const bytes = Buffer.from(text, 'utf16le');
    return new Uint8Array(encoding === 'utf-16le' ? bytes : bytes.swap16());
  }
  const table = tables.get(encoding as 'big5')!;
  return Uint8Array.from([...text].flatMap((letter) => (letter < '\u0080' ? [letter.charCodeAt(0)] : table.get(letter)!)));
};

const simple =
  '送审审批申请批准执行归档收集反馈意见总结经理财务销售费用预算方案年度计划会议纪要部门客户合同订单张王李赵陈刘杨黄周吴'.split(
    '',
  );
const traditional =
  '送審審批申請批准執行歸檔收集反饋意見總結經理財務銷售費用預算方案年度計劃會議紀要部門客戶合同訂單張王李趙陳劉楊黃周吳'.split(
    '',
  );
const header = { simple: '案件编号,步骤,经办人', traditional: '案件編號,步驟,經辦人' };

const words = (letters: readonly string[]) =>
  fc.array(
    fc.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 6 }).map((it) => it.join('')),
    { minLength: 4, maxLength: 12 },
  );
const tableText = (head: string, names: readonly string[]): string =>
  `${head}\n${names.map((name) => `A-1,${name},${name}\n`).join('')}`;

describe('Encodings are told apart', () => {
  test.each([
    ['gb18030', header.simple, simple],
    ['big5', header.traditional, traditional],
    ['utf-8', header.simple, simple],
    ['utf-16le', header.simple, simple],
    ['utf-16be', header.traditional, traditional],
  ] as const)('%s, whatever the names', async (encoding, head, letters) => {
    await fc.assert(
      fc.asyncProperty(words(letters), async (names) => {
        const { reading, log, issues } = await readLog(encoded(tableText(head, names), encoding), {
          columns: { case: 0, activity: 1, person: 2 },
        });
        expect(reading.encoding).toBe(encoding);
        expect(log.texts).toEqual(['', ...new Set(names)]);
        expect(issues).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
  test('one byte cut out of UTF-8 is one character lost, and touches the case it stands in', async () => {
    const text = `${header.simple}\nA-1,送审,王小明\nA-2,审批,张三\n`;
    const bytes = encoded(text, 'utf-8');
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (at) => {
        const cut = Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + 1)]);
        expect((await readLog(cut)).reading.encoding).toBe('utf-8');
      }),
    );
    const at = encoded(text.slice(0, text.indexOf('王')), 'utf-8').length;
    const { log, issues } = await readLog(Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + 1)]));
    expect(issues.map(({ code, row }) => [code, row])).toEqual([['damaged-text', 2]]);
    expect([...log.doubts.cases]).toEqual([[0, ['damaged-text']]]);
  });
  test('letters with accents are no Chinese', async () => {
    const { reading, log } = await readLog(encoded('case,activity,person\nC1,Prüfung,José\nC1,Café,Müller\n', 'windows-1252'));
    expect(reading.encoding).toBe('windows-1252');
    expect(log.texts).toEqual(['', 'Prüfung', 'José', 'Café', 'Müller']);
  });
  test('what an XML file says of itself counts', async () => {
    const xes =
      '<?xml version="1.0" encoding="ISO-8859-1"?><log><trace><string key="concept:name" value="Año"/><event><string key="concept:name" value="é"/></event></trace></log>';
    expect((await readLog(encoded(xes, 'windows-1252'))).log.caseIds).toEqual(['Año']);
  });
  test('it can be said', async () => {
    const { reading, log } = await readLog(encoded(`${header.traditional}\nA,審批,王\n`, 'big5'), {
      encoding: 'big5',
      columns: { case: 0, activity: 1 },
    });
    expect([reading.encoding, log.texts[1]]).toEqual(['big5', '審批']);
  });
});
