/** What the check says, in 中文: for every kind of mistake what is wrong, and what would do. */
import { scenarioMistakesZh } from './check-scenarios.zh.ts';
import type { Words } from './check-words.ts';

type Detail = Parameters<Words['what']>[0];

/** 有相近的，问是否想写它；没有，列出可用的。 */
const orZh = ({ near, known }: Detail): string =>
  near ? `是否想写“${near}”？` : known ? `可用的有：${known}。` : '请先登记它，或改用已有的。';

const typesZh: Readonly<Record<string, string>> = {
  string: '文字',
  text: '中英文两种文字',
  number: '数字',
  boolean: ' true 或 false',
  list: '列表',
  object: '一组键和值',
  nothing: '空的',
};

const absentZh: Readonly<Record<string, string>> = {
  purpose: '目的',
  scope: '适用范围',
  'purpose, scope': '目的和适用范围',
};

/** The YAML reader speaks English only; its kinds of mistake in our words. */
const yamlZh: Readonly<Record<string, string>> = {
  BAD_ALIAS: '别名 * 没有对应的锚点 &',
  BAD_DQ_ESCAPE: '双引号里的反斜杠写法不对',
  BAD_INDENT: '缩进不对',
  BAD_SCALAR_START: '这个符号不能开头，文字要加引号',
  BAD_DIRECTIVE: '不认识的 % 指令',
  BLOCK_AS_IMPLICIT_KEY: '键和值的缩进或冒号不对',
  BLOCK_IN_FLOW: '花括号或方括号里不能用缩进写法',
  IMPOSSIBLE: '这一处无法识别',
  MISSING_CHAR: '缺少符号，例如引号、括号、逗号或冒号后的空格',
  MULTILINE_IMPLICIT_KEY: '键要写在一行里，后面跟冒号',
  MULTIPLE_DOCS: '一个文件里只能有一份内容，不要用 --- 分隔',
  RESOURCE_EXHAUSTION: '嵌套太深',
  TAG_RESOLVE_FAILED: '不认识的 ! 标签',
  UNEXPECTED_TOKEN: '多出了符号，例如括号、引号或逗号',
  aliases: '别名展开太多',
};

