import { readFileSync } from 'node:fs';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { timeText } from '../../src/conform/index.ts';
import { type LogFile, logLimits, readLog, readLogText } from '../../src/exchange/log.ts';
import { sampleFile } from '../support/sample-log.ts';

const bytes = (text: string): Uint8Array => strToU8(text);
const header = '案件编号,活动,时间,经办人,角色,结论,记录';
const row = 'A-1,审批,2026-03-04 14:05,张三,总经理,同意,《会议纪要》';
const codes = (file: LogFile) => file.issues.map(({ code }) => code);

/** Every event as a line. */
const told = ({ log }: LogFile): string[] =>
  log.caseIds.flatMap((id, of) =>
    Array.from({ length: log.starts[of + 1]! - log.starts[of]! }, (_, at) => {
      const event = log.starts[of]! + at;
      const words = (['activity', 'person', 'role', 'outcome', 'records'] as const).map(
        (column) => log.texts[log[column][event]!],
      );
      const time = Number.isNaN(log.time[event]!) ? '–' : timeText(log.time[event]!);
      return [id, time, ...words].join(' ').trimEnd();
    }),
  );

const expected = ['A-1 2026-03-04 14:05 审批 张三 总经理 同意 《会议纪要》'];

/** Chinese text in an encoding Node writes itself, or through a table of its own decoder. */
const gb18030 = (text: string): Uint8Array => {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const letter = decoder.decode(Uint8Array.of(high, low));
      if (low !== 0x7f && [...letter].length === 1 && !table.has(letter)) table.set(letter, [high, low]);
    }
  return Uint8Array.from([...text].flatMap((letter) => (letter < '\u0080' ? [letter.charCodeAt(0)] : table.get(letter)!)));
};
const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const le = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return new Uint8Array(little ? le : le.swap16());
};

describe('Encodings are told apart', () => {
  const text = `${header}\r\n${row}\r\n`;
  test.each([
    ['UTF-8', bytes(text), 'utf-8'],
    ['UTF-8 with a byte order mark', bytes(`\uFEFF${text}`), 'utf-8'],
    ['GB18030', gb18030(text), 'gb18030'],
    ['UTF-16, little end first, marked', utf16(text, true, true), 'utf-16le'],
    ['UTF-16, big end first, marked', utf16(text, false, true), 'utf-16be'],
    ['UTF-16, little end first', utf16(text, true, false), 'utf-16le'],
    ['UTF-16, big end first', utf16(text, false, false), 'utf-16be'],
  ])('%s', async (_, file, encoding) => {
    const read = await readLog(file);
    expect(read.encoding).toBe(encoding);
    expect(told(read)).toEqual(expected);
    expect(read.issues).toEqual([]);
  });
  test('UTF-8 cut within a character is UTF-8', async () => {
    const read = await readLog(bytes(`${header}\n${row}，完`).slice(0, -1));
    expect(read.encoding).toBe('utf-8');
    expect(codes(read)).toEqual(['damaged-text']);
  });
});

