/** 检查对并行、汇合与合并所说的话。 */
import { orZh, type Words } from './words.ts';

export const joiningMistakesZh = {
  'fork-of-one': { what: () => '并行开始只有一个分支。', fix: () => '写上至少两个 next，或删去它。' },
  'join-of-one': { what: () => '并行汇合只有一条路进来。', fix: () => '让各分支都通向它，或删去它。' },
  'merge-of-one': { what: () => '合并只有一条路进来。', fix: () => '让其他路也通向它，或删去它。' },
  'join-of-alternatives': {
    what: (X) => `汇合“${X.join}”要等每一个通向它的步骤（${X.from}），而这里不会全部到来，案件停住。经过：${X.witness}。`,
    fix: (X) =>
      X.forked
        ? '让同一决定的各条路先通向一个合并 { id: …, kind: merge, name: …, next: … }，只由它通向汇合；或者在并行之前就作决定。'
        : '各条路只走其一时无需汇合：让它们直接通向汇合之后的步骤，并删去这个 join。',
  },
  'out-of-branch': {
    what: (X) => `并行的一支没有汇合就退到了并行之前，其他各支还在进行，“${X.steps}”会同时进行两次。经过：${X.witness}。`,
    fix: () => '在并行之中，退回只退到本支的步骤；或者汇合之后再作决定。',
  },
  'fork-without-join': {
    what: (X) => `并行的分支没有汇合就结束了，“${X.steps}”还在进行。经过：${X.witness}。`,
    fix: () => '在结束之前加一个 join，让所有分支都通向它。',
  },
  'unsafe-join': {
    what: (X) => `“${X.steps}”会同时进行两次。经过：${X.witness}。`,
    fix: () => '并行的各路要在一个 join 汇合，不要直接通向同一步。',
  },
  'unknown-procedure': { what: (X) => `手册里没有程序“${X.id}”。`, fix: orZh },
  'calls-go-round': {
    what: (X) => `程序互相调用，永远办不完：${X.round}。`,
    fix: () => '删去其中一处 calls，让被调用的程序自己办完。',
  },
} satisfies Readonly<Record<string, Words>>;
