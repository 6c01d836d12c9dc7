import { bandsZh } from '../bands/bands.zh.ts';
import type { Range } from '../bands/signs.ts';
import { type Limit, limitZh } from '../limit/limit.zh.ts';
import { type Signing, signingZh } from '../signing/signing.zh.ts';
import { list } from '../wording.ts';

interface Parts {
  readonly text: string;
  readonly roles: string;
  readonly record: string;
  readonly kept: readonly string[];
  readonly measure: string;
  readonly outcomes: string;
  readonly signing: Signing | undefined;
  readonly bands:
    | {
        readonly figure: string;
        readonly unit: string;
        readonly of: readonly (Range & { readonly roles: string; readonly signing: Signing | undefined })[];
      }
    | undefined;
  readonly limit: Limit | undefined;
  readonly passes: string | undefined;
  readonly call: string;
  readonly to: string;
}

/** 审核：页面、问句、报告的用语。 */
export const auditZh = {
  name: '审核',
  title: '审核：流程是否得到遵守？',
  intro: '检查表由流程定义直接生成，每一条都注明步骤、行号和依据。填写的内容只保存在本浏览器，不会发往任何地方。',
  pageTitle: (name: string) => `审核检查表：${name}`,
  lead: '逐条核对：要求、职责、记录、决策与退回。可在此逐条评定，也可直接打印成纸质检查表。',
  choose: '选择要审核的流程',
  chooseNote: '打开检查表即可开始；也可以先用办理记录与流程逐案比对，再把偏离转为不符合项。',
  read: '阅读流程正文',
  records: '用办理记录核对',
  recordsNote: '导入电子表格或 XES 文件，逐案指出与流程不一致之处；可转入审核作为不符合项的证据。',
  itemCount: (n: number) => `${n} 项`,
  riskCount: (n: number) => `其中 ${n} 项列明风险`,
  back: '全部审核',
  noScript: '在线评定、保存和合并需要脚本；下面的检查表不需要，可以直接打印填写。',
  opening: '正在打开审核工作台……',
  failed: '审核工作台没能载入，已保存的审核不受影响。',
  retry: '再试一次',
  checklist: '检查表',
  checklistNote: '检查项由手册根据流程定义编写；其中“要求”一类照手册所载的操作标准。评定栏：在相应方框内打勾。',
  fieldAuditor: '审核员',
  fieldAuditee: '受审核部门',
  fieldDate: '日期',
  fieldSignature: '签字',
  evidenceNote: '证据 / 抽查案件 / 备注',
  riskTitle: '按风险抽样的规则',
  riskRule:
    '全部检查：决策点、提交决策的步骤、本手册列有问题的步骤，以及形成受控记录的条目；其余按总数的平方根（向上取整）抽取，由种子决定，可重复。依据：ISO 19011:2018 第 4 章 g)（基于风险的方法）与附录 A.6.2（条件抽样）；平方根规则借自 IAF MD 1。',
  list: (names: readonly string[]) => list('zh', names),
  stepNamed: (no: string, name: string) => (no === '' ? `“${name}”` : `第 ${no} 步“${name}”`),
  item: {
    objective: ({ text, measure }: Parts) => `目标的达成情况${measure && `已按${measure}衡量，`}有据可查：${text}`,
    requirement: ({ text }: Parts) => text,
    role: ({ roles }: Parts) => `本步骤由规定的角色办理：${roles}。`,
    'record-in': ({ record }: Parts) => `办理时使用了${record}，且为有效版本。`,
    'record-out': ({ record, kept }: Parts) =>
      `形成了${record}，内容完整，可以查到${kept.length > 0 ? `；保管：${kept.join('，')}` : ''}。`,
    decision: ({ text, outcomes }: Parts) => `决策有记录（${text}），并写明结论：${outcomes}。`,
    decider: ({ roles }: Parts) => `决策由有权的角色作出：${roles}。`,
    bands: ({ bands }: Parts) =>
      bands
        ? `决策由${bandsZh.by(bands.figure)}有权的角色作出，数额有记录可查：${bands.of
            .map(({ roles, signing, ...band }) =>
              bandsZh.row(bandsZh.range(band, bands.unit), signing ? `${roles}（${signingZh.short(signing)}）` : roles),
            )
            .join('；')}。`
        : '',
    signatures: ({ roles, signing }: Parts) =>
      `签批齐全、先后合规，签批人为：${roles}。${signing ? signingZh.rule(signing) : ''}${signingZh.again}`,
    limit: ({ limit, passes, outcomes }: Parts) =>
      limit
        ? `在 ${limitZh.span(limit)}内办理，时间有记录可查。${limit.remind === undefined ? '' : limitZh.reminded(limit)}${limitZh.after({ role: passes, outcome: outcomes || undefined })}`
        : '',
    call: ({ call }: Parts) => `本步骤已按程序“${call}”办理：该程序有本事项的办理记录，已办至结束，并可查到怎样结束。`,
    refusal: ({ outcomes, to }: Parts) => `结论为“${outcomes}”的，已转到${to}，没有绕过该结论继续办理。`,
    branch: ({ text, outcomes }: Parts) => `分支的选择与事实相符，并有据可查（${text}）：${outcomes}。`,
  },
  itemKinds: {
    objective: '目标',
    requirement: '要求',
    role: '职责',
    'record-in': '使用记录',
    'record-out': '形成记录',
    decision: '决策记录',
    decider: '决策权限',
    bands: '按数额的决策权限',
    signatures: '签批',
    limit: '时限',
    call: '转办程序',
    refusal: '退回处理',
    branch: '分支',
  },
  grades: {
    conforms: '符合',
    observation: '观察项',
    minor: '一般不符合',
    major: '严重不符合',
    'not-applicable': '不适用',
    'not-audited': '未审核',
  },
  criterion: ({ document, row, step, question }: Record<'document' | 'row' | 'step' | 'question', string>) =>
    `${document} ${row}${step === '' ? '' : `“${step}”`}${question === '' ? '' : `：${question}`}`,
  lacking: (number: string, row: string, lacks: readonly ('fact' | 'evidence')[]) =>
    `${number}（${row}）还不能出具报告单：缺少${list(
      'zh',
      lacks.map((lack) => ({ fact: '不符合事实', evidence: '证据（出处或抽查案件）' })[lack]),
    )}。`,
  effects: { '': '', effective: '有效', ineffective: '无效，须重新采取措施' },
  sheetParts: { finding: '不符合', action: '纠正与纠正措施', verification: '效果验证' },
  signatures: { finding: '审核员', action: '受审核方代表', verification: '验证人' },
  bases: { text: '原文', chart: '流程图', inferred: '推定' },
  risks: { gate: '决策点', submission: '提交决策', finding: '文件存在问题', record: '受控记录' },
  unproven: {
    identity: '审核员与受审核方的身份：姓名由本人键入，未经核验，不等于签字。',
    time: '时间：取自填写者的电脑时钟。',
    evidence: '证据确实存在且内容属实：报告只记录其名称与出处。',
    unchanged: '报告此后未被改动：导出的文件可以被编辑；受控版本须签字归档。',
    sample: '未抽到的部分也符合：结论仅及于所查条目与案件。',
  },
  report: {
    title: '审核报告',
    document: '文件编号',
    edition: '版本 / 修订',
    procedures: '流程',
    revision: '定义标识 / 检查表标识',
    scope: '审核范围',
    sample: '样本',
    auditor: '审核员（自行键入）',
    auditee: '受审核部门',
    period: '审核期间',
    started: '开始时间',
    closedOn: '结束日期',
    conclusion: '审核结论',
    none: '无',
    result: '结果',
    byClause: '分条结果',
    clause: '条款',
    step: '步骤',
    question: '检查内容',
    kind: '类别',
    basis: '依据',
    grade: '评定',
    note: '备注',
    evidence: '证据出处',
    case: '抽查案件',
    by: '记录人',
    when: '时间',
    sheets: '不符合项报告单',
    sheet: '不符合项报告单',
    number: '编号',
    criterion: '审核准则',
    related: '相关条款',
    fact: '不符合事实',
    correction: '纠正（就事处理）',
    verifier: '验证人',
    verifiedOn: '验证日期',
    effect: '验证结论',
    findings: '审核发现',
    observations: '观察项',
    contradicted: '评为“符合”而办理记录显示不符合，须复核',
    notAudited: '未审核的条目',
    cause: '原因',
    action: '纠正措施',
    owner: '责任人',
    due: '完成期限',
    closed: '关闭日期',
    verified: '验证方式',
    disputed: '尚有分歧',
    elsewhere: '另一份的记录',
    overruled: '未采纳的记录',
    fallen: '修订前的条目',
    became: '改为',
    gone: '已取消',
    cases: '抽查的案件',
    limits: '网页不能证明的事',
    count: '项数',
    fromRecords: '办理记录',
  },
};
