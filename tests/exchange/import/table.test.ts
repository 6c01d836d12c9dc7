/** Tables of steps, as people have them in Excel, Word and on pages. */
import { describe, expect, test } from 'vitest';
import { pageGrid } from '../../../src/exchange/import/table/html.ts';
import { type Grid, readTables } from '../../../src/exchange/import/table/index.ts';
import { delimitedGrid, hasMarkdownTable, isPage, markdownGrid } from '../../../src/exchange/import/table/text.ts';

const rows = (...lines: readonly string[]): Grid => delimitedGrid(lines.join('\n'));

/** A draft in a few words: number, kind, name, roles; where each leads. */
const told = (grid: Grid, wanted?: string) => {
  const { draft, entries, candidates } = readTables([grid], wanted)!;
  if (!draft) return { candidates, entries, steps: [], ways: [], draft };
  const nameOf = (key: string) => [...draft.roles, ...draft.records].find((thing) => thing.key === key)!.name;
  const at = (key: string) => draft.nodes.find((node) => node.key === key)!.name ?? key;
  const rows = draft.nodes.filter(({ key }) => key.startsWith('row-'));
  // That the first row begins and the last one ends goes without saying.
  const flows = draft.flows.filter(({ from, to, mark }) => from !== 'start' && (to !== 'end' || mark !== undefined));
  return {
    draft,
    entries,
    steps: rows.map(({ no, kind, name, roles }) => `${no ?? '-'} ${kind} ${name ?? ''} ${roles.map(nameOf).join('+')}`.trim()),
    ways: flows.map(
      ({ from, to, mark, refusal, guessed }) =>
        `${at(from)}>${at(to)}${mark ? ` ${mark}` : ''}${refusal ? ' back' : ''}${guessed ? '?' : ''}`,
    ),
    records: rows.map(({ records }) => [records.in.map(nameOf), records.out.map(nameOf)]),
    documentation: rows.map(({ documentation }) => documentation),
  };
};

const codes = (grid: Grid): string[] => told(grid).entries.flatMap(({ severity, code }) => (severity === 'info' ? [] : [code]));

describe('rows pasted from Excel', () => {
  const grid = rows(
    '3.1 年度销售计划制订\t\t\t\t',
    '序号\t流程\t责任人\t操作方法与工作标准要求\t支持性文件',
    '1\t讨论目标\t事业部经理、各事业部\t组织讨论。明确目标。\t《公司年度经营目标》',
    '2\t制订计划\t事业部经理\t"制订计划。\n供讨论；"\t《年度销售计划》（讨论稿）、会议纪要',
    '3\t审批 Y/N\t总经理\t不同意返回第1步\t《会议纪要》',
    '\t\t公司高层\t三天内批示\t',
    '4\t结束\t\t\t—',
  );

  test('are steps, with title, number, roles, ways', () => {
    const { draft, steps, ways } = told(grid);
    expect([draft!.number, draft!.title]).toEqual(['3.1', '年度销售计划制订']);
    expect(steps).toEqual([
      '1 task 讨论目标 事业部经理+各事业部',
      '2 task 制订计划 事业部经理',
      '3 gate 审批 总经理+公司高层',
      '4 end 结束',
    ]);
    expect(ways).toEqual(['讨论目标>制订计划', '制订计划>审批', '审批>结束 Y', '审批>讨论目标 N back']);
  });

  test('with requirements one a sentence, and records', () => {
    const { documentation, records } = told(grid);
    expect(documentation).toEqual([
      ['组织讨论。', '明确目标。'],
      ['制订计划。', '供讨论'],
      ['不同意返回第1步', '三天内批示'],
      [],
    ]);
    expect(records![1]).toEqual([[], ['《年度销售计划》（讨论稿）', '会议纪要']]);
    expect(records![2]).toEqual([[], ['《会议纪要》']]);
  });
});

test('English, with a table of Markdown, links and bold in it, and a heading before', () => {
  const text = `# SOP-07 Purchase approval

Some words before.

| Step | Activity | Responsible Party | Time limit | Records |
|:--|---|---|---|---|
| 1. | **Request** the goods | Requester | | [Purchase request](x.md) |
| 2. | Approve | Finance & Legal | within 3 working days | |
| 3. | Is it urgent? | Buyer | | |
| 4. | Order | Buyer | | Order \\| form |

If not approved nothing happens.`;
  expect(hasMarkdownTable(text)).toBe(true);
  const { draft, steps, ways } = told(markdownGrid(text));
  expect([draft!.number, draft!.title]).toEqual(['SOP-07', 'Purchase approval']);
  expect(steps).toEqual([
    '1 task Request the goods Requester',
    '2 task Approve Finance+Legal',
    '3 gate Is it urgent? Buyer',
    '4 task Order Buyer',
  ]);
  expect(ways).toEqual([
    'Request the goods>Approve',
    'Approve>Is it urgent?',
    'Is it urgent?>Order Y',
    'Is it urgent?>Approve N back?',
  ]);
  expect(draft!.nodes[1]!.limit).toEqual({ within: 3, unit: 'working-days' });
  expect(draft!.records.map(({ name }) => name)).toEqual(['Purchase request', 'Order | form']);
  expect(codes(markdownGrid(text))).toContain('table-sounds-like-decision');
});

