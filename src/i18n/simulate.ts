import { define } from './locale.ts';

type Detail = Readonly<Record<string, string | number | readonly string[]>>;
type NameOf = (id: string) => string;

const listed = (value: Detail[string] | undefined, name: NameOf, comma: string): string =>
  (Array.isArray(value) ? value : [String(value ?? '')]).map((id) => name(String(id))).join(comma);

const plain: NameOf = (id) => id;

/** The words of simulation: measures, units, assumptions, and what is wrong with figures. */
export const simulateWords = define({
  zh: {
    assumption: '假设值',
    assumptions: '原文件未载明任何时间、人数或退回比例；以下数值均为假设，请以实测值替换。',
    measures: {
      lead: '办理时长（平均）',
      p50: '办理时长（半数不超过）',
      p80: '办理时长（80 % 不超过）',
      p95: '办理时长（95 % 不超过）',
      wait: '等待时间',
      work: '工作时间（几人同办只计一次）',
      cost: '费用',
      refusals: '退回次数',
      onTime: '按期完成比例',
      perDay: '每日进入件数',
      underWay: '在办件数',
    },
    units: { minutes: '工作分钟', hours: '工作小时', days: '工作日（8 小时）' },
    distributions: {
      fixed: '固定值',
      uniform: '均匀分布',
      triangular: '三角分布',
      exponential: '指数分布',
      lognormal: '对数正态分布',
      gamma: '伽马分布',
      table: '实测值表',
    },
    fields: {
      value: '数值',
      min: '最小',
      mode: '最可能',
      max: '最大',
      mean: '平均',
      sd: '标准差',
      values: '各次数值',
      weights: '权重',
      people: '人数',
      calendar: '工作日历',
      costPerHour: '每小时费用（元）',
      duration: '工作时间',
      outcomes: '各结论的概率',
      gap: '两件之间的间隔',
      start: '第一天',
      warmUp: '开头不计入的件数',
      deadlineDays: '期限（日历天）',
      priority: '先办哪一件',
      queues: '人手有限，需要排队',
      absences: '缺勤',
    },
    priorities: { 'first-come': '先到先办', 'oldest-case': '先办最早开始的' },
    columns: {
      step: '步骤',
      role: '角色',
      visits: '每件次数',
      wait: '每次等待',
      work: '每次工作',
      closed: '其间非工作时间',
      queue: '平均排队件数',
      utilisation: '工作负荷',
      cost: '每件费用',
      share: '所需时间占可用时间',
    },
    yuan: (amount: string) => `${amount} 元`,
    personHours: '人时（各人相加）',
    interval: '± 为 95 % 置信区间的半宽；天数为日历天（24 小时）',
    endings: {
      'replications-done': '各次重复均已完成',
      'precise-enough': '已达到所要求的精度',
      cancelled: '已取消，结果只含已完成的重复',
      'given-up': '已中止',
    },
    sideBySide: { fork: '同时送各方评审', join: '各方评审完毕', result: '汇总评审结论' },
    outcomes: {
      title: '结局',
      note: '按最后一步分：一件事走完最后一步，就此结束。',
      share: '占全部的比例',
      lead: '办理时长（平均）',
      onTime: '按期完成比例',
      work: '工作时间（平均）',
      cost: '费用（平均）',
      of: (measure: string, outcome: string) => `${measure}：${outcome}`,
    },
    /** How a value differs, in words; the amount is without a sign. */
    differs: {
      time: { less: (by: string) => `快了 ${by}`, more: (by: string) => `慢了 ${by}` },
      amount: { less: (by: string) => `少了 ${by}`, more: (by: string) => `多了 ${by}` },
      share: { less: (by: string) => `低了 ${by}`, more: (by: string) => `高了 ${by}` },
      none: '没有差别',
      unclear: (by: string) => `看不出确实的差别（相差 ${by}）`,
    },
    points: (n: string) => `${n} 个百分点`,
    rules: {
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
      'other-procedure': (d: Detail) =>
        `参数属于流程 ${d['value']}，不属于 ${d['expected']}。请到该流程使用，或改写 procedure 字段。`,
      'other-revision': (d: Detail) =>
        `参数是为流程的另一修订（${d['value']}）填写的；流程已改为 ${d['now']}，请核对各步骤的数值。`,
      'not-a-date': (d: Detail) => `${d['value']} 不是日期；请写成 2026-03-02 的形式。`,
      'not-hours': (d: Detail) => `${d['value']} 不是时段；请写成 ["08:00", "12:00"] 的形式。`,
      'hours-overlap': (d: Detail) => `时段重叠：${d['from']} 开始时，前一时段到 ${d['to']} 才结束。`,
      'ends-before-it-begins': (d: Detail) => `结束（${d['to']}）须晚于开始（${d['from']}）。`,
      'out-of-order': (d: Detail) => `须依次为最小 ≤ 最可能 ≤ 最大；现为 ${d['min']}、${d['mode']}、${d['max']}。`,
      'probabilities-do-not-sum-to-one': (d: Detail) => `各结论的概率之和为 ${d['sum']}，应为 1。`,
      'outcome-without-probability': (d: Detail) => `结论“${d['mark']}”没有概率；不会出现的请填 0。`,
      'weights-sum-to-zero': () => '权重全为 0，或间隔全为 0；至少一个须大于 0。',
      'no-working-time': (d: Detail) => `日历“${d['calendar']}”一周之内没有工作时间；请至少给一天填上时段。`,
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
      'too-large': (d: Detail) => `${d['value']} 过大；最多 ${d['max']}。`,
      'cases-cannot-end': (d: Detail) => `有 ${d['cases']} 件到不了结束，数值只含其余的件。请核对流程的并行部分。`,
      'stopped-while-queues-grew': (d: Detail) => `在办件数超过 ${d['cases']}，模拟已中止。请增加人手，或放慢来件。`,
    },
  },
  en: {
    assumption: 'assumption',
    assumptions:
      'The source document states no times, no staffing and no share of refusals. All figures here are assumptions: replace them with what you measure.',
    measures: {
      lead: 'Lead time, mean',
      p50: 'Lead time, half of the cases',
      p80: 'Lead time, 80% of the cases',
      p95: 'Lead time, 95% of the cases',
      wait: 'Waiting time',
      work: 'Working time (together counts once)',
      cost: 'Cost',
      refusals: 'Times sent back',
      onTime: 'Finished by the deadline',
      perDay: 'New cases a day',
      underWay: 'Cases under way',
    },
    units: { minutes: 'working minutes', hours: 'working hours', days: 'working days (8 hours)' },
    distributions: {
      fixed: 'fixed',
      uniform: 'uniform',
      triangular: 'triangular',
      exponential: 'exponential',
      lognormal: 'log-normal',
      gamma: 'gamma',
      table: 'table of observed values',
    },
    fields: {
      value: 'Value',
      min: 'Least',
      mode: 'Most likely',
      max: 'Most',
      mean: 'Mean',
      sd: 'Standard deviation',
      values: 'Values',
      weights: 'Weights',
      people: 'People',
      calendar: 'Working calendar',
      costPerHour: 'Cost an hour (yuan)',
      duration: 'Working time',
      outcomes: 'Probability of each outcome',
      gap: 'Time from one case to the next',
      start: 'First day',
      warmUp: 'Cases left out at the beginning',
      deadlineDays: 'Deadline (calendar days)',
      priority: 'Which case is served first',
      queues: 'People are limited and cases wait for them',
      absences: 'Absences',
    },
    priorities: { 'first-come': 'First come, first served', 'oldest-case': 'The case that began first' },
    columns: {
      step: 'Step',
      role: 'Role',
      visits: 'Visits a case',
      wait: 'Waiting a visit',
      work: 'Working a visit',
      closed: 'Closed hours within',
      queue: 'Waiting on average',
      utilisation: 'Utilisation',
      cost: 'Cost a case',
      share: 'Time needed over time available',
    },
    yuan: (amount: string) => `${amount} yuan`,
    personHours: 'Person-hours (all people added up)',
    interval: '± is half the width of the 95% confidence interval; days are calendar days of 24 hours',
    endings: {
      'replications-done': 'All replications are done',
      'precise-enough': 'The precision asked for is reached',
      cancelled: 'Cancelled: the results cover the replications that were done',
      'given-up': 'Given up',
    },
    sideBySide: { fork: 'Send to all reviewers at once', join: 'All reviews are in', result: 'Combine the reviews' },
    outcomes: {
      title: 'How cases end',
      note: 'By the last step: with it the case is over.',
      share: 'Share of all cases',
      lead: 'Lead time, mean',
      onTime: 'Finished by the deadline',
      work: 'Working time, mean',
      cost: 'Cost, mean',
      of: (measure: string, outcome: string) => `${measure}: ${outcome}`,
    },
    /** How a value differs, in words; the amount is without a sign. */
    differs: {
      time: { less: (by: string) => `faster by ${by}`, more: (by: string) => `slower by ${by}` },
      amount: { less: (by: string) => `less by ${by}`, more: (by: string) => `more by ${by}` },
      share: { less: (by: string) => `lower by ${by}`, more: (by: string) => `higher by ${by}` },
      none: 'no difference',
      unclear: (by: string) => `no sure difference (apart by ${by})`,
    },
    points: (n: string) => `${n} percentage points`,
    rules: {
      'not-json': (d: Detail) =>
        `This is no parameter file: it is not JSON (${d['value']}). Use a file made by “Save parameters”.`,
      'not-an-object': () => 'This must be a set of fields in braces.',
      'not-a-list': () => 'This must be a list in square brackets.',
      'not-a-text': (d: Detail) => `${d['value']} is no text.`,
      'not-a-number': (d: Detail) => `${d['value']} is no number. Enter a number from ${d['min']} to ${d['max']}.`,
      'not-true-or-false': (d: Detail) => `${d['value']} is neither true nor false.`,
      'out-of-range': (d: Detail) => `${d['value']} is out of range. Enter a number from ${d['min']} to ${d['max']}.`,
      'not-whole': (d: Detail) => `${d['value']} is not a whole number.`,
      'unknown-key': (d: Detail) =>
        d['near']
          ? `There is no field ${d['value']}. Did you mean “${d['near']}”?`
          : `There is no field ${d['value']}. There are: ${listed(d['known'], plain, ', ')}.`,
      'unknown-value': (d: Detail) =>
        d['near']
          ? `This can't be ${d['value']}. Did you mean “${d['near']}”?`
          : `This can't be ${d['value']}. It can be: ${listed(d['known'], plain, ', ')}.`,
      'wrong-format': (d: Detail) =>
        `Unknown parameter format “${d['value']}”. This edition reads ${listed(d['known'], plain, ', ')}.`,
      'other-procedure': (d: Detail) =>
        `These parameters belong to procedure ${d['value']}, not to ${d['expected']}. Use them there, or change the field “procedure”.`,
      'other-revision': (d: Detail) =>
        `These parameters were made for another revision of the procedure (${d['value']}); it is now ${d['now']}. Check the figures of each step.`,
      'not-a-date': (d: Detail) => `${d['value']} is no date. Write it like 2026-03-02.`,
      'not-hours': (d: Detail) => `${d['value']} are no hours. Write them like ["08:00", "12:00"].`,
      'hours-overlap': (d: Detail) =>
        `Hours overlap: one span begins at ${d['from']}, before the one ahead of it ends at ${d['to']}.`,
      'ends-before-it-begins': (d: Detail) => `The end (${d['to']}) must come after the beginning (${d['from']}).`,
      'out-of-order': (d: Detail) =>
        `Least ≤ most likely ≤ most must hold; here they are ${d['min']}, ${d['mode']}, ${d['max']}.`,
      'probabilities-do-not-sum-to-one': (d: Detail) =>
        `The probabilities of the outcomes add up to ${d['sum']}; they must add up to 1.`,
      'outcome-without-probability': (d: Detail) => `Outcome “${d['mark']}” has no probability. Enter 0 if it never happens.`,
      'weights-sum-to-zero': () => 'All weights, or all gaps, are zero. At least one must be above zero.',
      'no-working-time': (d: Detail) =>
        `Calendar “${d['calendar']}” has no working time in a week. Give at least one day its hours.`,
      'no-common-hours': (d: Detail, name: NameOf) =>
        `“${name(String(d['step']))}” takes ${listed(d['roles'], name, ', ')} together, but they have no working hours in common.`,
      'nobody-there': (d: Detail, name: NameOf) =>
        `${name(String(d['role']))} has nobody, which blocks: ${listed(d['steps'], name, ', ')}. Enter at least 1 person.`,
      'never-ends': () => 'With these probabilities some cases never reach an end. Make some refusal less likely than 1.',
      'too-many-rounds': (d: Detail, name: NameOf) =>
        `With these probabilities a case comes to “${name(String(d['step']))}” ${d['visits']} times on average, more than ${d['max']}. Make refusals less likely.`,
      'queue-grows-without-limit': (d: Detail, name: NameOf) =>
        `The queue grows without limit: ${name(String(d['role']))} is needed ${d['percent']}% of the time. Add people, or let cases come more slowly.`,
      'side-by-side-has-no-exact-answer': (d: Detail, name: NameOf) =>
        `Steps run side by side here (${listed(d['steps'], name, ', ')}), so there is no exact answer. Simulate instead.`,
      'too-large': (d: Detail) => `${d['value']} is too large: at most ${d['max']}.`,
      'cases-cannot-end': (d: Detail) =>
        `${d['cases']} cases can't reach an end; the figures cover the others. Check the parts of the procedure that run side by side.`,
      'stopped-while-queues-grew': (d: Detail) =>
        `More than ${d['cases']} cases were under way, so the simulation was stopped. Add people, or let cases come more slowly.`,
    },
  },
});