export const mistakesZh = {
  'yaml-syntax': {
    what: (it) => `YAML 有语法错误：${yamlZh[it.yaml ?? ''] ?? it.reason}。`,
    fix: () => '检查这一行的缩进、引号和冒号；含冒号或逗号的文字要加引号。',
  },
  'tab-indent': { what: () => '用了制表符缩进。', fix: () => 'YAML 只能用空格缩进；请改成两个空格。' },
  'duplicate-key': { what: (it) => `同一处写了两次键${it.key && `“${it.key}”`}。`, fix: () => '删去其中一个。' },
  'empty-file': { what: () => '文件是空的。', fix: () => '写入内容，或删去文件。' },
  'missing-file': {
    what: () => '缺少这个文件。',
    fix: (it) =>
      it.kind === 'handbook'
        ? '补上：number、title、issuer、edition、revision、level、kind。'
        : '补上；哪怕只有一个空列表“[]”。',
  },
  'missing-key': { what: (it) => `缺少“${it.key}”${it.within && `（在 ${it.within}）`}。`, fix: (it) => `加上“${it.key}:”。` },
  'missing-language': {
    what: (it) => `缺少${it.key === 'zh' ? '中文' : '英文'}${it.within && `（在 ${it.within}）`}。`,
    fix: (it) => `加上“${it.key}:”；两种语言都要有。`,
  },
  'empty-text': { what: (it) => `“${it.key}”是空的。`, fix: () => '写上文字。' },
  'empty-list': { what: (it) => `列表“${it.key}”是空的。`, fix: () => '至少写一项。' },
  'wrong-type': {
    what: (it) =>
      `“${it.key}”应为${typesZh[it.expected!] ?? it.expected}，却是${typesZh[it.received!] ?? it.received}（${it.value}）。`,
    fix: (it) =>
      it.expected === 'string' && it.received === 'number'
        ? `加上引号：“"${it.value}"”。`
        : `改为${typesZh[it.expected!] ?? it.expected}，例如 ${it.would}。`,
  },
  'unknown-key': { what: (it) => `没有“${it.key}”这个键。`, fix: orZh },
  'unknown-kind': { what: (it) => `没有“${it.value}”这种步骤。`, fix: orZh },
  'wrong-value': { what: (it) => `“${it.key}”不能是“${it.value}”。`, fix: orZh },
  'out-of-range': { what: (it) => `“${it.key}”是 ${it.value}，超出范围。`, fix: (it) => `写一个 ${it.bound} 的数。` },
  'wrong-id': {
    what: (it) => `“${it.value}”不合标识的写法。`,
    fix: (it) => `用小写字母、数字和单个连字符，例如“${it.would}”。`,
  },
  'wrong-procedure-id': { what: (it) => `“${it.value}”不是条款号。`, fix: () => '写成带引号的两段数字，例如 "3.1"。' },
  'wrong-number': { what: (it) => `“${it.value}”不是行号。`, fix: () => '写成带引号的数字，可带一个字母，例如 "7" 或 "9a"。' },
  'wrong-mark': { what: (it) => `“${it.value}”不能作标记。`, fix: () => '用 Y、N、OK、退，或一个短词，不含空格。' },
  'inferred-without-why': { what: () => '依据写的是推定，却没有理由。', fix: () => '加上 why，中英文都写明为何这样推定。' },
  'duplicate-id': {
    what: (it) => `标识“${it.id}”在第 ${it.line} 行已经用过。`,
    fix: () => '换一个标识；标识一经使用不再更改。',
  },
  'duplicate-number': {
    what: (it) => `序号“${it.no}”已由“${it.id}”使用（第 ${it.line} 行）。`,
    fix: () => '改正其中一个序号。',
  },
  'duplicate-procedure': { what: (it) => `流程 ${it.id} 已在 ${it.file} 中定义。`, fix: () => '改正其中一个条款号。' },
  'folder-name': { what: (it) => `文件夹“${it.folder}”与条款号和 slug 不符。`, fix: (it) => `把文件夹改名为“${it.would}”。` },
  'no-procedures': {
    what: () => '一个流程也没有。',
    fix: () => '建一个文件夹，例如 3.1-annual-sales-plan，写入 procedure.yaml、zh.mdx 和 en.mdx。',
  },
  'empty-folder': { what: (it) => `文件夹“${it.folder}”里没有流程定义。`, fix: () => '写入 procedure.yaml，或删去文件夹。' },
  'page-without-definition': {
    what: () => '有页面，没有流程定义。',
    fix: () => '在同一文件夹写入 procedure.yaml，或删去页面。',
  },
  'missing-page': { what: (it) => `缺少${it.locale === 'zh' ? '中文' : '英文'}页面。`, fix: (it) => `写入 ${it.page}。` },
  'unknown-part': { what: (it) => `页面里没有 <${it.name} /> 这个部件。`, fix: orZh },
  'different-parts': {
    what: (it) => `中英文页面所列部件不同：中文 ${it.zh}；英文 ${it.en}。`,
    fix: () => '两个页面按同样顺序放同样的部件。',
  },
  'unknown-step': { what: (it) => `${it.key} 指向不存在的步骤“${it.id}”。`, fix: orZh },
  'unknown-role': { what: (it) => `角色登记里没有“${it.id}”。`, fix: orZh },
  'unknown-record': { what: (it) => `记录登记里没有“${it.id}”。`, fix: orZh },
  'unknown-place': { what: (it) => `发现的问题指向不存在的“${it.place}”。`, fix: orZh },
  'unknown-rule': { what: (it) => `没有“${it.rule}”这条规则。`, fix: orZh },
  'one-outcome': {
    what: (it) => `${it.kind === 'gate' ? '决策点' : '分支'}只有 ${it.count} 个结论。`,
    fix: () => '至少写两个结论；不需要决定的，改为 task。',
  },
  'same-mark': { what: (it) => `两个结论用了同一个标记“${it.mark}”。`, fix: () => '每个结论用各自的标记。' },
  'fork-of-one': { what: () => '并行开始只有一个分支。', fix: () => '写上至少两个 next，或删去它。' },
  'join-of-one': { what: () => '并行汇合只有一条路进来。', fix: () => '让各分支都通向它，或删去它。' },
  'no-end': {
    what: () => '流程没有结束。',
    fix: () => '加上 { id: end, kind: end, name: { zh: 结束, en: End } }，并让最后一步通向它。',
  },
  'unreachable-step': { what: (it) => `没有任何一条路通到“${it.steps}”。`, fix: () => '让某一步的 next 通向它，或删去它。' },
  'dead-outcome': { what: (it) => `“${it.moves}”永远不会发生。`, fix: () => '检查通到这里的路。' },
  'dead-end': {
    what: (it) => `案件会停在“${it.steps}”，既不能继续，也没有结束。经过：${it.witness}。`,
    fix: () => '让它通向下一步或结束；汇合等待的是每一条通向它的路，分支二选一时先并成一步。',
  },
  livelock: {
    what: (it) => `进入“${it.steps}”之后只能兜圈子，到不了结束。经过：${it.witness}。`,
    fix: () => '给圈子里的某一步加一条通向结束的路。',
  },
  'fork-without-join': {
    what: (it) => `并行的分支没有汇合就结束了，“${it.steps}”还在进行。经过：${it.witness}。`,
    fix: () => '在结束之前加一个 join，让所有分支都通向它。',
  },
  'tokens-left': {
    what: (it) => `流程已结束，“${it.steps}”还在进行。经过：${it.witness}。`,
    fix: () => '结束之前先让各路汇合。',
  },
  'unsafe-join': {
    what: (it) => `“${it.steps}”会同时进行两次。经过：${it.witness}。`,
    fix: () => '并行的各路要在一个 join 汇合，不要直接通向同一步。',
  },
  'too-many-states': {
    what: (it) => `状态超过 ${it.states} 个，没有全部检验。`,
    fix: () => '减少并行的分支，或拆成两个流程。',
  },
  ...scenarioMistakesZh,
  'idle-waiver': { what: (it) => `豁免“${it.rule}”（${it.at}）没有对应的报告。`, fix: () => '删去这条豁免。' },
  'idle-answer': {
    what: (it) => `此处声明回应规则“${it.rule}”，而该规则在所列位置没有报告。`,
    fix: () => '从 answers 里删去这条规则，或改正 at 所列的位置。',
  },
  'purpose-and-scope-stated': {
    what: (it) => `没有写明${absentZh[it.absent!] ?? it.absent}。`,
    fix: () => '补上；原文件没有的，在 findings.yaml 里列为问题。',
  },
  'every-role-acts': {
    what: (it) => `角色“${it.name}”没有负责任何步骤。`,
    fix: () => '在它负责的步骤里写上，或从登记中删去。',
  },
  'every-record-has-a-maker': {
    what: (it) => `记录“${it.name}”没有任何步骤形成它。`,
    fix: () => '在形成它的步骤的 records.out 里写上；来自外部的标 origin: outside。',
  },
  'every-step-has-a-role': {
    what: (it) => `“${it.name}”没有写明由谁负责。`,
    fix: () => '写上 roles；原文件没有的，写一条豁免并说明理由。',
  },
  'refusal-leads-somewhere': {
    what: (it) => (it.self ? `${it.mark} 是拒绝，却停在原处。` : `${it.mark} 是拒绝，却和通过一样通向“${it.next}”。`),
    fix: () => '让拒绝退回前面的步骤，或通向结束。',
  },
  'gate-can-refuse': {
    what: (it) => `决策点“${it.name}”没有可以拒绝的结论，或没有可以通过的结论。`,
    fix: () => '给拒绝的结论写上 refusal: true；按种类分路的改为 choice。',
  },
  'decider-is-not-submitter': {
    what: (it) => `“${it.step}”由${it.role}完成，又由${it.role}在“${it.gate}”决定。`,
    fix: () => '由另一角色决定；原文件如此的，在 findings.yaml 里列为问题。',
  },
  'one-spelling-per-term': {
    what: (it) => (it.first ? `登记里有两项都叫“${it.name}”，另一项是 ${it.first}。` : `“${it.name}”在这里写作“${it.alias}”。`),
    fix: (it) =>
      it.first ? '合并两项，或改用能区分的名称。' : `统一写“${it.name}”；原文件如此的，在 findings.yaml 里列为问题。`,
  },
  'languages-say-the-same': {
    what: (it) => `中英文${it.what === 'figures' ? '的数字' : '的句数'}不一致：“${it.zh}” / “${it.en}”`,
    fix: () => '改正较弱的一方，使两边一致。',
  },
  'marks-match-the-source': {
    what: (it) => `标记数目与原文件不符：原文件 ${it.source}，本定义 ${it.ours}。`,
    fix: () => '核对读法；原文件本身有误的，在 findings.yaml 里列为问题。',
  },
} satisfies Record<string, Words>;
