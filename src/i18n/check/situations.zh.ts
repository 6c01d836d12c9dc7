/** 检查对情境所说的话。 */
import { orZh, type Words } from './words.ts';

export const situationMistakesZh = {
  'situation-unknown-step': {
    what: (it) => `情境“${it.situation}”：本流程没有由人办理的步骤“${it.step}”。`,
    fix: orZh,
  },
  'situation-nothing-to-decide': {
    what: (it) => `情境“${it.situation}”：“${it.step}”是办理步骤，没有要决定的。`,
    fix: () => 'asks 改用 record、first、missing、tell、error 之一，并写出选项。',
  },
  'situation-outcome': {
    what: (it) =>
      it.mark
        ? `情境“${it.situation}”：“${it.step}”没有结果“${it.mark}”。`
        : `情境“${it.situation}”：没有写“${it.step}”该怎样决定。`,
    fix: (it) => `decide 写其中之一：${it.known}。`,
  },
  'situation-idle-options': {
    what: (it) => `情境“${it.situation}”：作决定时，选项就是决策点的结果，这里写的选项没有用。`,
    fix: () => '删去 options，或改 asks。',
  },
  'situation-idle-decide': {
    what: (it) => `情境“${it.situation}”：asks 为 ${it.asks} 时，decide 没有用。`,
    fix: () => '删去 decide，用 right 写明哪个选项正确。',
  },
  'situation-few-options': {
    what: (it) => `情境“${it.situation}”：只有 ${it.count} 个选项。`,
    fix: (it) => `至少写 ${it.least} 个。`,
  },
  'situation-right': {
    what: (it) =>
      it.right
        ? `情境“${it.situation}”：共 ${it.count} 个选项，没有第 ${it.right} 个。`
        : `情境“${it.situation}”：没有写哪个选项正确。`,
    fix: () => 'right 写正确选项的序号，从 1 数起。',
  },
  'situation-same-options': {
    what: (it) => `情境“${it.situation}”：这个选项与第 ${it.first} 个相同：${it.text}`,
    fix: () => '改写其中一个。',
  },
  'situation-unknown-ground': {
    what: (it) => `情境“${it.situation}”：“${it.step}”有 ${it.count} 条要求，没有 ${it.ground}。`,
    fix: () => '要求从 1 数起，或写 question。',
  },
  'situations-none-to-practise': {
    what: (it) => `以下步骤没有可演练的情境：${it.what}。`,
    fix: () => '各写一个 use: practice 的。',
  },
  'situations-none-to-examine': {
    what: (it) => `以下步骤没有供考试的情境：${it.what}。`,
    fix: () => '各写一个 use: exam 的。',
  },
  'situations-one-sided': {
    what: (it) => `没有一个供考试的情境决定为：${it.what}。`,
    fix: () => '各写一个，免得总选同一结果也能答对。',
  },
} satisfies Readonly<Record<string, Words>>;
