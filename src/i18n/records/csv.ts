import { define } from '../locale.ts';

/** The headings of the deviations as a table, by column. */
export const recordsCsv = define('recordsCsv', {
  zh: {
    case: '案件编号',
    verdict: '判定',
    kind: '偏离类型',
    procedure: '流程',
    no: '步骤号',
    step: '步骤或活动',
    person: '经办人',
    role: '角色',
    nextPerson: '下一步经办人',
    time: '时间',
    row: '行号',
    otherRow: '对照行号',
    allowedBy: '允许清单条目',
    sentence: '说明',
  },
  en: {
    case: 'Case',
    verdict: 'Verdict',
    kind: 'Kind of deviation',
    procedure: 'Procedure',
    no: 'Step no.',
    step: 'Step or activity',
    person: 'Person',
    role: 'Role',
    nextPerson: 'Next step’s person',
    time: 'Time',
    row: 'Row',
    otherRow: 'Other row',
    allowedBy: 'Allow-list entry',
    sentence: 'In words',
  },
});
