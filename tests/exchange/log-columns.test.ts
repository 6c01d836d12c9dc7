import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessColumns, readLogText } from '../../src/exchange/log.ts';
import { headings } from '../../src/exchange/log-headings.ts';

/** Column and heading, as taken. */
const taken = (header: string): Record<string, string> => {
  const names = header.split(',');
  const { columns } = guessColumns(names);
  return Object.fromEntries(Object.entries(columns).map(([column, at]) => [column, names[at!]!]));
};

describe('A heading counts as a whole word', () => {
  test.each([
    '客户姓名',
    '申请人工号',
    '附件数量',
    '表单状态',
    '信息记录人',
    'risk factor',
    'information',
    'platform',
    'basecase',
    '结果说明',
    '流程标题',
  ])('%s is no column of ours', (heading) => {
    expect(taken(heading)).toEqual({});
  });
  test('whatever the word, and whatever stands around it', () => {
    const word = fc.constantFrom(...Object.values(headings).flatMap((ranks) => ranks.flatMap((rank) => rank.split(' '))));
    const around = fc.constantFrom('甲乙', 'zq', '壬癸');
    fc.assert(
      fc.property(word, around, fc.boolean(), (within, more, before) => {
        expect(taken(before ? more + within : within + more)).toEqual({});
      }),
    );
  });
  test('signs, brackets and small letters make no other word', () => {
    expect(taken('*审批人（必填）,Case_ID,完成 时间,ACTIVITY-NAME')).toEqual({
      ...{ person: '*审批人（必填）', case: 'Case_ID', time: '完成 时间', activity: 'ACTIVITY-NAME' },
    });
  });
  test('a heading near to a column that is not there is told', () => {
    const { reading } = readLogText('案件编号,步骤,客户姓名\nA-1,审批,王小明\n');
    expect(reading.near).toEqual([{ column: 'person', heading: '客户姓名' }]);
    expect(reading.columns.map(({ column }) => column)).toEqual(['case', 'activity']);
  });
});

describe('Headings as programs export them', () => {
  test.each([
    [
      '审批编号,标题,节点名称,审批人,审批结果,审批意见,发起时间,完成时间',
      { case: '审批编号', activity: '节点名称', person: '审批人', outcome: '审批结果', time: '完成时间' },
    ],
    [
      '请求ID,流程标题,节点名称,操作者,操作类型,签字意见,接收时间,操作时间',
      { case: '请求ID', activity: '节点名称', person: '操作者', outcome: '操作类型', time: '操作时间' },
    ],
    [
      '单据号,单据类型,制单人,活动名称,处理人,批语,送达时间,处理时间',
      { case: '单据号', activity: '活动名称', person: '处理人', outcome: '批语', time: '处理时间' },
    ],
    [
      '流程编号,单据编号,节点名称,处理人,处理结果,处理意见,到达时间,完成时间',
      { case: '单据编号', activity: '节点名称', person: '处理人', outcome: '处理结果', time: '完成时间' },
    ],
    [
      '流水号,申请人,审批节点,审批人,审批动作,审批时间,任务状态',
      { case: '流水号', activity: '审批节点', person: '审批人', outcome: '审批动作', time: '审批时间', state: '任务状态' },
    ],
    [
      '流程编号,环节名称,处理人,态度,处理意见,处理时间',
      { case: '流程编号', activity: '环节名称', person: '处理人', outcome: '态度', time: '处理时间' },
    ],
    [
      'Case ID,Activity,Resource,Start Timestamp,Complete Timestamp',
      { case: 'Case ID', activity: 'Activity', person: 'Resource', time: 'Complete Timestamp' },
    ],
    ['_CASE_KEY,ACTIVITY_EN,EVENTTIME,USER', { case: '_CASE_KEY', activity: 'ACTIVITY_EN', time: 'EVENTTIME', person: 'USER' }],
  ])('%s', (header, columns) => {
    expect(taken(header)).toEqual(columns);
  });
});

