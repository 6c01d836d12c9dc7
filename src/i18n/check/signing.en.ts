/** What the check says of how a gate is signed (`sign`, `veto`). */
import type { signingMistakesZh } from './signing.zh.ts';
import type { Words } from './words.ts';

export const signingMistakesEn: { readonly [K in keyof typeof signingMistakesZh]: Words } = {
  'too-few-signers': {
    what: (X) => `Several are to sign, and there is ${X.count === '0' ? 'no role' : 'only one role'} to do so.`,
    fix: () => 'Name the two to six roles that sign in "roles"; where one role decides alone, remove "sign".',
  },
  'too-many-signers': {
    what: (X) => `${X.count} roles are to sign; ${X.most} at most can.`,
    fix: () => 'Name fewer, or make two gates of it, one after the other.',
  },
  'same-signer': {
    what: (X) => `The role "${X.role}" stands twice in "roles", and each role signs once.`,
    fix: () => 'Remove one of them, or name the other role that was meant.',
  },
  'nobody-agrees': {
    what: () => 'No outcome of this signed gate agrees.',
    fix: () => 'Leave exactly one outcome without "refusal: true": that one agrees.',
  },
  'several-agree': {
    what: (X) =>
      X.refuses
        ? `Several outcomes of this signed gate agree: ${X.marks}. Where people sign differently, nobody could say what was decided.`
        : `No outcome of this signed gate refuses: ${X.marks} all agree.`,
    fix: () =>
      'Let exactly one agree and give the others "refusal: true"; what branches by kind of case is a choice of its own.',
  },
  'not-so-many-signers': {
    what: (X) => `At least ${X.least} roles are to sign, and "roles" has ${X.count}.`,
    fix: () => 'Ask for fewer in "atLeast", or add roles.',
  },
  'at-least-is-plain': {
    what: (X) =>
      X.would === 'any' ? 'At least one means any of them.' : `At least ${X.least} of ${X.count} roles means all of them.`,
    fix: (X) => `Write "sign: ${X.would}".`,
  },
  'refusals-without-veto': {
    what: (X) =>
      `There is no veto, and several outcomes refuse: ${X.marks}. Where people refuse differently, nobody could say which of them holds.`,
    fix: () =>
      'Leave one outcome that refuses, or write "veto: true": the first refusal ends it and leads where that outcome leads.',
  },
  'veto-without-effect': {
    what: (X) => `"veto: false" has no effect with "sign: ${X.sign}": after one refusal they can no longer all agree.`,
    fix: () => 'Remove "veto"; where a minority may disagree, write "sign: { atLeast: … }".',
  },
  'veto-of-one': {
    what: () => 'This gate is not signed by several, so "veto" has no effect.',
    fix: () => 'Remove "veto", or add "sign": all, any, order or { atLeast: 2 }.',
  },
};