describe('a page, as Word puts it on the clipboard', () => {
  const page = `<html><head><style>td{}</style></head><body><p>1 采购流程</p>
<table><tr><th rowspan=2>步骤<th rowspan=2>责任部门<th colspan=2>文件<tr><th>输入<th>输出
<tr><td>1.申请<td rowspan=2>采购部<td>请购单<td>采购申请<br>预算表
<tr><td>2.询价<td><td>报价单
<tr><td rowspan=2>3.审核（是/否）<td>财务部<td><td><tr><td>总经理<td><td>批准单
<tr><td colspan=4>第二阶段
<tr><td><p>4.下单</p><td>采购部<td><table><tr><td>合同</table><td>&nbsp;</table><p>注：以上</p>`;

  test('merged cells stand over what they stand over; a table within a cell is its text', () => {
    expect(isPage(page)).toBe(true);
    const { draft, steps, records, ways } = told(pageGrid(page));
    expect(draft!.title).toBe('采购流程');
    expect(steps).toEqual(['1 task 申请 采购部', '2 task 询价 采购部', '3 gate 审核 财务部+总经理', '4 task 下单 采购部']);
    expect(records).toEqual([
      [['请购单'], ['采购申请', '预算表']],
      [[], ['报价单']],
      [[], ['批准单']],
      [['合同'], []],
    ]);
    expect(ways).toEqual(['申请>询价', '询价>审核', '审核>下单 是', '审核>询价 否 back?']);
    expect(codes(pageGrid(page))).toEqual(['table-prose', 'table-section', 'table-gate', 'table-way-guessed']);
  });

  test('a page that breaks off is read as far as it goes', () => {
    expect(told(pageGrid('<table><tr><td>步骤<td>责任人<tr><td>起草<td>经理<tr><td>审')).steps).toEqual([
      '- task 起草 经理',
      '- task 审',
    ]);
  });
});

test('several tables are several processes, of which one is asked for', () => {
  const grid = rows(
    '3.1 计划\t',
    '步骤\t责任人',
    '起草\t甲部',
    '执行\t乙部',
    '\t',
    '3.2 控制\t',
    '步骤\t责任人',
    '检查\t丙部',
    '改进\t甲部',
  );
  expect(told(grid).candidates).toEqual([
    { id: '1', name: '3.1 计划', nodes: 2 },
    { id: '2', name: '3.2 控制', nodes: 2 },
  ]);
  expect(told(grid, '3.2 控制').steps).toEqual(['- task 检查 丙部', '- task 改进 甲部']);
});

test('a heading again on the next page is no step and no further process', () => {
  const grid = rows('步骤\t责任人\t记录', '起草\t甲部\t', '步骤\t责任人\t记录', '流程审批\t部门经理\t审批记录');
  expect(told(grid).steps).toEqual(['- task 起草 甲部', '- task 流程审批 部门经理']);
});

test('without a heading, by what stands in the columns', () => {
  const grid = rows(
    '1\t起草计划\t事业部经理\t写明目标和措施，报总经理\t《计划》',
    '2\t执行\t销售业务员\t按计划执行，按月报告\t《月报表》',
  );
  expect(told(grid).steps).toEqual(['1 task 起草计划 事业部经理', '2 task 执行 销售业务员']);
  expect(codes(grid)).toEqual(['table-no-heading']);
});

test('a list with a number before each line', () => {
  const grid = rows('1. 起草计划', '2. 审批 Y/N', '3. 下达');
  expect(told(grid).steps).toEqual(['1 task 起草计划', '2 choice 审批', '3 task 下达']);
});

describe('ways', () => {
  const way = (...lines: readonly string[]): string[] => told(rows('No.\tStep\tResponsible\tMethod\tNext', ...lines)).ways;

  test.each([
    ['if not approved, return to step 1', 'Check>Draft N back'],
    ['N → 1, Y → 3', 'Check>Draft N back'],
    ['If rejected go back to “Draft”.', 'Check>Draft N back'],
    ['otherwise go to 3', 'Check>Send N'],
  ])('%s', (method, expected) => {
    expect(way('1\tDraft\tClerk\t\t', `2\tCheck\tHead\t${method}\t`, '3\tSend\tClerk\t\t')).toContain(expected);
  });

  test('a number in a sentence leads nowhere', () => {
    expect(way('1\tDraft\tClerk\tno more than 3 pages\t', '2\tSend\tClerk\tSend to 3 customers within 2 days\t')).toEqual([
      'Draft>Send',
    ]);
  });

  test('the column for the next step, by number and by name; one that is not there is told', () => {
    expect(way('1\tDraft\tClerk\t\t3', '2\tSkip\tClerk\t\tEnd', '3\tSend\tClerk\t\tSkip')).toEqual(['Draft>Send', 'Send>Skip']);
    expect(codes(rows('No.\tStep\tResponsible\tNext', '1\tDraft\tClerk\t9', '2\tSend\tClerk\t'))).toEqual([
      'table-way-nowhere',
    ]);
  });

  test('columns for yes and no', () => {
    const grid = rows('序号\t步骤\t负责人\t是\t否', '1\t起草\t甲部\t\t', '2\t审核\t乙部\t3\t1', '3\t归档\t甲部\t\t');
    expect(told(grid).ways).toEqual(['起草>审核', '审核>归档 Y', '审核>起草 N back']);
  });

  test('9a, 9b: one of them is gone through', () => {
    const grid = rows('序号\t步骤\t责任人', '8\t确认\t甲部', '9a\t开通\t乙部', '9b\t通知\t丙部', '10\t开始\t甲部');
    expect(told(grid).ways).toEqual(['choice-row-2>开通', 'choice-row-2>通知', '确认>choice-row-2', '开通>开始', '通知>开始']);
  });
});

test.each([
  ['nothing', ''],
  ['words without a table', '本公司的销售管理控制流程如下。\n各部门遵照执行。'],
  ['a table that is none of steps', 'a,b\n1,2'],
])('%s is no table of steps', (_, text) => {
  expect(readTables([delimitedGrid(text)])?.draft?.nodes.length ?? 0).toBeLessThan(3);
});
