import type { settleZh } from './settle.zh.ts';

/** The account of an import: what settling the procedure changes. */
export const settleEn: typeof settleZh = {
  'start-chosen': {
    became: () => 'One of several starts; one way of a choice at the beginning',
    todo: () => 'See whether a case really begins in several ways; if not, take this one out',
  },
  'start-added': { became: () => 'There is no start event; it begins here', todo: () => 'See whether it does begin here' },
  'start-dead': { became: () => 'Leads to nothing, left out', todo: () => 'Add what follows, if it is needed' },
  'no-way-in': {
    became: () => 'Nothing leads to it; one way of a choice at the beginning',
    todo: () => 'Say from which step one comes here, and take it out of the choice',
  },
  'stands-alone': {
    became: () => 'Nothing leads to it and nothing is done there; left out',
    todo: () => 'If it belongs to the procedure, say from which step one comes here',
  },
  'flow-dangling': { became: () => 'Connected at one end only, left out', todo: () => 'Add the “next” that it stands for' },
  'flow-to-itself': {
    became: () => 'Leads straight back to where it comes from, with nothing done in between; left out',
    todo: () => 'If something is done again, say what, and by whom',
  },
  'flow-twice': { became: () => 'The same as another line, left out', todo: () => 'See whether a step is missing' },
  'split-into-two': { became: () => 'Meets first and splits after: two steps' },
  'implicit-fork': { became: () => 'All that follows runs side by side; a fork was added' },
  'implicit-choice': {
    became: () => 'The lines behind it have conditions; a choice was added',
    todo: () => 'See whether just one of them is taken, or several may be',
  },
  'gate-of-one': {
    became: () => 'Has one result only, so it is a task',
    todo: () => 'Add the result that refuses, and where it leads',
  },
  'end-goes-on': {
    became: () => 'Called an end and yet leads on; passed through',
    todo: () => 'See whether the procedure ends here',
  },
  'end-added': { became: () => 'Nothing follows; it ends here', todo: () => '' },
  'ends-one': { became: ({ end }) => `One with the end “${end}”` },
  'ends-wait': {
    became: ({ end }) =>
      `Branches side by side ended each by itself; now all are waited for${end === '' ? '' : `, and then comes “${end}”`}`,
    todo: () => 'See whether all branches are to be done, or one is enough',
  },
  'branch-empty': {
    became: () => 'A branch side by side in which nothing is done; left out',
    todo: () => 'See whether its steps are missing',
  },
  'some-optional': {
    became: () => 'Any of the ways may be taken: side by side, each after a choice whether it is needed',
    todo: () => 'Look at it: here none may be taken, in the chart at least one is',
  },
  'some-as-choice': {
    became: () => 'Any of the ways may be taken, but they run into each other, which cannot be said here; a choice of one',
    todo: () => 'If several may be taken, write a fork and a join',
  },
  'some-join': { became: () => 'Goes on when every branch that was taken is done' },
  'some-merge': {
    became: () => 'Ways meet: whichever comes goes on',
    todo: () => 'See whether the others have to be waited for',
  },
  passed: { became: () => 'Only passed through, no step' },
  'merge-not-needed': { became: () => 'Ways that meet need no step: their “next” is the same' },
  'join-at-start': {
    became: () => 'At the beginning there are no branches to wait for; ways meet here',
    todo: () => 'See where the procedure begins',
  },
  'read-as-gate': {
    became: ({ task }) => `Read as a decision of whoever is responsible: “${task}” (inferred)`,
    todo: () => 'See whether they decide it, and where a refusal leads',
  },
  'question-missing': { became: () => 'A choice without a name', todo: () => 'Say what is asked (question, name)' },
  'outcome-unnamed': {
    became: ({ step }) => `A way without a name; called by where it leads, “${step}”`,
    todo: () => 'Say when it is taken',
  },
  'name-missing': { became: ({ no }) => `Has no name; called Step ${no} for now`, todo: () => 'Say what is done' },
  'role-missing': { became: () => 'Nobody is said to be responsible', todo: () => 'Add “roles”' },
  'role-unnamed': { became: ({ no }) => `A role without a name; called Role ${no} for now`, todo: () => 'Say who it is' },
  'role-idle': { became: () => 'Does no step, so it is no role here', todo: () => 'See whether its steps are missing' },
  'record-unnamed': {
    became: ({ no }) => `A record without a name; called Record ${no} for now`,
    todo: () => 'Say what it is called',
  },
  'record-idle': { became: () => 'No step uses or makes it, so it is no record here' },
  'sign-not-kept': {
    became: ({ count }) =>
      `Done by several, each for themselves; roles responsible here: ${count}, and several sign at a gate of two to six roles`,
    todo: () => 'If several sign, make it a gate, with their roles and “sign”',
  },
};
