/** What the columns of a table of steps are, by headings as people write them, in 中文 and English. */
import type { Cell, Row } from './grid.ts';

const columnKinds = [
  'no',
  'step',
  'role',
  'method',
  'records',
  'in',
  'out',
  'next',
  'yes',
  'refused',
  'limit',
  'phase',
  'remark',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** The kind a heading speaks of: the first that fits, so that "操作方法与工作标准要求" is a method and "输出记录" what is put out. */
const headings: readonly (readonly [ColumnKind, RegExp])[] = [
  [
    'no',
    /^(?:序号?|编号|项次|步序|顺序|序列|项目?号|(?:步骤|工序|节点|环节)(?:编号|号|序号)|no|nr|num(?:ber)?|#|№|sn|s\/n|sr ?no|sl ?no|seq(?:uence)?|(?:step|item|row|serial|sequence) ?(?:no|#|number|id)|id)$/,
  ],
  [
    'limit',
    /时限|期限|用时|耗时|时长|工期|周期|(?:完成|办理|处理|计划|要求)时间|时间(?:要求|节点)?$|\b(?:time ?(?:limit|frame|line)?|deadline|duration|timing|due(?: date)?|sla|lead ?time)\b|^when$/,
  ],
  ['next', /下一|后续(?:步骤|环节|工序)|流向|流转|转至|去向|\b(?:next(?: step)?|go ?to|successors?|leads? to)\b/],
  [
    'refused',
    /^(?:否|n|不同意|不通过|不合格|未通过|驳回|退回|不批准|失败处理|异常处理)|^(?:if )?(?:rejected|refused|not approved|failed|on (?:failure|rejection)|if no)\b/,
  ],
  ['yes', /^(?:是|y|同意|通过|合格|批准)$|^(?:if )?(?:yes|approved|passed|on (?:success|approval))\b/],
  ['in', /输入|依据|来源|\binputs?\b|\bconsumes\b/],
  ['out', /输出|产出|成果|交付|形成(?:的)?(?:文件|记录)|\b(?:outputs?|deliverables?|produces|products?)\b/],
  [
    'records',
    /记录|表单|表格|文件|单据|资料|凭证|证据|附件|^表$|\b(?:records?|documents?|documentation|forms?|evidence|references?|templates?|artefacts?|artifacts?)\b/,
  ],
  [
    'role',
    /责任|负责|职责|权责|担当|岗位|角色|部门|执行[人者单]|经办|承办|主办|协办|人员|操作者|单位|主体|谁|\b(?:who|responsib\w+|responsable|roles?|owners?|actors?|by|position|departments?|part(?:y|ies)|accountable|personnel|in charge|assignees?|performers?)\b/,
  ],
  ['remark', /备注|说明栏|\b(?:remarks?|notes?|comments?)\b/],
  [
    'method',
    /方法|标准|要求|说明|描述|要点|内容|细则|怎么做|如何|规定|\b(?:methods?|how|descriptions?|details?|instructions?|requirements?|standards?|guidance|explanations?|criteria|content)\b/,
  ],
  [
    'step',
    /步骤|流程|环节|节点|活动|工序|任务|事项|程序|作业|动作|操作|工作|\b(?:steps?|activit(?:y|ies)|tasks?|actions?|what|process|procedure|operations?|event)\b/,
  ],
  ['phase', /阶段|类别|\b(?:phases?|stages?|sections?|categor(?:y|ies))\b/],
];

/** A heading in small letters, without what stands in brackets, signs at its ends and spaces between characters. */
const plainHeading = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[（(【[][^）)】\]]*[）)】\]]/g, ' ')
    .replace(/[\s/／、:：.。*]+/g, ' ')
    .replace(/(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, '')
    .trim();

/** What a heading says its column is; undefined where it says nothing known. A bilingual one is asked whole, then by its parts. */
const kindOf = (heading: string): ColumnKind | undefined => {
  const plain = plainHeading(heading);
  if (plain === '' && heading.trim() !== '#') return undefined;
  const texts = [plain === '' ? '#' : plain, ...plain.split(' ')];
  if (texts.slice(1).every((text) => headings[0]![1].test(text) || text === '步骤编号')) return 'no';
  for (const text of texts) for (const [kind, pattern] of headings) if (pattern.test(text)) return kind;
  return undefined;
};

/** A heading is short. */
const mostHeading = 32;

const isNumber = (text: string): boolean =>
  /^[(（]?(?:\d{1,3}(?:[.-]\d{1,3})*[a-z]?|[一二三四五六七八九十]{1,3}|[①-⑳])[)）.、]?$/i.test(text);

/** Whether a row heads a table of steps: it names two things of a step at least, one of them what is done, and holds nothing long. */
export const isHeading = ({ cells, prose }: Row): boolean => {
  if (prose) return false;
  const texts = [...new Set(cells.filter((cell): cell is Cell => cell !== undefined))].map(({ text }) => text);
  if (texts.length < 2 || texts.some((text) => text.length > mostHeading || /[。；;]/.test(text) || isNumber(text)))
    return false;
  const kinds = new Set(texts.map(kindOf));
  const known = texts.filter((text) => kindOf(text) !== undefined).length;
  kinds.delete(undefined);
  return kinds.size >= 2 && known * 2 >= texts.length && (kinds.has('step') || kinds.has('method') || kinds.has('phase'));
};

export interface Column {
  readonly at: number;
  /** Undefined where nothing is known of it. */
  readonly kind: ColumnKind | undefined;
}

/** The texts of a column, each cell once. */
const textsOf = (rows: readonly Row[], at: number): string[] =>
  [...new Set(rows.map(({ cells }) => cells[at]).filter((cell): cell is Cell => cell !== undefined))].map(({ text }) => text);

const share = (texts: readonly string[], fits: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(fits).length / texts.length;

/** "Step" over numbers is the number; the drawing's column of a flowchart is empty; where nothing is called a step, what is done is. */
const mended = (columns: readonly Column[], rows: readonly Row[]): Column[] => {
  let result = columns.map((column): Column => {
    if (column.kind !== 'step') return column;
    const texts = textsOf(rows, column.at);
    if (texts.length > 0 && share(texts, isNumber) > 0.7)
      return { ...column, kind: columns.some(({ kind }) => kind === 'no') ? 'phase' : 'no' };
    return texts.length * 4 < rows.length && columns.some(({ kind }) => kind === 'method')
      ? { ...column, kind: undefined }
      : column;
  });
  const first = (kind: ColumnKind | undefined): Column | undefined => result.find((column) => column.kind === kind);
  const lead = first('step') ?? first('method') ?? first('phase') ?? first(undefined);
  // Of two that are called a step, the first is it; the other says how.
  result = result.map((column) =>
    column === lead ? { ...column, kind: 'step' } : column.kind === 'step' ? { ...column, kind: 'method' } : column,
  );
  const hasRefused = result.some(({ kind }) => kind === 'yes');
  return result.map((column, at) => (hasRefused && column.kind === 'no' && at > 0 ? { ...column, kind: 'refused' } : column));
};

/** The columns of a table by the rows of its heading, the lowest that names one, and by what stands below. */
export const columnsOf = (heading: readonly Row[], rows: readonly Row[]): Column[] => {
  const width = Math.max(...heading.map(({ cells }) => cells.length));
  const kindAt = (at: number): ColumnKind | undefined =>
    heading.map(({ cells }) => cells[at] && kindOf(cells[at].text)).findLast((kind) => kind !== undefined);
  return mended(
    Array.from({ length: width }, (_, at) => ({ at, kind: kindAt(at) })),
    rows,
  );
};

const looksLikeRole = (text: string): boolean =>
  text.length <= 24 &&
  /(?:部|部门|经理|主管|员|人|组|科|室|中心|公司|客户|总监|主任|长|总)$|\b(?:manager|officer|team|clerk|director|engineer|department|staff|lead|head|customer|supplier)s?$/i.test(
    text,
  );
const looksLikeRecord = (text: string): boolean =>
  /^《|(?:表|单|记录|报告|书|纪要|台账|计划)(?:》)?$|\b(?:form|record|report|list|log|plan|sheet)s?$/i.test(text);

/** The columns of a table without a heading, guessed by what stands in them. */
export const guessedColumns = (rows: readonly Row[]): Column[] => {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const all = Array.from({ length: width }, (_, at) => ({ at, texts: textsOf(rows, at) })).filter(
    ({ texts }) => texts.length > 0,
  );
  const kinds = new Map<number, ColumnKind>();
  const take = (kind: ColumnKind, fits: (texts: readonly string[]) => boolean): void => {
    const found = all.find(({ at, texts }) => !kinds.has(at) && fits(texts));
    if (found) kinds.set(found.at, kind);
  };
  take('no', (texts) => share(texts, isNumber) > 0.7);
  take('role', (texts) => share(texts, looksLikeRole) > 0.5);
  take('records', (texts) => share(texts, looksLikeRecord) > 0.5);
  take('step', () => true);
  take('method', () => true);
  return Array.from({ length: width }, (_, at) => ({ at, kind: kinds.get(at) }));
};
