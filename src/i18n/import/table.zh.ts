import { spanZh } from './spans.ts';

/** 导入清单：表格里每一格成为什么。 */
type Args = Readonly<Record<string, string>>;

const columns: Readonly<Record<string, string>> = {
  no: '序号',
  step: '步骤',
  role: '责任者',
  method: '方法与要求',
  records: '记录',
  in: '输入的记录',
  out: '形成的记录',
  next: '下一步',
  yes: '通过时的去向',
  refused: '不通过时的去向',
  limit: '时限',
  phase: '阶段',
  remark: '备注',
};

const seen: Readonly<Record<string, string>> = {
  question: '名称是一个问题',
  marks: '名称后有两种结论的标记',
  way: '写明了不通过时到哪一步',
};

export const tableZh = {
  'table-heading': { became: ({ kind }: Args) => `读作“${columns[kind!]}”栏` },
  'table-heading-unknown': {
    became: () => '不知是哪一栏，其下各格均略去',
    todo: () => '改用序号、步骤、责任人、方法、记录等标题后再导入，或手工补入',
  },
  'table-heading-again': { became: () => '标题行在另一页上重复，已略去' },
  'table-no-heading': {
    became: ({ kinds }: Args) =>
      `表格没有标题行；按各栏内容依次读作：${kinds!
        .split(', ')
        .map((kind) => columns[kind])
        .join('、')}`,
    todo: () => '核对各栏；读错的，在表格上加一行标题后再导入',
  },
  'table-title': { became: ({ title }: Args) => `作为流程名称“${title}”` },
  'table-prose': {
    became: () => '表格以外的文字，已略去',
    todo: () => '若是目的、适用范围或定义，写入 purpose、scope、definitions',
  },
  'table-section': { became: () => '阶段标题，不成一步，已略去' },
  'table-number': { became: () => '作为步骤序号' },
  'table-number-lost': { became: () => '不能作序号，步骤另行编号', todo: () => '核对步骤序号' },
  'table-step': { became: () => '作为步骤名称' },
  'table-step-shortened': { became: ({ name }: Args) => `名称太长，以“${name}”为名称，全文作为要求`, todo: () => '核对名称' },
  'table-step-from-method': {
    became: ({ name }: Args) => `没有步骤名称，以方法的首句“${name}”为名称`,
    todo: () => '写明步骤名称',
  },
  'table-start': { became: () => '流程由此开始' },
  'table-end': { became: () => '流程到此结束' },
  'table-gate': {
    became: ({ by, name }: Args) => `读作由责任者决定的审批：“${name}”（${seen[by!]}）`,
    todo: () => '核对：是否由这一步的责任者决定，各种结论通向哪一步',
  },
  'table-choice': {
    became: ({ by, name }: Args) => `读作按情形分路：“${name}”（${seen[by!]}；没有写明由谁决定）`,
    todo: () => '若由人决定，补上责任者并改为 gate',
  },
  'table-alternatives': {
    became: ({ names }: Args) => `序号 ${names} 只差一个字母，读作只走其中一路`,
    todo: () => '核对：若须全部做，改为依次或 fork',
  },
  'table-sounds-like-decision': {
    became: ({ name }: Args) => `“${name}”像是审批，表中没有写不通过时怎样，作为一般步骤`,
    todo: () => '若在此决定，改为 gate，写明不通过时退回到哪一步',
  },
  'table-way': { became: () => '作为去向' },
  'table-way-guessed': {
    became: ({ mark, to }: Args) => `表中没有写 ${mark} 通向哪里；按退回到其前最近的一步“${to}”（推定）`,
    todo: () => '写明不通过时退回到哪一步',
  },
  'table-way-nowhere': {
    became: ({ said }: Args) => `所写的去向“${said}”不在表中；按顺序到下一步`,
    todo: () => '写明通向哪一步',
  },
  'table-role': { became: ({ names }: Args) => `作为责任者：${names}` },
  'table-method': { became: () => '作为要求，一句一条' },
  'table-records': { became: ({ names }: Args) => `作为记录：${names}` },
  'table-limit': { became: ({ within, unit }: Args) => `作为时限：${spanZh(within!, unit!)}` },
  'table-limit-unread': { became: () => '不是一个确定的时限，已略去', todo: () => '若有时限，写明 limit' },
  'table-nothing': { became: () => '空格或“无”，没有内容' },
  'table-left': {
    became: ({ step }: Args) => `在步骤“${step}”处，未知的栏或备注，已略去`,
    todo: () => '若须保留，写入这一步的要求',
  },
};
