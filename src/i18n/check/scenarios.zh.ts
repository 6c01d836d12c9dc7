/** What the check says of training cases, in 中文. */
import type { Words } from './words.ts';

/** 各类问题的说法。 */
export const scenarioMistakesZh = {
  'scenario-unknown-step': {
    what: (it) => `案例“${it.scenario}”：本流程没有由人办理的步骤“${it.step}”。`,
    fix: ({ near, known }) => (near ? `是否想写“${near}”？` : `可用的有：${known}。`),
  },
  'scenario-unknown-outcome': {
    what: (it) => `案例“${it.scenario}”：“${it.step}”没有结果“${it.mark}”。`,
    fix: (it) => `请从这些结果中选：${it.known}。`,
  },
  'scenario-no-decision': {
    what: (it) => `案例“${it.scenario}”：“${it.step}”要作决定，这一条没有写怎样决定。`,
    fix: (it) => `请加上 decide:，可写：${it.known}。`,
  },
  'scenario-nothing-to-decide': {
    what: (it) => `案例“${it.scenario}”：“${it.step}”是办理步骤，没有要决定的。`,
    fix: () => '请删去 decide、because、why 和 wrong，留下事实。',
  },
  'scenario-after-the-end': {
    what: (it) => `案例“${it.scenario}”：到“${it.step}”之前，案件已经结束。`,
    fix: () => '请删去这一条，或改变前面的决定。',
  },
  'scenario-passed-over': {
    what: (it) =>
      it.next
        ? `案例“${it.scenario}”：案件停在“${it.at}”之前，下一条却是“${it.next}”。`
        : `案例“${it.scenario}”：到“${it.at}”之前就停了。`,
    fix: (it) => `请为“${it.at}”加一条，写明应当怎样决定。`,
  },
  'scenario-unknown-ground': {
    what: (it) => `案例“${it.scenario}”：“${it.step}”有 ${it.count} 条要求，没有 ${it.ground}。`,
    fix: () => '要求从 1 数起；也可以写 question。',
  },
  'scenario-without-why': {
    what: (it) => `案例“${it.scenario}”：“${it.step}”处的决定没有理由。`,
    fix: () => '请加上 because:（依据的要求）和 why:（结合案情的理由）。',
  },
  'scenario-without-wrong': {
    what: (it) => `案例“${it.scenario}”：在“${it.step}”选了 ${it.mark} 的学员得不到回答。`,
    fix: (it) => `请在 wrong: 里加上 ${it.mark}，写明会出什么问题。`,
  },
  'scenario-idle-wrong': {
    what: (it) => `案例“${it.scenario}”：在“${it.step}”，${it.mark} 不是错误的选择。`,
    fix: (it) => `只需回答其他结果：${it.known}。`,
  },
  'scenario-smooth-refused': {
    what: (it) => `案例“${it.scenario}”标为 smooth，“${it.step}”却退回了。`,
    fix: () => '请改标 refusal，或改变决定。',
  },
  'scenario-without-refusal': {
    what: (it) => `案例“${it.scenario}”标为 refusal，却没有一处退回。`,
    fix: () => '请改标别的类别，或写出一处退回。',
  },
  'scenarios-of-another': {
    what: (it) => `这些培训案例写的是本流程没有的步骤：${it.steps}。`,
    fix: () => '请按本流程重写，或删去这个文件；案例不是必需的。',
  },
  'scenario-none': {
    what: () => '别的流程有培训案例，这个流程还没有；它的页面会这样说明。',
    fix: () => '在旁边的 scenarios.yaml 里写一个；有一个就是开始。',
  },
  'scenario-kind-missing': {
    what: (it) => `缺少这些类别的培训案例：${it.kind}。`,
    fix: () => '请各补写一个，或把符合的案例改标。',
  },
  'scenario-step-untouched': {
    what: (it) => `没有培训案例走到：${it.what}。`,
    fix: () => '请让案例走到这些步骤。',
  },
  'scenario-outcome-untouched': {
    what: (it) => `没有培训案例选择：${it.what}。`,
    fix: () => '请让一个案例这样决定。',
  },
  'scenario-resubmission-untouched': {
    what: (it) => `没有培训案例在这些退回之后再次来到同一决定：${it.what}。`,
    fix: () => '请让一个案例退回后再次提交。',
  },
} satisfies Record<string, Words>;
