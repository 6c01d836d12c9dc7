/** What the check says of situations, in English. */
import type { situationMistakesZh } from './situations.zh.ts';
import { orEn, type Words } from './words.ts';

export const situationMistakesEn: { readonly [K in keyof typeof situationMistakesZh]: Words } = {
  'situation-unknown-step': {
    what: (X) => `Situation "${X.situation}": the procedure has no step "${X.step}" that people do.`,
    fix: orEn,
  },
  'situation-nothing-to-decide': {
    what: (X) => `Situation "${X.situation}": "${X.step}" is a task; there is nothing to decide.`,
    fix: () => 'Let "asks" be record, first, missing, tell or error, and give options.',
  },
  'situation-outcome': {
    what: (X) =>
      X.mark
        ? `Situation "${X.situation}": "${X.step}" has no outcome "${X.mark}".`
        : `Situation "${X.situation}": it does not say how "${X.step}" is decided.`,
    fix: (X) => `Let "decide" be one of: ${X.known}.`,
  },
  'situation-idle-options': {
    what: (X) => `Situation "${X.situation}": what a decision offers are the step’s outcomes; these options are not used.`,
    fix: () => 'Remove "options", or ask something else.',
  },
  'situation-idle-decide': {
    what: (X) => `Situation "${X.situation}": where "asks" is ${X.asks}, "decide" is not used.`,
    fix: () => 'Remove "decide"; "right" says which option is right.',
  },
  'situation-few-options': {
    what: (X) => `Situation "${X.situation}": it has ${X.count} options.`,
    fix: (X) => `Give ${X.least} at least.`,
  },
  'situation-right': {
    what: (X) =>
      X.right
        ? `Situation "${X.situation}": it has ${X.count} options; there is no ${X.right}.`
        : `Situation "${X.situation}": it does not say which option is right.`,
    fix: () => 'Let "right" be the number of the right option, counted from 1.',
  },
  'situation-same-options': {
    what: (X) => `Situation "${X.situation}": this option is the same as number ${X.first}: ${X.text}`,
    fix: () => 'Write one of them differently.',
  },
  'situation-unknown-ground': {
    what: (X) => `Situation "${X.situation}": "${X.step}" has ${X.count} requirements; there is no ${X.ground}.`,
    fix: () => 'Count the requirements from 1, or write question.',
  },
  'situations-none-to-practise': {
    what: (X) => `No situation to practise at: ${X.what}.`,
    fix: () => 'Write one with "use: practice" for each.',
  },
  'situations-none-to-examine': {
    what: (X) => `No situation for exams at: ${X.what}.`,
    fix: () => 'Write one with "use: exam" for each.',
  },
  'situations-one-sided': {
    what: (X) => `No situation for exams decides: ${X.what}.`,
    fix: () => 'Write one for each, or always choosing the other would be right.',
  },
};