describe('Delimiters, quotes and lines', () => {
  test.each([[','], ['\t'], [';'], ['|'], ['，']])('%j is found out', (delimiter) => {
    const text = [header, row, row.replace('A-1', 'A-2')].map((line) => line.replaceAll(',', delimiter)).join('\n');
    const read = readLogText(text);
    expect(read.delimiter).toBe(delimiter);
    expect(told(read)).toEqual([...expected, expected[0]!.replace('A-1', 'A-2')]);
  });
  test('two columns, few rows and a line end at the end are enough to find it out', () => {
    expect(readLogText('case\tstep\nA\t1\nA\t2\n')).toMatchObject({ delimiter: '\t', header: ['case', 'step'] });
  });
  test.each([['\n'], ['\r\n'], ['\r']])('lines that end in %j', (end) => {
    expect(told(readLogText([header, row, ''].join(end)))).toEqual(expected);
  });
  test('quotes hold delimiters, quotes and line ends', () => {
    const read = readLogText(`case,activity,person\n"A,1","审\n批","张""三"""\n`);
    expect(read.log.texts).toEqual(['', '审\n批', '张"三"']);
    expect(read.log.caseIds).toEqual(['A,1']);
  });
  test.each([
    ['a header of one program over rows of another', `${header}\r\n${row}\n${row}\n`],
    ['rows of another program pasted below', `${header}\n${row}\n${row}\r\n`],
    ['old line ends above new ones', `${header}\r${row}\r\n${row}\n`],
    ['line ends within quotes', `${header}\r\n"${row.replace(',', '\n",')}\r\n${row}\r\n`],
  ])('line ends may be of several kinds: %s', (_, text) => {
    expect(readLogText(text).log.row).toHaveLength(2);
  });
  test('the header once more, as on every page of a list, is no event', () => {
    const read = readLogText(`${header}\n${row}\n${header}\n${row}\n`);
    expect(told(read)).toHaveLength(2);
    expect(codes(read)).toEqual([]);
    expect(read.log.row.at(-1)).toBe(4);
  });
  test('a wrong delimiter is told, with the header as it was read', () => {
    const read = readLogText(`${header}\n${row}`, { delimiter: ';' });
    expect(codes(read)).toContain('no-column');
    expect(codes(read)).toContain('one-column');
    expect(read.log.row).toHaveLength(0);
  });
  test('a file cut within quotes is told', () => {
    expect(codes(readLogText(`${header}\n${row}\nA-2,"审批,2026`))).toContain('truncated');
  });
});

describe('Columns', () => {
  test.each([
    ['案件编号,活动,时间,经办人,角色,结论,记录'],
    ['流程编号,步骤名称,办理时间,处理人,岗位,审批结果,形成记录'],
    ['单号,环节,完成日期,操作人,职务,审批意见,文件'],
    ['Case ID,Activity,Timestamp,User,Role,Outcome,Document'],
    ['case:concept:name,concept:name,time:timestamp,org:resource,org:role,Result,Record'],
    ['编号,节点,日期,姓名,岗位,结果,附件'],
  ])('%s', (heading) => {
    expect(told(readLogText(`${heading}\n${row}`))).toEqual(expected);
  });
  test('a title, a note and blank rows may stand above the header', () => {
    const read = readLogText(`2026年销售费用办理记录,,,,,,\n打印日期,2026-03-05,,,,,\n,,,,,,\n${header}\n${row}`);
    expect(told(read)).toEqual(expected);
    expect(read.log.row[0]).toBe(5);
  });
  test('they can be said: by heading, by place, or that there is none', () => {
    const read = readLogText('什么,谁,哪个\n审批,张三,A-1', { columns: { case: '哪个', activity: 0, person: null } });
    expect(told(read)).toEqual(['A-1 – 审批']);
    expect(read.columns).toEqual({ case: 2, activity: 0 });
  });
  test('a heading that is asked for and not there is told', () => {
    expect(readLogText(`${header}\n${row}`, { columns: { person: '谁' } }).issues).toMatchObject([
      { code: 'no-column', what: 'person: 谁' },
    ]);
  });
  test('merged case cells are filled down where asked', () => {
    const text = '案件编号,活动\nA,一\n,二\nB,三';
    expect(told(readLogText(text, { fillDown: true }))).toEqual(['A – 一', 'A – 二', 'B – 三']);
    expect(codes(readLogText(text))).toEqual(['no-case']);
  });
});

