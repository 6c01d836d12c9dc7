/** What the check says, in 中文: for every kind of mistake what is wrong, and what would do. */
import { languageName } from '../locale.ts';
import { bandMistakesZh } from './bands.zh.ts';
import { deputyMistakesZh } from './deputies.zh.ts';
import { fileMistakesZh } from './files.zh.ts';
import { historyMistakesZh } from './history.zh.ts';
import { joiningMistakesZh } from './joining.zh.ts';
import { limitMistakesZh } from './limit.zh.ts';
import { scenarioMistakesZh } from './scenarios.zh.ts';
import { signingMistakesZh } from './signing.zh.ts';
import { situationMistakesZh } from './situations.zh.ts';
import { orZh, type Words } from './words.ts';

const typesZh: Readonly<Record<string, string>> = {
  string: '文字',
  text: '中英文两种文字',
  number: '数字',
  int: '整数',
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

export const mistakesZh = {
  'same-hue': {
    what: (X) => `色相 ${X.hue} 与“${X.other}”相同，两个角色在图和表里分不开。`,
    fix: () => '换一个 0 到 359 之间的数。',
  },
  'missing-key': {
    what: (X) => `缺少“${X.key}”${X.within && `（在 ${X.within}）`}。`,
    fix: (X) => `加上“${X.key}:”${X.known ? `，可写：${X.known}` : ''}。`,
  },
  'missing-language': {
    what: (X) => `缺少${languageName('zh', X.key!)}${X.within && `（在 ${X.within}）`}。`,
    fix: (X) => `加上“${X.key}:”；${X.languages ? `每处文字都要有本手册的语言：${X.languages}` : '两种语言都要有'}。`,
  },
  'empty-text': { what: (X) => `“${X.key}”是空的。`, fix: () => '写上文字。' },
  'empty-list': { what: (X) => `列表“${X.key}”是空的。`, fix: () => '至少写一项。' },
  'wrong-type': {
    what: (X) =>
      `${X.key ? `“${X.key}”` : '这个文件'}应为${typesZh[X.expected!] ?? X.expected}，却是${typesZh[X.received!] ?? X.received}（${X.value}）。`,
    fix: (X) =>
      X.expected === 'string' && (X.received === 'number' || X.received === 'boolean')
        ? `加上引号：“"${X.value}"”。`
        : `改为${typesZh[X.expected!] ?? X.expected}，例如 ${X.would}。`,
  },
  'unknown-key': { what: (X) => `没有“${X.key}”这个键。`, fix: orZh },
  'unknown-kind': {
    what: (X) => (X.value === 'null' ? '“kind”是空的。' : `没有“${X.value}”这种步骤。`),
    fix: orZh,
  },
  'wrong-value': {
    what: (X) => (X.value === 'null' ? `“${X.key}”是空的。` : `“${X.key}”不能是“${X.value}”。`),
    fix: orZh,
  },
  'out-of-range': { what: (X) => `“${X.key}”是 ${X.value}，超出范围。`, fix: (X) => `写一个 ${X.bound} 的数。` },
  'wrong-id': {
    what: (X) => `“${X.value}”不合标识的写法。`,
    fix: (X) => `用小写字母、数字和单个连字符，例如“${X.would}”。`,
  },
  'wrong-procedure-id': {
    what: (X) => `“${X.value}”不是条款号。`,
    fix: () => '加引号，用字母、数字、单个的点和连字符，例如 "3.1"、"4.2.4"、"A.1"、"SOP-CAPA"；不能与页面同名。',
  },
  'wrong-number': {
    what: (X) => `“${X.value}”不是行号。`,
    fix: () => '写成带引号的数字，可带字母和单个的点，例如 "7"、"9a"、"1.1"、"A.1"。',
  },
  'wrong-mark': { what: (X) => `“${X.value}”不能作标记。`, fix: () => '用 Y、N、OK、退，或一个短词，不含空格。' },
  'inferred-without-why': { what: () => '依据写的是推定，却没有理由。', fix: () => '加上 why，中英文都写明为何这样推定。' },
  'duplicate-id': {
    what: (X) => `标识“${X.id}”在第 ${X.line} 行已经用过。`,
    fix: () => '换一个标识；标识一经使用不再更改。',
  },
  'duplicate-number': {
    what: (X) => `序号“${X.no}”已由“${X.id}”使用（第 ${X.line} 行）。`,
    fix: () => '改正其中一个序号。',
  },
  'duplicate-procedure': { what: (X) => `流程 ${X.id} 已在 ${X.file} 中定义。`, fix: () => '改正其中一个条款号。' },
  'unknown-step': { what: (X) => `${X.key} 指向不存在的步骤“${X.id}”。`, fix: orZh },
  'unknown-role': { what: (X) => `角色登记里没有“${X.id}”${X.lines && `（另见第 ${X.lines} 行）`}。`, fix: orZh },
  'unknown-family': { what: (X) => `handbook.yaml 没有列出“${X.family}”这一类角色。`, fix: orZh },
  'basis-in-own-words': {
    what: (X) => `“${X.key}”说明的是另一份文件怎么写；本手册自己就是原文。`,
    fix: () => '去掉全部 basis、why 和 target；或在 handbook.yaml 里写 words: restated。',
  },
  'findings-in-own-words': {
    what: () => '发现的问题是他人文件里的缺口；本手册自己就是原文，这些问题不会显示。',
    fix: () => '改正所列的问题，或在流程里豁免并说明理由，然后删除这个文件。',
  },
  'unknown-record': { what: (X) => `记录登记里没有“${X.id}”${X.lines && `（另见第 ${X.lines} 行）`}。`, fix: orZh },
  'unknown-place': { what: (X) => `发现的问题指向不存在的“${X.place}”。`, fix: orZh },
  'unknown-rule': { what: (X) => `没有“${X.rule}”这条规则。`, fix: orZh },
  'one-outcome': {
    what: (X) => `${X.kind === 'gate' ? '决策点' : '分支'}只有 ${X.count} 个结论。`,
    fix: () => '至少写两个结论；不需要决定的，改为 task：去掉 question 和 outcomes，写上 next、no 和 roles。',
  },
  'same-mark': { what: (X) => `两个结论用了同一个标记“${X.mark}”。`, fix: () => '每个结论用各自的标记。' },
  'no-end': {
    what: () => '流程没有结束。',
    fix: () => '加上 { id: end, kind: end, name: { zh: 结束, en: End } }，并让最后一步通向它。',
  },
  'unreachable-step': { what: (X) => `没有任何一条路通到“${X.steps}”。`, fix: () => '让某一步的 next 通向它，或删去它。' },
  'dead-outcome': { what: (X) => `“${X.moves}”永远不会发生。`, fix: () => '检查通到这里的路。' },
  'dead-end': {
    what: (X) => `案件会停在“${X.steps}”，既不能继续，也没有结束。经过：${X.witness}。`,
    fix: () => '让它通向下一步或结束。',
  },
  'leads-to-itself': {
    what: (X) => (X.mark ? `${X.mark} 又回到这一步本身。` : `“${X.name}”通向它自己。`),
    fix: () => '让它通向要重办的那一步，或通向结束；中间没有人办事，再来一次也不会变。',
  },
  'too-many-arrows': {
    what: (X) => `共有 ${X.arrows} 条箭头，一张图最多画 ${X.most} 条。`,
    fix: () => '拆成两个流程。',
  },
  'drawing-too-long': {
    what: (X) => `${X.steps} 个步骤的流程图写成文字有 ${X.signs} 个字符，Mermaid 最多画 ${X.most} 个。`,
    fix: () => '拆成两个流程，或缩短步骤、结论的名称和 id：每个箭头都要写出所到步骤的 id。',
  },
  livelock: {
    what: (X) => `进入“${X.steps}”之后只能兜圈子，到不了结束。经过：${X.witness}。`,
    fix: () => '给圈子里的某一步加一条通向结束的路。',
  },
  'tokens-left': {
    what: (X) => `流程已结束，“${X.steps}”还在进行。经过：${X.witness}。`,
    fix: () => '结束之前先让各路汇合。',
  },
  'too-many-states': {
    what: (X) => `状态超过 ${X.states} 个，没有全部检验。`,
    fix: () => '减少并行的分支，或拆成两个流程。',
  },
  ...fileMistakesZh,
  ...historyMistakesZh,
  ...scenarioMistakesZh,
  ...situationMistakesZh,
  ...signingMistakesZh,
  ...joiningMistakesZh,
  ...limitMistakesZh,
  ...deputyMistakesZh,
  ...bandMistakesZh,
  'idle-waiver': { what: (X) => `豁免“${X.rule}”（${X.at}）没有对应的报告。`, fix: () => '删去这条豁免。' },
  'idle-answer': {
    what: (X) => `此处声明回应规则“${X.rule}”，而该规则在所列位置没有报告。`,
    fix: () => '从 answers 里删去这条规则，或改正 at 所列的位置。',
  },
  'purpose-and-scope-stated': {
    what: (X) => `没有写明${absentZh[X.absent!] ?? X.absent}。`,
    fix: (X) =>
      X.own ? '补上。' : '补上；原文件没有的，在 findings.yaml 里列为问题，并写 answers: [purpose-and-scope-stated]。',
  },
  'every-role-acts': {
    what: (X) => `角色“${X.name}”没有负责任何步骤。`,
    fix: () => '在它负责的步骤里写上，或从登记中删去。',
  },
  'every-record-has-a-maker': {
    what: (X) => `记录“${X.name}”没有任何步骤形成它。`,
    fix: () => '在形成它的步骤的 records.out 里写上；来自外部的标 origin: outside。',
  },
  'every-step-has-a-role': {
    what: (X) => `“${X.name}”没有写明由谁负责。`,
    fix: (X) =>
      `写上 roles；${X.own ? '确实无人负责的' : '原文件没有的'}，在 waivers 里豁免 every-step-has-a-role 并说明理由。`,
  },
  'refusal-leads-somewhere': {
    what: (X) => `${X.mark} 是拒绝，却和通过一样通向“${X.next}”。`,
    fix: () => '让拒绝退回前面的步骤，或通向结束。',
  },
  'gate-can-refuse': {
    what: (X) => `决策点“${X.name}”没有可以拒绝的结论，或没有可以通过的结论。`,
    fix: () => '给拒绝的结论写上 refusal: true；按种类分路的改为 choice。',
  },
  'decider-is-not-submitter': {
    what: (X) => `“${X.step}”由${X.role}完成，又由${X.role}在“${X.gate}”决定。`,
    fix: (X) =>
      X.own
        ? '由另一角色决定；确实如此规定的，在 waivers 里豁免 decider-is-not-submitter 并说明理由。'
        : '由另一角色决定；原文件如此的，在 findings.yaml 里列为问题，并写 answers: [decider-is-not-submitter]。',
  },
  'one-spelling-per-term': {
    what: (X) => (X.first ? `登记里有两项都叫“${X.name}”，另一项是 ${X.first}。` : `“${X.name}”在这里写作“${X.alias}”。`),
    fix: (X) =>
      X.first
        ? '合并两项，或改用能区分的名称。'
        : `统一写“${X.name}”${X.own ? '。' : '；原文件如此的，在 findings.yaml 里列为问题，并写 answers: [one-spelling-per-term]。'}`,
  },
  'languages-say-the-same': {
    what: (X) => `两种语言${X.what === 'figures' ? '的数字' : '的句数'}不一致：“${X.first}” / “${X.second}”`,
    fix: () => '改正较弱的一方，使两边一致。',
  },
  'marks-match-the-source': {
    what: (X) =>
      `标记数目与${X.own ? ' marks ' : '原文件'}不符：${X.own ? 'marks ' : '原文件 '}${X.source}，本定义 ${X.ours}。`,
    fix: (X) =>
      X.own
        ? '删去 marks：它统计的是原文件的标记，这里没有原文件。'
        : '核对读法；原文件本身有误的，在 findings.yaml 里列为问题，并写 answers: [marks-match-the-source]。',
  },
} satisfies Record<string, Words>;
