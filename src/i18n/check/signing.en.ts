/** What the check says of how a gate is signed (`sign`, `veto`). */
import type { signingMistakesZh } from './signing.zh.ts';
import type { Words } from './words.ts';

export const signingMistakesEn: { readonly [K in keyof typeof signingMistakesZh]: Words } = {
  'too-few-signers': {
    what: (it) => `Several are to sign, and there is ${it.count === '0' ? 'no role' : 'only one role'} to do so.`,
    fix: () => 'Name the two to six roles that sign in "roles"; where one role decides alone, remove "sign".',
  },
  'too-many-signers': {
    what: (it) => `${it.count} roles are to sign; ${it.most} at most can.`,
    fix: () => 'Name fewer, or make two gates of it, one after the other.',
  },
  'same-signer': {
    what: (it) => `The role "${it.role}" stands twice in "roles", and each role signs once.`,
    fix: () => 'Remove one of them, or name the other role that was meant.',
  },
  'nobody-agrees': {
    what: () => 'No outcome of this signed gate agrees.',
    fix: () => 'Leave exactly one outcome without "refusal: true": that one agrees.',
  },
  'several-agree': {
    what: (it) =>
      it.refuses
        ? `Several outcomes of this signed gate agree: ${it.marks}. Where people sign differently, nobody could say what was decided.`
        : `No outcome of this signed gate refuses: ${it.marks} all agree.`,
    fix: () =>
      'Let exactly one agree and give the others "refusal: true"; what branches by kind of case is a choice of its own.',
  },
  'not-so-many-signers': {
    what: (it) => `At least ${it.least} roles are to sign, and "roles" has ${it.count}.`,
    fix: () => 'Ask for fewer in "atLeast", or add roles.',
  },
  'at-least-is-plain': {
    what: (it) =>
      it.would === 'any' ? 'At least one means any of them.' : `At least ${it.least} of ${it.count} roles means all of them.`,
    fix: (it) => `Write "sign: ${it.would}".`,
  },
  'refusals-without-veto': {
    what: (it) =>
      `There is no veto, and several outcomes refuse: ${it.marks}. Where people refuse differently, nobody could say which of them holds.`,
    fix: () =>
      'Leave one outcome that refuses, or write "veto: true": the first refusal ends it and leads where that outcome leads.',
  },
  'veto-without-effect': {
    what: (it) => `"veto: false" has no effect with "sign: ${it.sign}": after one refusal they can no longer all agree.`,
    fix: () => 'Remove "veto"; where a minority may disagree, write "sign: { atLeast: … }".',
  },
  'veto-of-one': {
    what: () => 'This gate is not signed by several, so "veto" has no effect.',
    fix: () => 'Remove "veto", or add "sign": all, any, order or { atLeast: 2 }.',
  },
};
