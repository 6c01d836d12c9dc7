import { type Detail, isEmpty, listed, type NameOf, plain } from './rule-detail.ts';

/** 数值有什么问题，怎样改。 */
export const rulesZh = {
  'not-json': (d: Detail) => `这不是参数文件：内容不是 JSON（${d['value']}）。请用“保存参数”得到的文件。`,
  'not-an-object': () => '这里应是用花括号括起的一组字段。',
  'not-a-list': () => '这里应是用方括号括起的列表。',
  'not-a-text': (d: Detail) => `${d['value']} 不是文字。`,
  'not-a-number': (d: Detail) => `${d['value']} 不是数字；请填 ${d['min']} 至 ${d['max']} 之间的数字。`,
  'not-true-or-false': (d: Detail) => `${d['value']} 既不是 true 也不是 false。`,
  'out-of-range': (d: Detail) => `${d['value']} 超出范围；请填 ${d['min']} 至 ${d['max']} 之间的数。`,
  'not-whole': (d: Detail) => `${d['value']} 不是整数。`,
  'unknown-key': (d: Detail) =>
    d['near']
      ? `没有字段 ${d['value']}；是否指“${d['near']}”？`
      : `没有字段 ${d['value']}；可用：${listed(d['known'], plain, '、')}。`,
  'unknown-value': (d: Detail) =>
    d['near']
      ? `不能是 ${d['value']}；是否指“${d['near']}”？`
      : `不能是 ${d['value']}；可用：${listed(d['known'], plain, '、')}。`,
  'wrong-format': (d: Detail) => `不认识参数格式“${d['value']}”；本版使用 ${listed(d['known'], plain, '、')}。`,
  'other-procedure': (d: Detail) => `参数属于流程 ${d['value']}，不属于 ${d['expected']}。请到该流程使用。`,
  'other-revision': (d: Detail) =>
    `参数是为流程的另一修订（${d['value']}）填写的；流程已改为 ${d['now']}，请核对各步骤的数值。`,
  'not-a-date': (d: Detail) =>
    isEmpty(d['value'])
      ? '缺少日期；请写成 2026-03-02 的形式。'
      : `${d['value']} 不是日期；请写成 2026-03-02 的形式，连续几天写成 2027-02-05..2027-02-12。`,
  'date-too-far': (d: Detail) => `${d['value']} 距第一天（${d['start']}）超过十年；最晚为 ${d['last']}。`,
  'cases-outside-the-period': (d: Detail) =>
    `${d['date']} 来的 ${d['cases']} 件不在期间之内（${d['from']} 至 ${d['to']}），不计入结果。请改日期，或改期间。`,
  'absent-outside-the-period': (d: Detail, name: NameOf) =>
    `${name(String(d['role']))}在 ${d['first']} 至 ${d['last']} 缺勤，不在期间之内（${d['from']} 至 ${d['to']}），对结果没有或少有影响。请改日期，或改期间。`,
  'comes-on-a-day-off': (d: Detail) =>
    `${d['date']} 是休息日：当天来的 ${d['cases']} 件要等到上班才有人办理，等待从当天零时算起。`,
  'nothing-comes': (d: Detail) => `${d['from']} 至 ${d['to']} 期间没有来件。请给出两件之间的间隔，或按日期写明来件。`,
  'dates-need-a-period': () => '按日期来件只能在有起止日期的期间内模拟；请不要指定件数。',
  'too-many-cases': (d: Detail) =>
    `期间内约来 ${d['cases']} 件，重复 ${d['replications']} 次时最多模拟 ${d['max']} 件。请放慢来件，缩短期间，或减少重复次数。`,
  'not-hours': (d: Detail) => `${d['value']} 不是时段；请写成 08:00-12:00（参数文件中为 ["08:00", "12:00"]）。`,
  'hours-overlap': (d: Detail) => `时段重叠：${d['from']} 开始时，前一时段到 ${d['to']} 才结束。`,
  'ends-before-it-begins': (d: Detail) => `结束（${d['to']}）须晚于开始（${d['from']}）。`,
  'last-day-first': (d: Detail) => `最后一天（${d['to']}）早于第一天（${d['from']}）；请填同一天或以后的日期。`,
  'out-of-order': (d: Detail) => `须依次为最小 ≤ 最可能 ≤ 最大；现为 ${d['min']}、${d['mode']}、${d['max']}。`,
  'probabilities-do-not-sum-to-one': (d: Detail) => `各结论的概率之和为 ${d['sum']}，应为 1。`,
  'outcome-without-probability': (d: Detail) => `结论“${d['mark']}”没有概率；不会出现的请填 0。`,
  'weights-sum-to-zero': () => '权重全为 0，或间隔全为 0；至少一个须大于 0。',
  'no-working-time': () => '一周之内没有工作时间；请至少给一天填上时段。',
  'no-common-hours': (d: Detail, name: NameOf) =>
    `“${name(String(d['step']))}”需要${listed(d['roles'], name, '、')}共同办理，但他们没有共同的工作时间。`,
  'nobody-there': (d: Detail, name: NameOf) =>
    `${name(String(d['role']))}没有人手，以下步骤无法进行：${listed(d['steps'], name, '、')}。请至少填 1 人。`,
  'never-ends': () => '按这些概率，有的件永远到不了结束；请把某个退回的概率改为小于 1。',
  'too-many-rounds': (d: Detail, name: NameOf) =>
    `按这些概率，一件平均要经过“${name(String(d['step']))}” ${d['visits']} 次，超过 ${d['max']} 次；请减小退回的概率。`,
  'queue-grows-without-limit': (d: Detail, name: NameOf) =>
    `排队将无限增长：${name(String(d['role']))}所需时间是可用时间的 ${d['percent']} %。请增加人手，或放慢来件。`,
  'side-by-side-has-no-exact-answer': (d: Detail, name: NameOf) =>
    `流程中有并行的部分（${listed(d['steps'], name, '、')}），没有精确解；请用模拟。`,
  'signed-at-once-has-no-exact-answer': (d: Detail, name: NameOf) =>
    `几个角色同时签批（${listed(d['steps'], name, '、')}），各人用时须是指数分布才有精确解；请改用指数分布，或用模拟。`,
  'too-large': (d: Detail) => `${d['value']} 过大；最多 ${d['max']}。`,
  'cases-cannot-end': (d: Detail) => `有 ${d['cases']} 件到不了结束，数值只含其余的件。请核对流程的并行部分。`,
  'time-sends-back': (d: Detail, name: NameOf) =>
    `同一案件在“${name(String(d['step']))}”逾期超过 ${d['max']} 次，模拟就此停止。请缩短该步骤用时、增加人手，或放宽时限。`,
  'stopped-while-queues-grew': (d: Detail) => `在办件数超过 ${d['cases']}，模拟已中止。请增加人手，或放慢来件。`,
};
