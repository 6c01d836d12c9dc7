/** What the check says of what runs side by side and comes together. */
import type { joiningMistakesZh } from './joining.zh.ts';
import { orEn, type Words } from './words.ts';

export const joiningMistakesEn: { readonly [K in keyof typeof joiningMistakesZh]: Words } = {
  'fork-of-one': { what: () => 'A fork with one branch.', fix: () => 'Give it at least two in "next", or remove it.' },
  'join-of-one': { what: () => 'A join with one way in.', fix: () => 'Lead every branch to it, or remove it.' },
  'merge-of-one': { what: () => 'A merge with one way in.', fix: () => 'Lead other ways to it too, or remove it.' },
  'join-of-alternatives': {
    what: (X) =>
      `The join "${X.join}" waits for every step that leads to it (${X.from}), and here not all of them come: a case is stuck. Way: ${X.witness}.`,
    fix: (X) =>
      X.forked
        ? 'Let the ways of one decision meet in a merge { id: …, kind: merge, name: …, next: … }, and only that lead to the join; or decide before the fork.'
        : 'Where only one of the ways is taken there is nothing to join: lead them straight to the step after it, and remove the join.',
  },
  'out-of-branch': {
    what: (X) =>
      `A way leads out of a branch and back before its fork, while the other branches go on: "${X.steps}" can be under way twice at once. Way: ${X.witness}.`,
    fix: () => 'Inside a fork let a refusal lead to a step of the same branch, or decide after the join.',
  },
  'fork-without-join': {
    what: (X) =>
      `Branches that run side by side end without coming together; "${X.steps}" is still under way. Way: ${X.witness}.`,
    fix: () => 'Add a join before the end and lead every branch to it.',
  },
  'unsafe-join': {
    what: (X) => `"${X.steps}" can be under way twice at once. Way: ${X.witness}.`,
    fix: () => 'Bring branches together in a join rather than lead them to one step.',
  },
  'unknown-procedure': { what: (X) => `The handbook has no procedure "${X.id}".`, fix: orEn },
  'calls-go-round': {
    what: (X) => `The procedures call one another and never come to an end: ${X.round}.`,
    fix: () => 'Remove "calls" at one of them, so that what is called ends by itself.',
  },
};