describe('What can’t be read is told, and the rest goes on', () => {
  test('rows without case or activity, times that are none: row and value', () => {
    const read = readLogText(`${header}\n,审批,2026-03-04\nA,,2026-03-04\nA,审批,昨天\n${row}`);
    expect(read.issues).toEqual([
      { code: 'no-case', row: 2, what: '', value: ' | 审批 | 2026-03-04' },
      { code: 'no-activity', row: 3, what: '', value: 'A |  | 2026-03-04' },
      { code: 'bad-time', row: 4, what: '', value: '昨天' },
    ]);
    expect(read.log.row).toHaveLength(2);
  });
  test('a thousand bad rows are counted and a hundred are kept', () => {
    const read = readLogText(`${header}\n${',x\n'.repeat(1000)}`);
    expect(read.issueCounts.get('no-case')).toBe(1000);
    expect(read.issues.filter(({ code }) => code === 'no-case')).toHaveLength(100);
  });
  test.each([
    ['nothing', ''],
    ['only spaces', '  \n \n'],
    ['only a header', header],
    ['no header', '1,2,3\n4,5,6'],
  ])('%s: no events, and why', (_, text) => {
    const read = readLogText(text);
    expect(read.log.row).toHaveLength(0);
    expect(read.issues.length).toBeGreaterThan(0);
  });
  test.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'unknown-format'],
    ['a PDF', bytes('%PDF-1.7'), 'unknown-format'],
    ['a web page that calls itself a table', bytes('<html><table><tr><td>A</td></tr></table></html>'), 'unknown-format'],
    ['a zip without a workbook', zipSync({ 'a.txt': bytes('a') }), 'unknown-format'],
    ['half a zip', zipSync({ 'a.txt': bytes('a') }).slice(0, 30), 'broken'],
    ['a gzip of nothing', Uint8Array.of(0x1f, 0x8b, 8, 0), 'empty'],
  ])('%s', async (_, file, code) => {
    const read = await readLog(file);
    expect(codes(read)).toContain(code);
    expect(read.log.row).toHaveLength(0);
  });
  test('a file past the limit is not looked at', async () => {
    const large = { length: logLimits.bytes + 1, subarray: () => new Uint8Array(4) } as unknown as Uint8Array;
    expect((await readLog(large)).issues).toEqual([{ code: 'too-large', row: null, what: '300 MB', value: '301 MB' }]);
  });
});

describe('Hostile files', () => {
  test('a cell of a megabyte is cut and told', () => {
    const read = readLogText(`${header}\nA,${'x'.repeat(1_000_000)},2026-03-04`);
    expect(codes(read)).toEqual(['too-many-cells']);
    expect(read.log.texts[1]).toHaveLength(logLimits.cell);
  });
  test('markup and formulas are text like any other', () => {
    const read = readLogText('case,activity,person\n=1+1,<script>alert(1)</script>,"=HYPERLINK(""x"")"');
    expect(read.log.caseIds).toEqual(['=1+1']);
    expect(read.log.texts).toEqual(['', '<script>alert(1)</script>', '=HYPERLINK("x")']);
  });
  test('names of objects are names of cases', () => {
    const read = readLogText('case,activity\n__proto__,constructor\ntoString,__proto__');
    expect(told(read)).toEqual(['__proto__ – constructor', 'toString – __proto__']);
  });
  test('a gzip that would fill the memory is stopped', async () => {
    const bomb = gzipSync(new Uint8Array(30_000_000), { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect((await readLog(bomb, { unpacked: 20_000_000 })).issues).toEqual([
      { code: 'too-large', row: null, what: '20 MB', value: '> 20 MB' },
    ]);
  });
  test('a gzip in a gzip in a gzip is read; packed once more it is refused, for some unpack to themselves', async () => {
    const nested = (times: number) =>
      Array.from({ length: times }).reduce<Uint8Array>((inner) => gzipSync(inner), bytes(`${header}\n${row}`));
    expect(told(await readLog(nested(3)))).toEqual(expected);
    expect(codes(await readLog(nested(4)))).toContain('unknown-format');
  });
});

describe('Gzip', () => {
  test('is unpacked, whatever is in it', async () => {
    expect(told(await readLog(gzipSync(bytes(`${header}\n${row}`))))).toEqual(expected);
  });
  test('cut short, gives what is there and says so', async () => {
    const text = `${header}\n${Array.from({ length: 3000 }, (_, at) => `A-${at},活动${at * 7919},2026-03-04`).join('\n')}`;
    const packed = gzipSync(bytes(text));
    const read = await readLog(packed.slice(0, packed.length - 2000));
    expect(codes(read)).toContain('truncated');
    expect(read.log.row.length).toBeGreaterThan(100);
  });
});

test('the samples are read from disk as they are', async () => {
  const read = await readLog(readFileSync(sampleFile('5.3')));
  expect(read).toMatchObject({ format: 'csv', encoding: 'utf-8', delimiter: ',', issues: [] });
});
