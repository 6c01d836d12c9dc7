/** What the check says: for every kind of mistake what is wrong, and what would do. */
import { define, type Locale } from './locale.ts';

type Detail = Readonly<Record<string, string>>;
interface Words {
  readonly what: (it: Detail) => string;
  readonly fix: (it: Detail) => string;
}

/** “Did you mean …?” where something is near; else what is known. */
const orZh = ({ near, known }: Detail): string =>
  near ? `是否想写“${near}”？` : known ? `可用的有：${known}。` : '请先登记它，或改用已有的。';
const orEn = ({ near, known }: Detail): string =>
  near ? `Did you mean "${near}"?` : known ? `Known: ${known}.` : 'Add it, or use one there is.';

const zh = {
  'yaml-syntax': {
    what: (it) => `YAML 有语法错误：${it.reason}。`,
    fix: () => '检查这一行的缩进、引号和冒号；含冒号或逗号的文字要加引号。',
  },
  'tab-indent': { what: () => '用了制表符缩进。', fix: () => 'YAML 只能用空格缩进；请改成两个空格。' },
  'duplicate-key': { what: (it) => `同一处写了两次键${it.key && `“${it.key}”`}。`, fix: () => '删去其中一个。' },
  'empty-file': { what: () => '文件是空的。', fix: () => '写入内容，或删去文件。' },
  'missing-file': { what: () => '缺少这个文件。', fix: () => '补上；哪怕只有一个空列表“[]”。' },
  'missing-key': { what: (it) => `缺少“${it.key}”${it.within && `（在 ${it.within}）`}。`, fix: (it) => `加上“${it.key}:”。` },
  'missing-language': {
    what: (it) => `缺少${it.key === 'zh' ? '中文' : '英文'}${it.within && `（在 ${it.within}）`}。`,
    fix: (it) => `加上“${it.key}:”；两种语言都要有。`,
  },
  'empty-text': { what: (it) => `“${it.key}”是空的。`, fix: () => '写上文字。' },
  'empty-list': { what: (it) => `列表“${it.key}”是空的。`, fix: () => '至少写一项。' },
  'wrong-type': {
    what: (it) => `“${it.key}”应为 ${it.expected}，却是 ${it.received}（${it.value}）。`,
    fix: (it) =>
      it.expected === 'string' && it.received === 'number' ? `加上引号：“"${it.value}"”。` : `改为 ${it.expected}。`,
  },
  'unknown-key': { what: (it) => `没有“${it.key}”这个键。`, fix: orZh },
  'unknown-kind': { what: (it) => `没有“${it.value}”这种步骤。`, fix: orZh },
  'wrong-value': { what: (it) => `“${it.key}”不能是“${it.value}”。`, fix: orZh },
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
  'unknown-part': { what: (it) => `页面里没有 <${it.name} /> 这个部件。`, fix: (it) => `可用的有：${it.known}。` },
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
  'idle-waiver': { what: (it) => `豁免“${it.rule}”（${it.at}）没有对应的报告。`, fix: () => '删去这条豁免。' },
  'purpose-and-scope-stated': {
    what: (it) => `没有写明${it.absent?.replace('purpose', '目的').replace('scope', '适用范围').replace(', ', '和')}。`,
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
    what: (it) => `${it.mark} 是拒绝，却和通过一样通向“${it.next}”。`,
    fix: () => '让拒绝退回前面的步骤，或通向结束。',
  },
  'gate-can-refuse': {
    what: (it) => `决策点“${it.name}”没有可以拒绝的结论，或没有可以通过的结论。`,
    fix: () => '给拒绝的结论写上 refusal: true；按种类分路的改为 choice。',
  },
  'decider-is-not-submitter': {
    what: (it) => `“${it.step}”由同一角色（${it.role}）完成并决定。`,
    fix: () => '由另一角色决定；原文件如此的，在 findings.yaml 里列为问题。',
  },
  'one-spelling-per-term': {
    what: (it) => `“${it.alias}”与“${it.name}”并用。`,
    fix: (it) => `统一写“${it.name}”；原文件如此的，在 findings.yaml 里列为问题。`,
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

type Mistakes = { readonly [K in keyof typeof zh]: Words };

const en: Mistakes = {
  'yaml-syntax': {
    what: (it) => `The YAML cannot be read: ${it.reason}.`,
    fix: () => 'Look at indent, quotes and colons here; text with a colon or comma needs quotes.',
  },
  'tab-indent': { what: () => 'Indented with a tab.', fix: () => 'YAML is indented with spaces only: use two.' },
  'duplicate-key': { what: (it) => `The key${it.key && ` "${it.key}"`} stands twice in one place.`, fix: () => 'Remove one.' },
  'empty-file': { what: () => 'The file is empty.', fix: () => 'Fill it, or remove it.' },
  'missing-file': { what: () => 'This file is missing.', fix: () => 'Add it, if only with an empty list, [].' },
  'missing-key': {
    what: (it) => `"${it.key}" is missing${it.within && ` in ${it.within}`}.`,
    fix: (it) => `Add "${it.key}:".`,
  },
  'missing-language': {
    what: (it) => `The ${it.key === 'zh' ? 'Chinese' : 'English'} is missing${it.within && ` in ${it.within}`}.`,
    fix: (it) => `Add "${it.key}:"; every text stands in both languages.`,
  },
  'empty-text': { what: (it) => `"${it.key}" is empty.`, fix: () => 'Write something.' },
  'empty-list': { what: (it) => `The list "${it.key}" is empty.`, fix: () => 'Give it at least one entry.' },
  'wrong-type': {
    what: (it) => `"${it.key}" should be a ${it.expected} and is a ${it.received} (${it.value}).`,
    fix: (it) =>
      it.expected === 'string' && it.received === 'number' ? `Put it in quotes: "${it.value}".` : `Make it a ${it.expected}.`,
  },
  'unknown-key': { what: (it) => `There is no key "${it.key}" here.`, fix: orEn },
  'unknown-kind': { what: (it) => `There is no kind of step "${it.value}".`, fix: orEn },
  'wrong-value': { what: (it) => `"${it.key}" cannot be "${it.value}".`, fix: orEn },
  'wrong-id': {
    what: (it) => `"${it.value}" is not the shape of an id.`,
    fix: (it) => `Use small letters, digits and single hyphens, for instance "${it.would}".`,
  },
  'wrong-procedure-id': {
    what: (it) => `"${it.value}" is no clause number.`,
    fix: () => 'Write two numbers in quotes, for instance "3.1".',
  },
  'wrong-number': {
    what: (it) => `"${it.value}" is no row number.`,
    fix: () => 'Write a number in quotes, with a letter if need be: "7", "9a".',
  },
  'wrong-mark': {
    what: (it) => `"${it.value}" cannot be a mark.`,
    fix: () => 'Use Y, N, OK, 退, or a short word without spaces.',
  },
  'inferred-without-why': {
    what: () => 'The basis is "inferred" and no reason is given.',
    fix: () => 'Add "why", in both languages: what makes this the likely reading.',
  },
  'duplicate-id': {
    what: (it) => `The id "${it.id}" is taken, on line ${it.line}.`,
    fix: () => 'Choose another; an id is kept for ever.',
  },
  'duplicate-number': {
    what: (it) => `The number "${it.no}" is taken by "${it.id}", on line ${it.line}.`,
    fix: () => 'Correct one of them.',
  },
  'duplicate-procedure': {
    what: (it) => `Procedure ${it.id} is defined in ${it.file} already.`,
    fix: () => 'Correct one of the clause numbers.',
  },
  'folder-name': {
    what: (it) => `The folder "${it.folder}" does not match clause number and slug.`,
    fix: (it) => `Rename the folder to "${it.would}".`,
  },
  'no-procedures': {
    what: () => 'There is no procedure.',
    fix: () => 'Make a folder such as 3.1-annual-sales-plan with procedure.yaml, zh.mdx and en.mdx.',
  },
  'empty-folder': {
    what: (it) => `The folder "${it.folder}" holds no definition.`,
    fix: () => 'Add procedure.yaml, or remove the folder.',
  },
  'page-without-definition': {
    what: () => 'A page without a definition.',
    fix: () => 'Add procedure.yaml beside it, or remove the page.',
  },
  'missing-page': {
    what: (it) => `The ${it.locale === 'zh' ? 'Chinese' : 'English'} page is missing.`,
    fix: (it) => `Add ${it.page}.`,
  },
  'unknown-part': { what: (it) => `There is no part <${it.name} />.`, fix: (it) => `Known: ${it.known}.` },
  'unknown-step': { what: (it) => `"${it.key}" leads to a step "${it.id}" that does not exist.`, fix: orEn },
  'unknown-role': { what: (it) => `The register of roles has no "${it.id}".`, fix: orEn },
  'unknown-record': { what: (it) => `The register of records has no "${it.id}".`, fix: orEn },
  'unknown-place': { what: (it) => `A finding points to "${it.place}", which does not exist.`, fix: orEn },
  'unknown-rule': { what: (it) => `There is no rule "${it.rule}".`, fix: orEn },
  'one-outcome': {
    what: (it) => `This ${it.kind} has ${it.count === '1' ? 'one outcome' : 'no outcome'}.`,
    fix: () => 'Give it at least two; where nothing is decided, make it a task.',
  },
  'same-mark': { what: (it) => `Two outcomes have the mark "${it.mark}".`, fix: () => 'Give each a mark of its own.' },
  'fork-of-one': { what: () => 'A fork with one branch.', fix: () => 'Give it at least two in "next", or remove it.' },
  'join-of-one': { what: () => 'A join with one way in.', fix: () => 'Lead every branch to it, or remove it.' },
  'no-end': {
    what: () => 'The procedure has no end.',
    fix: () => 'Add { id: end, kind: end, name: { zh: 结束, en: End } } and lead the last step to it.',
  },
  'unreachable-step': {
    what: (it) => `No way leads to "${it.steps}".`,
    fix: () => 'Let the "next" of some step lead here, or remove it.',
  },
  'dead-outcome': { what: (it) => `"${it.moves}" can never happen.`, fix: () => 'Look at the ways that lead here.' },
  'dead-end': {
    what: (it) => `A case gets stuck at "${it.steps}": nothing can go on and it has not ended. Way: ${it.witness}.`,
    fix: () =>
      'Lead it on, or to an end. A join waits for every way that leads to it: bring alternatives together in one step first.',
  },
  livelock: {
    what: (it) => `Once at "${it.steps}" a case goes round for ever and never reaches an end. Way: ${it.witness}.`,
    fix: () => 'Give some step of the round a way to an end.',
  },
  'fork-without-join': {
    what: (it) =>
      `Branches that run side by side end without coming together; "${it.steps}" is still under way. Way: ${it.witness}.`,
    fix: () => 'Add a join before the end and lead every branch to it.',
  },
  'tokens-left': {
    what: (it) => `The case has ended and "${it.steps}" is still under way. Way: ${it.witness}.`,
    fix: () => 'Bring the ways together before the end.',
  },
  'unsafe-join': {
    what: (it) => `"${it.steps}" can be under way twice at once. Way: ${it.witness}.`,
    fix: () => 'Bring branches together in a join rather than lead them to one step.',
  },
  'too-many-states': {
    what: (it) => `More than ${it.states} states; not all of them were verified.`,
    fix: () => 'Run fewer branches side by side, or make two procedures of it.',
  },
  'idle-waiver': { what: (it) => `The waiver of "${it.rule}" at ${it.at} waives nothing.`, fix: () => 'Remove it.' },
  'purpose-and-scope-stated': {
    what: (it) => `Not stated: ${it.absent}.`,
    fix: () => 'State it; where the source has none, list that in findings.yaml.',
  },
  'every-role-acts': {
    what: (it) => `The role "${it.name}" is responsible for nothing.`,
    fix: () => 'Name it at its steps, or take it off the register.',
  },
  'every-record-has-a-maker': {
    what: (it) => `No step makes the record "${it.name}".`,
    fix: () => 'Name it in "records.out" of its step, or mark it origin: outside.',
  },
  'every-step-has-a-role': {
    what: (it) => `Nobody is named for "${it.name}".`,
    fix: () => 'Add "roles"; where the source names nobody, waive it and say why.',
  },
  'refusal-leads-somewhere': {
    what: (it) => `${it.mark} refuses, and leads to "${it.next}" like an approval.`,
    fix: () => 'Lead it back to an earlier step, or to an end.',
  },
  'gate-can-refuse': {
    what: (it) => `The gate "${it.name}" has no outcome that refuses, or none that passes.`,
    fix: () => 'Mark the refusal with refusal: true; a branch by kind is a choice.',
  },
  'decider-is-not-submitter': {
    what: (it) => `"${it.step}" is done and decided by one role (${it.role}).`,
    fix: () => 'Let another role decide; where the source has it so, list it in findings.yaml.',
  },
  'one-spelling-per-term': {
    what: (it) => `"${it.alias}" is used beside "${it.name}".`,
    fix: (it) => `Write "${it.name}" throughout; where the source has both, list it in findings.yaml.`,
  },
  'languages-say-the-same': {
    what: (it) => `The languages differ in ${it.what}: "${it.zh}" / "${it.en}"`,
    fix: () => 'Bring the weaker one up to the other.',
  },
  'marks-match-the-source': {
    what: (it) => `The marks differ from the source: there ${it.source}, here ${it.ours}.`,
    fix: () => 'Read again; where the source itself is wrong, list it in findings.yaml.',
  },
};

const frame = define({
  zh: {
    error: '错误',
    warning: '提醒',
    fine: '没有问题。',
    sum: (errors: string, warnings: string) => `${errors} 个错误，${warnings} 个提醒。`,
  },
  en: {
    error: 'error',
    warning: 'warning',
    fine: 'Nothing to mend.',
    sum: (errors: string, warnings: string) => `Errors: ${errors}. Warnings: ${warnings}.`,
  },
});

export const checkWords: Record<Locale, (typeof frame)[Locale] & { readonly mistakes: Mistakes }> = {
  zh: { ...frame.zh, mistakes: zh },
  en: { ...frame.en, mistakes: en },
};
