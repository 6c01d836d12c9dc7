/** What the check says of training cases, in 中文. */
import type { Words } from './words.ts';

/** 各类问题的说法。 */
export const scenarioMistakesZh = {
  'scenario-unknown-step': {
    what: (X) => `案例“${X.scenario}”：本流程没有由人办理的步骤“${X.step}”。`,
    fix: ({ near, known }) => (near ? `是否想写“${near}”？` : `可用的有：${known}。`),
  },
  'scenario-unknown-outcome': {
    what: (X) => `案例“${X.scenario}”：“${X.step}”没有结果“${X.mark}”。`,
    fix: (X) => `请从这些结果中选：${X.known}。`,
  },
  'scenario-no-decision': {
    what: (X) => `案例“${X.scenario}”：“${X.step}”要作决定，这一条没有写怎样决定。`,
    fix: (X) => `请加上 decide:，可写：${X.known}。`,
  },
  'scenario-nothing-to-decide': {
    what: (X) => `案例“${X.scenario}”：“${X.step}”是办理步骤，没有要决定的。`,
    fix: () => '请删去 decide、because、why 和 wrong，留下事实。',
  },
  'scenario-after-the-end': {
    what: (X) => `案例“${X.scenario}”：到“${X.step}”之前，案件已经结束。`,
    fix: () => '请删去这一条，或改变前面的决定。',
  },
  'scenario-passed-over': {
    what: (X) =>
      X.next
        ? `案例“${X.scenario}”：案件停在“${X.at}”之前，下一条却是“${X.next}”。`
        : `案例“${X.scenario}”：到“${X.at}”之前就停了。`,
    fix: (X) => `请为“${X.at}”加一条，写明应当怎样决定。`,
  },
  'scenario-unknown-ground': {
    what: (X) => `案例“${X.scenario}”：“${X.step}”有 ${X.count} 条要求，没有 ${X.ground}。`,
    fix: () => '要求从 1 数起；也可以写 question。',
  },
  'scenario-without-why': {
    what: (X) => `案例“${X.scenario}”：“${X.step}”处的决定没有理由。`,
    fix: () => '请加上 because:（依据的要求）和 why:（结合案情的理由）。',
  },
  'scenario-without-wrong': {
    what: (X) => `案例“${X.scenario}”：在“${X.step}”选了 ${X.mark} 的学员得不到回答。`,
    fix: (X) => `请在 wrong: 里加上 ${X.mark}，写明会出什么问题。`,
  },
  'scenario-idle-wrong': {
    what: (X) => `案例“${X.scenario}”：在“${X.step}”，${X.mark} 不是错误的选择。`,
    fix: (X) => `只需回答其他结果：${X.known}。`,
  },
  'scenario-smooth-refused': {
    what: (X) => `案例“${X.scenario}”标为 smooth，“${X.step}”却退回了。`,
    fix: () => '请改标 refusal，或改变决定。',
  },
  'scenario-without-refusal': {
    what: (X) => `案例“${X.scenario}”标为 refusal，却没有一处退回。`,
    fix: () => '请改标别的类别，或写出一处退回。',
  },
  'scenarios-of-another': {
    what: (X) => `这些培训案例写的是本流程没有的步骤：${X.steps}。`,
    fix: () => '请按本流程重写，或删去这个文件；案例不是必需的。',
  },
  'scenario-none': {
    what: () => '别的流程有培训案例，这个流程还没有；它的页面会这样说明。',
    fix: () => '在旁边的 scenarios.yaml 里写一个；有一个就是开始。',
  },
  'scenario-kind-missing': {
    what: (X) => `缺少这些类别的培训案例：${X.kind}。`,
    fix: () => '请各补写一个，或把符合的案例改标。',
  },
  'scenario-step-untouched': {
    what: (X) => `没有培训案例走到：${X.what}。`,
    fix: () => '请让案例走到这些步骤。',
  },
  'scenario-outcome-untouched': {
    what: (X) => `没有培训案例选择：${X.what}。`,
    fix: () => '请让一个案例这样决定。',
  },
  'scenario-resubmission-untouched': {
    what: (X) => `没有培训案例在这些退回之后再次来到同一决定：${X.what}。`,
    fix: () => '请让一个案例退回后再次提交。',
  },
} satisfies Record<string, Words>;
