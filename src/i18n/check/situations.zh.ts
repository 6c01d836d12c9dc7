/** 检查对情境所说的话。 */
import { orZh, type Words } from './words.ts';

export const situationMistakesZh = {
  'situation-unknown-step': {
    what: (X) => `情境“${X.situation}”：本流程没有由人办理的步骤“${X.step}”。`,
    fix: orZh,
  },
  'situation-nothing-to-decide': {
    what: (X) => `情境“${X.situation}”：“${X.step}”是办理步骤，没有要决定的。`,
    fix: () => 'asks 改用 record、first、missing、tell、error 之一，并写出选项。',
  },
  'situation-outcome': {
    what: (X) =>
      X.mark ? `情境“${X.situation}”：“${X.step}”没有结果“${X.mark}”。` : `情境“${X.situation}”：没有写“${X.step}”该怎样决定。`,
    fix: (X) => `decide 写其中之一：${X.known}。`,
  },
  'situation-idle-options': {
    what: (X) => `情境“${X.situation}”：作决定时，选项就是决策点的结果，这里写的选项没有用。`,
    fix: () => '删去 options，或改 asks。',
  },
  'situation-idle-decide': {
    what: (X) => `情境“${X.situation}”：asks 为 ${X.asks} 时，decide 没有用。`,
    fix: () => '删去 decide，用 right 写明哪个选项正确。',
  },
  'situation-few-options': {
    what: (X) => `情境“${X.situation}”：只有 ${X.count} 个选项。`,
    fix: (X) => `至少写 ${X.least} 个。`,
  },
  'situation-right': {
    what: (X) =>
      X.right
        ? `情境“${X.situation}”：共 ${X.count} 个选项，没有第 ${X.right} 个。`
        : `情境“${X.situation}”：没有写哪个选项正确。`,
    fix: () => 'right 写正确选项的序号，从 1 数起。',
  },
  'situation-same-options': {
    what: (X) => `情境“${X.situation}”：这个选项与第 ${X.first} 个相同：${X.text}`,
    fix: () => '改写其中一个。',
  },
  'situation-unknown-ground': {
    what: (X) => `情境“${X.situation}”：“${X.step}”有 ${X.count} 条要求，没有 ${X.ground}。`,
    fix: () => '要求从 1 数起，或写 question。',
  },
  'situations-none-to-practise': {
    what: (X) => `以下步骤没有可演练的情境：${X.what}。`,
    fix: () => '各写一个 use: practice 的。',
  },
  'situations-none-to-examine': {
    what: (X) => `以下步骤没有供考试的情境：${X.what}。`,
    fix: () => '各写一个 use: exam 的。',
  },
  'situations-one-sided': {
    what: (X) => `没有一个供考试的情境决定为：${X.what}。`,
    fix: () => '各写一个，免得总选同一结果也能答对。',
  },
} satisfies Readonly<Record<string, Words>>;
