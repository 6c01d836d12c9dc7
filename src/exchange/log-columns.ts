/** Which column of a table is which, by its header, in 中文 and English and by the keys of XES. */
import { likeness, normalForm } from '../conform/index.ts';

export const logColumns = ['case', 'activity', 'time', 'person', 'role', 'outcome', 'records'] as const;
export type LogColumn = (typeof logColumns)[number];

/** Position of each column in the header. */
export type Columns = Readonly<Partial<Record<LogColumn, number>>>;

const headings: Readonly<Record<LogColumn, string>> = {
  case: '案件编号 案件号 案件 案号 流程编号 流程实例 实例编号 实例号 业务编号 业务单号 单据编号 单号 申请单号 项目编号 case caseid casenumber caseno case:concept:name traceid instanceid processinstance 编号 id',
  activity:
    '活动 活动名称 步骤 步骤名称 环节 环节名称 节点 节点名称 任务 任务名称 工序 事项 操作 流程步骤 activity activityname step stepname task taskname event eventname concept:name',
  time: '时间 日期 完成时间 完成日期 办理时间 办理日期 处理时间 操作时间 发生时间 结束时间 审批时间 时间戳 time date datetime timestamp time:timestamp completetime completedat completetimestamp endtime finishedat',
  person:
    '经办人 经办 办理人 处理人 操作人 操作员 执行人 责任人 人员 姓名 工号 员工 审批人 用户 person user username resource org:resource actor employee doneby performer who',
  role: '角色 岗位 职务 职位 办理角色 经办角色 部门岗位 role org:role position jobtitle function',
  outcome: '结论 结果 审批结果 审批结论 审批意见 评审结论 评审结果 意见 决定 办理结果 outcome result decision verdict',
  records:
    '记录 记录名称 文件 表单 单据 附件 凭证 相关文件 相关记录 支持性文件 形成记录 record records document documents form forms evidence attachment attachments',
};

const words = Object.fromEntries(
  logColumns.map((column) => [column, headings[column].split(' ').map((word) => normalForm(word))]),
) as Record<LogColumn, string[]>;

/** How well a heading fits a column: 1 for its very word, less for a word within it; a bare 编号 or id only where nothing better is there. */
const fit = (heading: string, column: LogColumn): number => {
  const form = normalForm(heading);
  if (form === '' || form.length > 40) return 0;
  const at = words[column].indexOf(form);
  if (at >= 0) return 2 - at / 1000;
  const within = words[column].filter((word) => word.length > 1 && form.includes(word));
  return Math.max(0, ...within.map((word) => likeness(form, word) + 0.2));
};

/** The best heading for each column, every heading for one column only. */
export const guessColumns = (header: readonly string[]): Columns => {
  const fits = logColumns.flatMap((column) =>
    header.map((heading, at) => ({ column, at, score: fit(heading, column) })).filter(({ score }) => score > 0),
  );
  fits.sort((a, b) => b.score - a.score || logColumns.indexOf(a.column) - logColumns.indexOf(b.column) || a.at - b.at);
  const columns: Partial<Record<LogColumn, number>> = {};
  const taken = new Set<number>();
  for (const { column, at } of fits) {
    if (columns[column] !== undefined || taken.has(at)) continue;
    columns[column] = at;
    taken.add(at);
  }
  return columns;
};

/** Rows that may stand above the header: a title over merged cells, a note, the day of printing. */
const ABOVE = 10;

/** The row that names most columns is the header; the first of equals. -1 where no row names a case or an activity. */
export const headerRow = (rows: readonly (readonly string[])[]): number => {
  const known = rows.slice(0, ABOVE).map((row) => guessColumns(row));
  const scores = known.map((it) => (it.case === undefined && it.activity === undefined ? 0 : Object.keys(it).length));
  const best = Math.max(0, ...scores);
  // One word that happens to be a column's is a title, not a header.
  return best < 2 ? -1 : scores.indexOf(best);
};
