import { define } from '../locale.ts';
import { list, number } from '../wording.ts';
import { calledEn, calledZh } from './called.ts';
import { lateEn, lateZh, limitsEn, limitsZh } from './late.ts';
import type { Group, Parts } from './parts.ts';
import { bandedEn, bandedZh, wrongBandEn, wrongBandZh } from './wrong-band.ts';

const { format: monthName } = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** The words of case records held against a procedure: verdicts, kinds, and a sentence for each deviation. */
export const conformWords = define('conform', {
  zh: {
    verdicts: { conforming: '符合', open: '在办，至今符合', deviating: '有偏离', undecided: '未能判定' },
    kinds: {
      missing: '缺少步骤',
      unexpected: '多余步骤',
      'out-of-order': '顺序颠倒',
      'wrong-outcome-followed': '未按结论办理',
      'wrong-role': '角色不符',
      'four-eyes': '一人兼办与审批',
      'missing-record': '缺少记录',
      late: '事后审批',
      'unknown-activity': '未知活动',
      'missing-signature': '缺少签批',
      'not-a-signer': '非签批人签批',
      'too-few-signatures': '签批人数不足',
      'veto-ignored': '否决后仍继续',
      'signed-out-of-order': '签批次序颠倒',
      'late-by-limit': '超过时限',
      'wrong-band': '越档决定',
    },
    stepNamed: (no: string, name: string, role: string) =>
      `${no === '' ? '' : `第${no}步`}“${name}”${role === '' ? '' : `（${role}）`}`,
    otherStep: (no: string, name: string) => `${no === '' ? '' : `第${no}步`}“${name}”`,
    list: (names: readonly string[]) => list('zh', names),
    day: (year: number | null, month: number, day: number) => `${year === null ? '' : `${year} 年 `}${month} 月 ${day} 日`,
    moment: (day: string, clock: string) => `${day} ${clock}`,
    deputy: (deputy: string, principal: string) => `${deputy}（代${principal}）`,
    capacities: (here: string, there: string) => `，此处为${here}，彼处为${there}`,
    evidence: (caseId: string, person: string, nextPerson: string, day: string) =>
      [
        `案件 ${caseId}`,
        ...(person === '' ? [] : [`经办 ${person}`]),
        ...(nextPerson === '' ? [] : [`下一步经办 ${nextPerson}`]),
        ...(day === '' ? [] : [day]),
      ].join('，'),
    sentence: (procedure: string, said: string, evidence: string) => `${procedure} ${said}（${evidence}）`,
    group: ({ procedure, step, activity, kind, records, found, of, cases }: Group) =>
      `${procedure} ${step || `“${activity}”`}：${kind}${records}，${number('zh', of)} 件中 ${number('zh', found)} 件（${cases.join('、')}${cases.length < found ? '……' : ''}）`,
    kind: {
      missing: ({ step, other }: Parts) => `${step}未见记录，${other === '' ? '案件已办结' : `${other}已执行`}`,
      unexpected: ({ step, other, turn }: Parts) => {
        const after = other === '' ? '' : `${other}之后`;
        return turn === 'again' ? `${step}重复办理，${after}不应再办` : `${step}${after}不应办理，流程中没有这一步的位置`;
      },
      'out-of-order': ({ step, other, turn }: Parts) =>
        turn === 'late' ? `${step}办理过晚，${other}已先执行` : `${step}办理过早，应在${other}之后`,
      'wrong-outcome-followed': ({ step, other, due, outcome, returns }: Parts) => {
        const then = other === '' ? '案件仍照常办结' : `仍继续执行了${other}`;
        if (returns) return `${step}结论为“${outcome}”，退回未被执行，${then}`;
        return `${step}结论为“${outcome}”，${due === '' ? `未按此办结，${then}` : `未按此转${due}，${other === '' ? then : `而办理了${other}`}`}`;
      },
      'wrong-role': ({ step, role, expected }: Parts) => `${step}由“${role}”办理，应由${expected}办理`,
      'four-eyes': ({ step, other, isAgain, capacities }: Parts) =>
        isAgain ? `${step}由同一人签了两次${capacities}` : `${step}的经办人同时办理了${other}，送审与审批为同一人${capacities}`,
      'missing-record': ({ step, expected }: Parts) => `${step}已办理，未见${expected}`,
      late: ({ step, other }: Parts) => `${step}为事后补办，${other}已先执行`,
      'unknown-activity': ({ activity }: Parts) => `“${activity}”不是本流程的步骤`,
      'missing-signature': ({ step, other, expected }: Parts) =>
        `${step}未见${expected}的签批，${other === '' ? '案件已办结' : `${other}已执行`}`,
      'not-a-signer': ({ step, role }: Parts) => `${step}由“${role}”签批，而“${role}”不在签批人之列，不作数`,
      'too-few-signatures': ({ step, other, expected }: Parts) =>
        `${step}签批人数不足（${expected}也未签），${other === '' ? '案件已办结' : `${other}已执行`}`,
      'veto-ignored': ({ step, other, outcome, expected }: Parts) =>
        `${step}${expected}已签“${outcome}”，一个拒绝即告终结，${other === '' ? '案件仍照常办结' : `仍继续办理了${other}`}`,
      'signed-out-of-order': ({ step, expected, turn }: Parts) =>
        `${step}应依次签批，${expected}${turn === 'late' ? '签得过晚' : '未轮到就签了'}`,
      'late-by-limit': lateZh,
      'wrong-band': wrongBandZh,
    },
    limits: limitsZh,
    bands: bandedZh,
    called: calledZh,
    unchecked: {
      role: '记录中没有角色，未检查是否由规定角色办理',
      person: '记录中没有经办人，未检查送审与审批是否为同一人',
      records: '记录中没有文件名，未检查各步骤应有的记录',
      outcome: '记录中没有审批结论，结论由后续步骤推定',
      time: '记录中没有时间，先后顺序以行序为准',
    },
    report: {
      cases: (count: string, events: string, variants: string) => `案件 ${count} 件，事件 ${events} 条，变体 ${variants} 种`,
      verdict: (name: string, count: string) => `${name}：${count} 件`,
      fitness: (value: string) => `拟合度 ${value}`,
      noFitness: '拟合度无法计算',
      deviations: (count: string, allowed: string) =>
        `偏离 ${count} 处${allowed === '0' ? '' : `，另有 ${allowed} 处在允许清单内`}`,
      more: (count: string) => `另有 ${count} 处，请用 --json 查看全部`,
      confirm: (count: string, cases: string) =>
        `需要确认的名称 ${count} 个；确认之前，取决于它们的 ${cases} 件未能判定。--write-map 输出含建议的对应关系文件，核对后用 --map 采用：`,
      doubt: (column: string, text: string, events: string, cases: string, nearest: string) =>
        `  ${column}“${text}”（${events} 条，${cases} 件待定）${nearest === '' ? '未能对应' : `是否指 ${nearest}`}`,
      unsettled: (column: string, text: string) => `${column}“${text}”没有可建议的含义，请自行写入对应关系文件`,
      exhausted: (count: string, states: string) => `${count} 件看过 ${states} 个状态仍未得出结果；可用 --states 加大`,
      impossible: (count: string) => `${count} 件无从对照：流程没有一种走法能到终点`,
      progress: (done: string, of: string, states: string) =>
        `已核对 ${done} / ${of} 件${states === '' ? '' : `；下一件较难，已看过 ${states} 个状态`}`,
      expired: (entry: string, until: string) => `允许清单第 ${entry} 条已于 ${until} 到期，不再适用`,
    },
    columns: {
      case: '案件编号',
      activity: '活动',
      time: '时间',
      clock: '时刻',
      person: '经办人',
      role: '角色',
      outcome: '结论',
      records: '记录',
      state: '状态',
    },
    dates: { ymd: '年/月/日', dmy: '日/月/年', mdy: '月/日/年' },
  },
  en: {
    verdicts: { conforming: 'conforms', open: 'open, conforms so far', deviating: 'deviates', undecided: 'undecided' },
    kinds: {
      missing: 'missing step',
      unexpected: 'unexpected step',
      'out-of-order': 'out of order',
      'wrong-outcome-followed': 'decision not followed',
      'wrong-role': 'wrong role',
      'four-eyes': 'same person submitted and approved',
      'missing-record': 'missing record',
      late: 'approval after the fact',
      'unknown-activity': 'unknown activity',
      'missing-signature': 'missing signature',
      'not-a-signer': 'signed by somebody who is no signer',
      'too-few-signatures': 'too few signatures',
      'veto-ignored': 'gone on after a veto',
      'signed-out-of-order': 'signed out of order',
      'late-by-limit': 'late by its limit',
      'wrong-band': 'decided by the wrong band',
    },
    stepNamed: (no: string, name: string, role: string) =>
      `${no === '' ? '' : `step ${no}, `}${name}${role === '' ? '' : ` (${role})`}`,
    otherStep: (no: string, name: string) => (no === '' ? `“${name}”` : `step ${no} (${name})`),
    list: (names: readonly string[]) => list('en', names),
    day: (year: number | null, month: number, day: number) =>
      `${day} ${monthName(Date.UTC(2024, month - 1))}${year === null ? '' : ` ${year}`}`,
    moment: (day: string, clock: string) => `${clock} on ${day}`,
    deputy: (deputy: string, principal: string) => `${deputy} for ${principal}`,
    capacities: (here: string, there: string) => ` (here as ${here}, there as ${there})`,
    evidence: (caseId: string, person: string, nextPerson: string, day: string) =>
      [
        `case ${caseId}`,
        ...(person === '' ? [] : [`by ${person}`]),
        ...(nextPerson === '' ? [] : [`next step by ${nextPerson}`]),
        ...(day === '' ? [] : [day]),
      ].join(', '),
    sentence: (procedure: string, said: string, evidence: string) => `${procedure} ${said} (${evidence})`,
    group: ({ procedure, step, activity, kind, records, found, of, cases }: Group) =>
      `${procedure} ${step || `“${activity}”`}: ${kind}${records && ` (${records})`} in ${number('en', found)} of ${number('en', of)} cases (${cases.join(', ')}${cases.length < found ? ' …' : ''})`,
    kind: {
      missing: ({ step, other }: Parts) =>
        `${step}: not recorded, yet ${other === '' ? 'the case was closed' : `${other} was done`}`,
      unexpected: ({ step, other, turn }: Parts) => {
        const after = other === '' ? '' : ` after ${other}`;
        return turn === 'again' ? `${step}: done again${after}, where it is not called for` : `${step}: has no place${after}`;
      },
      'out-of-order': ({ step, other, turn }: Parts) =>
        turn === 'late' ? `${step}: done too late; ${other} came first` : `${step}: done too early; it comes after ${other}`,
      'wrong-outcome-followed': ({ step, other, due, outcome, returns }: Parts) => {
        const then = other === '' ? 'the case was closed all the same' : `${other} was done all the same`;
        if (returns) return `${step}: decided “${outcome}”, but it was not sent back and ${then}`;
        return `${step}: decided “${outcome}”, but ${due === '' ? 'this did not end the case' : `${due} did not follow`} and ${then}`;
      },
      'wrong-role': ({ step, role, expected }: Parts) => `${step}: done by “${role}” instead of ${expected}`,
      'four-eyes': ({ step, other, isAgain, capacities }: Parts) =>
        isAgain
          ? `${step}: signed twice by one person${capacities}`
          : `${step}: decided by the person who did ${other}, so nobody else looked at it${capacities}`,
      'missing-record': ({ step, expected }: Parts) => `${step}: done, but without ${expected}`,
      late: ({ step, other }: Parts) => `${step}: made up after the fact; ${other} came first`,
      'unknown-activity': ({ activity }: Parts) => `“${activity}” is no step of this procedure`,
      'missing-signature': ({ step, other, expected }: Parts) =>
        `${step}: not signed by ${expected}, yet ${other === '' ? 'the case was closed' : `${other} was done`}`,
      'not-a-signer': ({ step, role }: Parts) => `${step}: signed by “${role}”, who is none of those who sign it`,
      'too-few-signatures': ({ step, other, expected }: Parts) =>
        `${step}: too few signatures (none by ${expected} either), yet ${other === '' ? 'the case was closed' : `${other} was done`}`,
      'veto-ignored': ({ step, other, outcome, expected }: Parts) =>
        `${step}: ${expected === '' ? 'somebody' : expected} signed “${outcome}”, which ends it, yet ${other === '' ? 'the case was closed all the same' : `${other} was done all the same`}`,
      'signed-out-of-order': ({ step, expected, turn }: Parts) =>
        `${step}: ${expected === '' ? 'somebody' : expected} signed ${turn === 'late' ? 'too late' : 'before their turn'}`,
      'late-by-limit': lateEn,
      'wrong-band': wrongBandEn,
    },
    limits: limitsEn,
    bands: bandedEn,
    called: calledEn,
    unchecked: {
      role: 'The log gives no roles, so it was not checked whether the responsible role did each step',
      person: 'The log names nobody, so it was not checked whether one person submitted and approved',
      records: 'The log names no records, so the records of each step were not checked',
      outcome: 'The log gives no decisions; they are inferred from what followed',
      time: 'The log gives no times; the rows are taken in their order',
    },
    report: {
      cases: (count: string, events: string, variants: string) => `cases: ${count}; events: ${events}; variants: ${variants}`,
      verdict: (name: string, count: string) => `${name}: ${count}`,
      fitness: (value: string) => `fitness ${value}`,
      noFitness: 'fitness can’t be computed',
      deviations: (count: string, allowed: string) =>
        `deviations: ${count}${allowed === '0' ? '' : `; on the allow-list: ${allowed}`}`,
      more: (count: string) => `and ${count} more; --json gives all of them`,
      confirm: (count: string, cases: string) =>
        `names to confirm: ${count}; until then, cases that rest on them are undecided: ${cases}. --write-map writes a mapping file with the suggestions, --map takes it once you have looked it through:`,
      doubt: (column: string, text: string, events: string, cases: string, nearest: string) =>
        `  ${column} “${text}” (${events}×, ${cases} undecided): ${nearest === '' ? 'nothing is near' : `perhaps ${nearest}`}`,
      unsettled: (column: string, text: string) =>
        `For the ${column} “${text}” there is nothing to suggest; put its meaning into the mapping file yourself`,
      exhausted: (count: string, states: string) =>
        `undecided after looking at ${states} states: ${count}; --states allows for more`,
      impossible: (count: string) => `cannot be compared, since no way through the procedure ends: ${count}`,
      progress: (done: string, of: string, states: string) =>
        `${done} of ${of} cases checked${states === '' ? '' : `; the next one is hard, ${states} states looked at so far`}`,
      expired: (entry: string, until: string) => `Entry ${entry} of the allow-list expired on ${until} and no longer applies`,
    },
    columns: {
      case: 'case',
      activity: 'activity',
      time: 'time',
      clock: 'time of day',
      person: 'person',
      role: 'role',
      outcome: 'outcome',
      records: 'record',
      state: 'state',
    },
    dates: { ymd: 'year/month/day', dmy: 'day/month/year', mdy: 'month/day/year' },
  },
});