describe('Where several headings may be meant', () => {
  test('the time of completion comes first, and what was passed over is told', () => {
    const { reading, issues } = readLogText('案件编号,步骤,创建日期,更新时间\nA-1,审批,2026-03-01,2026-03-04 10:00\n');
    expect(reading.columns.find(({ column }) => column === 'time')).toEqual({
      ...{ column: 'time', heading: '更新时间', instead: ['创建日期'] },
    });
    expect(issues).toEqual([]);
  });
  test('two that are as good leave every case undecided, until it is said', () => {
    const text = '案件编号,步骤,经办人,审批人\nA-1,送审,王,李\nA-1,审批,王,李\n';
    expect(readLogText(text).log.doubts.whole).toEqual(['unsure-column']);
    expect(readLogText(text, { columns: { person: '审批人' } }).log.doubts.whole).toEqual([]);
  });
  test('a number of its own on every row is hardly the case’s, unless it is said', () => {
    const text = 'id,活动\n1,送审\n2,审批\n3,执行\n';
    expect(readLogText(text).log.doubts.whole).toEqual(['case-per-row']);
    expect(readLogText(text, { columns: { case: 'id' } }).log.doubts.whole).toEqual([]);
  });
});

describe('Date and time of day in two columns', () => {
  const joined = (text: string) => {
    const { log, reading, issues } = readLogText(text);
    expect(issues).toEqual([]);
    const when = Array.from(log.time, (time) => new Date(time).toISOString().slice(0, 16));
    return [reading.columns.find(({ column }) => column === 'clock')?.heading, ...when];
  };
  test.each([
    ['办理日期,办理时间', '2026-03-04,14:05', '2026-03-04T14:05'],
    ['办理时间,办理日期', '下午2:05,2026年3月4日', '2026-03-04T14:05'],
    ['日期,时间', '2026-03-04 00:00:00,14:05:00', '2026-03-04T14:05'],
    ['Date,Time', '2026-03-04,2:05 PM', '2026-03-04T14:05'],
    ['日期,时刻', '2026/3/4,9:00', '2026-03-04T09:00'],
  ])('%s', (header, cells, time) => {
    const clock = header.split(',').find((it) => /时间|时刻|Time/.test(it));
    expect(joined(`案件编号,步骤,${header}\nA-1,审批,${cells}\n`)).toEqual([clock, time]);
  });
  test('one that has both needs no other', () => {
    expect(joined('案件编号,步骤,完成时间,办理日期\nA-1,审批,2026-03-04 14:05,2026-03-01\n')).toEqual([
      undefined,
      '2026-03-04T14:05',
    ]);
  });
});

describe('Rows that are no events are told and not judged', () => {
  const read = (rows: string) => readLogText(`案件编号,活动,时间\nA-1,送审,2026-03-04\nA-1,审批,2026-03-05\n${rows}`);
  test.each([
    ['合计,2,', 'totals'],
    ['总计：2 件,,', 'totals'],
    ['A-1 汇总,,', 'totals'],
    ['Grand Total,2,', 'totals'],
    [',合计,2', 'totals'],
    ['案件编号,活动,时间', 'header'],
    ['Case ID,Activity,Time', 'header'],
    ['制表人：王小明,,', 'note'],
    ['第 1 页 共 3 页,,', 'note'],
    ['以上为一季度办理情况,,', 'note'],
  ])('%s', (row, what) => {
    const { log, reading, issues } = read(`${row}\n`);
    expect(reading.leftOut).toMatchObject([{ what, rows: 1, row: 4 }]);
    expect(log.caseIds).toEqual(['A-1']);
    expect(log.row).toHaveLength(2);
    expect(issues).toEqual([]);
  });
  test('a second line of headings is told', () => {
    const { log, reading } = readLogText('案件编号,活动,时间\n（文本）,（文本）,（日期）\nA-1,审批,2026-03-05\n');
    expect(reading.leftOut).toMatchObject([{ what: 'header', row: 2 }]);
    expect(log.caseIds).toEqual(['A-1']);
  });
  test('a step whose name begins like a total is none', () => {
    const { log, reading } = readLogText('案件编号,活动\nA-1,汇总编号\nA-1,合计\n');
    expect(reading.leftOut).toEqual([]);
    expect(log.row).toHaveLength(2);
  });
  test('merged case cells leave every case undecided, until rows without a case belong to the one above', () => {
    const text = '案件编号,活动\nA-1,送审\n,审批\n';
    expect(readLogText(text).log.doubts.whole).toEqual(['no-case']);
    expect(readLogText(text, { fillDown: true }).log.doubts.whole).toEqual([]);
  });
  test('numbers of cases in scientific notation, as text or as a number of a workbook, are cases in doubt', () => {
    const { log, issues } = readLogText('案件编号,活动\n2.02601E+11,送审\n2.02601E+11,审批\nA-1,审批\n');
    expect([...log.doubts.cases]).toEqual([[0, ['rounded-case']]]);
    expect(issues).toMatchObject([{ code: 'rounded-case', row: 2, value: '2.02601E+11' }]);
  });
});
