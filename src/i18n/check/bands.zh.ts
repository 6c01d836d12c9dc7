/** 检查对按数额分档（bands、figures.yaml）所说的话。 */
import { orZh, type Words } from './words.ts';

/** 一段数：恰为 50,000；从 50,000.01 到 60,000；从 60,000.01 起。 */
const range = ({ least, most, only }: Readonly<Record<string, string>>): string =>
  only ? `恰为 ${least} ` : most ? `从 ${least} 到 ${most}（含）` : `从 ${least} 起`;

export const bandMistakesZh = {
  'roles-beside-bands': {
    what: () => '这个决策点既写了 roles，又写了 bands；由谁决定由 bands 按数额来定。',
    fix: () => '删去 roles；无论数额多少都由同样的人决定的，删去 bands。',
  },
  'unknown-figure': {
    what: (X) => `figures.yaml 里没有“${X.id}”这个数额。`,
    fix: (X) =>
      X.near || X.known ? orZh(X) : `在内容文件夹里写 figures.yaml，登记它：- { id: ${X.id}, name: …, unit: …, kind: amount }`,
  },
  'idle-figure': {
    what: (X) => `没有决策点按“${X.id}”分档。`,
    fix: () => '删去它，或在决策点的 bands 里用它。',
  },
  'one-band': {
    what: () => '分档至少要有两档；只有一档，就与数额无关。',
    fix: () => '再写一档；无论数额多少都由同样的人决定的，写 roles。',
  },
  'band-bound-twice': {
    what: (X) =>
      `${X.a} 和 ${X.b} 说的是同一端：${X.a === 'over' ? '超过（不含）与以上（含）' : '以下（含）与不满（不含）'}只能写一个。`,
    fix: () => '删去其中一个。',
  },
  'band-too-fine': {
    what: (X) => `${X.value} 的小数位比“${X.figure}”多：它${X.decimals === '0' ? '没有小数' : `只有 ${X.decimals} 位小数`}。`,
    fix: () => '写成有这么多小数位的数；数额本身要更细的，在 figures.yaml 里写 decimals。',
  },
  'band-empty': {
    what: () => '这一档里没有数：下端高于上端。',
    fix: () => '两端对调，或改正其中一端。',
  },
  'band-hole': {
    what: (X) => `${range(X)}的，没有落在任何一档：没有人有权决定。`,
    fix: (X) => `让相邻的一档接上（如上一档 to 与下一档 over 写同一个数），或为 ${X.least} 起的数另写一档。`,
  },
  'band-overlap': {
    what: (X) => `${range(X)}的，落在两档里（另一档在第 ${X.line} 行）：该由谁决定，说不清。`,
    fix: () => '每个数只能在一档里：边上的那个数，一档用 to（含），下一档就用 over（不含）。',
  },
  'same-decider-in-band': {
    what: (X) => `同一档里，角色“${X.role}”写了两次。`,
    fix: () => '删去一个，或写本来要写的那个角色。',
  },
  'band-too-few-signers': {
    what: (X) => `至少要 ${X.least} 个角色签，而这一档只有 ${X.count} 个。`,
    fix: () => '给这一档加角色，或减少 atLeast。',
  },
  'signs-in-no-band': {
    what: () => '写了几个角色怎样签（sign），而每一档都只有一个角色，没有人可以一起签。',
    fix: () => '删去 sign，或给某一档加角色。',
  },
  'too-many-band-cases': {
    what: (X) => `各决策点的分档合起来有 ${X.cases} 种情形，超过 ${X.most} 种，没有人看得过来。`,
    fix: () => '让各决策点用同样的界限，或合并一些档。',
  },
} satisfies Record<string, Words>;
