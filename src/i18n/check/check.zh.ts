/** What the check says, in 中文: for every kind of mistake what is wrong, and what would do. */
import { languageName } from '../locale.ts';
import { fileMistakesZh } from './files.zh.ts';
import { historyMistakesZh } from './history.zh.ts';
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
    what: (it) => `色相 ${it.hue} 与“${it.other}”相同，两个角色在图和表里分不开。`,
    fix: () => '换一个 0 到 359 之间的数。',
  },
  'missing-key': {
    what: (it) => `缺少“${it.key}”${it.within && `（在 ${it.within}）`}。`,
    fix: (it) => `加上“${it.key}:”${it.known ? `，可写：${it.known}` : ''}。`,
  },
  'missing-language': {
    what: (it) => `缺少${languageName('zh', it.key!)}${it.within && `（在 ${it.within}）`}。`,
    fix: (it) => `加上“${it.key}:”；${it.languages ? `每处文字都要有本手册的语言：${it.languages}` : '两种语言都要有'}。`,
  },
  'empty-text': { what: (it) => `“${it.key}”是空的。`, fix: () => '写上文字。' },
  'empty-list': { what: (it) => `列表“${it.key}”是空的。`, fix: () => '至少写一项。' },
  'wrong-type': {
    what: (it) =>
      `${it.key ? `“${it.key}”` : '这个文件'}应为${typesZh[it.expected!] ?? it.expected}，却是${typesZh[it.received!] ?? it.received}（${it.value}）。`,
    fix: (it) =>
      it.expected === 'string' && (it.received === 'number' || it.received === 'boolean')
        ? `加上引号：“"${it.value}"”。`
        : `改为${typesZh[it.expected!] ?? it.expected}，例如 ${it.would}。`,
  },
  'unknown-key': { what: (it) => `没有“${it.key}”这个键。`, fix: orZh },
  'unknown-kind': {
    what: (it) => (it.value === 'null' ? '“kind”是空的。' : `没有“${it.value}”这种步骤。`),
    fix: orZh,
  },
  'wrong-value': {
    what: (it) => (it.value === 'null' ? `“${it.key}”是空的。` : `“${it.key}”不能是“${it.value}”。`),
    fix: orZh,
  },
  'out-of-range': { what: (it) => `“${it.key}”是 ${it.value}，超出范围。`, fix: (it) => `写一个 ${it.bound} 的数。` },
  'wrong-id': {
    what: (it) => `“${it.value}”不合标识的写法。`,
    fix: (it) => `用小写字母、数字和单个连字符，例如“${it.would}”。`,
  },
  'wrong-procedure-id': {
    what: (it) => `“${it.value}”不是条款号。`,
    fix: () => '加引号，用字母、数字、单个的点和连字符，例如 "3.1"、"4.2.4"、"A.1"、"SOP-CAPA"；不能与页面同名。',
  },
  'wrong-number': {
    what: (it) => `“${it.value}”不是行号。`,
    fix: () => '写成带引号的数字，可带字母和单个的点，例如 "7"、"9a"、"1.1"、"A.1"。',
  },
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
  'unknown-step': { what: (it) => `${it.key} 指向不存在的步骤“${it.id}”。`, fix: orZh },
  'unknown-role': { what: (it) => `角色登记里没有“${it.id}”${it.lines && `（另见第 ${it.lines} 行）`}。`, fix: orZh },
  'unknown-family': { what: (it) => `handbook.yaml 没有列出“${it.family}”这一类角色。`, fix: orZh },
  'basis-in-own-words': {
    what: (it) => `“${it.key}”说明的是另一份文件怎么写；本手册自己就是原文。`,
    fix: () => '去掉全部 basis、why 和 target；或在 handbook.yaml 里写 words: restated。',
  },
  'findings-in-own-words': {
    what: () => '发现的问题是他人文件里的缺口；本手册自己就是原文，这些问题不会显示。',
    fix: () => '改正所列的问题，或在流程里豁免并说明理由，然后删除这个文件。',
  },
  'unknown-record': { what: (it) => `记录登记里没有“${it.id}”${it.lines && `（另见第 ${it.lines} 行）`}。`, fix: orZh },
  'unknown-place': { what: (it) => `发现的问题指向不存在的“${it.place}”。`, fix: orZh },
  'unknown-rule': { what: (it) => `没有“${it.rule}”这条规则。`, fix: orZh },
  'one-outcome': {
    what: (it) => `${it.kind === 'gate' ? '决策点' : '分支'}只有 ${it.count} 个结论。`,
    fix: () => '至少写两个结论；不需要决定的，改为 task：去掉 question 和 outcomes，写上 next、no 和 roles。',
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
    fix: () => '让它通向下一步或结束。',
  },
  'join-of-alternatives': {
    what: (it) => `汇合“${it.join}”要等每一个通向它的步骤（${it.from}），而这里不会全部到来，案件停住。经过：${it.witness}。`,
    fix: (it) =>
      it.forked
        ? '让同一决定的各条路先通向每个案件都办的同一个 task，只由它通向汇合；或者在并行之前就作决定。'
        : '各条路只走其一时无需汇合：让它们直接通向汇合之后的步骤，并删去这个 join。',
  },
  'leads-to-itself': {
    what: (it) => (it.mark ? `${it.mark} 又回到这一步本身。` : `“${it.name}”通向它自己。`),
    fix: () => '让它通向要重办的那一步，或通向结束；中间没有人办事，再来一次也不会变。',
  },
  'too-many-arrows': {
    what: (it) => `共有 ${it.arrows} 条箭头，一张图最多画 ${it.most} 条。`,
    fix: () => '拆成两个流程。',
  },
  'drawing-too-long': {
    what: (it) => `${it.steps} 个步骤的流程图写成文字有 ${it.signs} 个字符，Mermaid 最多画 ${it.most} 个。`,
    fix: () => '拆成两个流程，或缩短步骤、结论的名称和 id：每个箭头都要写出所到步骤的 id。',
  },
  'out-of-branch': {
    what: (it) => `并行的一支没有汇合就退到了并行之前，其他各支还在进行，“${it.steps}”会同时进行两次。经过：${it.witness}。`,
    fix: () => '在并行之中，退回只退到本支的步骤；或者汇合之后再作决定。',
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
  ...fileMistakesZh,
  ...historyMistakesZh,
  ...scenarioMistakesZh,
  ...situationMistakesZh,
  ...signingMistakesZh,
  ...limitMistakesZh,
  'idle-waiver': { what: (it) => `豁免“${it.rule}”（${it.at}）没有对应的报告。`, fix: () => '删去这条豁免。' },
  'idle-answer': {
    what: (it) => `此处声明回应规则“${it.rule}”，而该规则在所列位置没有报告。`,
    fix: () => '从 answers 里删去这条规则，或改正 at 所列的位置。',
  },
  'purpose-and-scope-stated': {
    what: (it) => `没有写明${absentZh[it.absent!] ?? it.absent}。`,
    fix: (it) =>
      it.own ? '补上。' : '补上；原文件没有的，在 findings.yaml 里列为问题，并写 answers: [purpose-and-scope-stated]。',
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
    fix: (it) =>
      `写上 roles；${it.own ? '确实无人负责的' : '原文件没有的'}，在 waivers 里豁免 every-step-has-a-role 并说明理由。`,
  },
  'refusal-leads-somewhere': {
    what: (it) => `${it.mark} 是拒绝，却和通过一样通向“${it.next}”。`,
    fix: () => '让拒绝退回前面的步骤，或通向结束。',
  },
  'gate-can-refuse': {
    what: (it) => `决策点“${it.name}”没有可以拒绝的结论，或没有可以通过的结论。`,
    fix: () => '给拒绝的结论写上 refusal: true；按种类分路的改为 choice。',
  },
  'decider-is-not-submitter': {
    what: (it) => `“${it.step}”由${it.role}完成，又由${it.role}在“${it.gate}”决定。`,
    fix: (it) =>
      it.own
        ? '由另一角色决定；确实如此规定的，在 waivers 里豁免 decider-is-not-submitter 并说明理由。'
        : '由另一角色决定；原文件如此的，在 findings.yaml 里列为问题，并写 answers: [decider-is-not-submitter]。',
  },
  'one-spelling-per-term': {
    what: (it) => (it.first ? `登记里有两项都叫“${it.name}”，另一项是 ${it.first}。` : `“${it.name}”在这里写作“${it.alias}”。`),
    fix: (it) =>
      it.first
        ? '合并两项，或改用能区分的名称。'
        : `统一写“${it.name}”${it.own ? '。' : '；原文件如此的，在 findings.yaml 里列为问题，并写 answers: [one-spelling-per-term]。'}`,
  },
  'languages-say-the-same': {
    what: (it) => `两种语言${it.what === 'figures' ? '的数字' : '的句数'}不一致：“${it.first}” / “${it.second}”`,
    fix: () => '改正较弱的一方，使两边一致。',
  },
  'marks-match-the-source': {
    what: (it) =>
      `标记数目与${it.own ? ' marks ' : '原文件'}不符：${it.own ? 'marks ' : '原文件 '}${it.source}，本定义 ${it.ours}。`,
    fix: (it) =>
      it.own
        ? '删去 marks：它统计的是原文件的标记，这里没有原文件。'
        : '核对读法；原文件本身有误的，在 findings.yaml 里列为问题，并写 answers: [marks-match-the-source]。',
  },
} satisfies Record<string, Words>;
