/** What the check says of situations, in English. */
import type { situationMistakesZh } from './situations.zh.ts';
import { orEn, type Words } from './words.ts';

export const situationMistakesEn: { readonly [K in keyof typeof situationMistakesZh]: Words } = {
  'situation-unknown-step': {
    what: (it) => `Situation "${it.situation}": the procedure has no step "${it.step}" that people do.`,
    fix: orEn,
  },
  'situation-nothing-to-decide': {
    what: (it) => `Situation "${it.situation}": "${it.step}" is a task; there is nothing to decide.`,
    fix: () => 'Let "asks" be record, first, missing, tell or error, and give options.',
  },
  'situation-outcome': {
    what: (it) =>
      it.mark
        ? `Situation "${it.situation}": "${it.step}" has no outcome "${it.mark}".`
        : `Situation "${it.situation}": it does not say how "${it.step}" is decided.`,
    fix: (it) => `Let "decide" be one of: ${it.known}.`,
  },
  'situation-idle-options': {
    what: (it) => `Situation "${it.situation}": what a decision offers are the step’s outcomes; these options are not used.`,
    fix: () => 'Remove "options", or ask something else.',
  },
  'situation-idle-decide': {
    what: (it) => `Situation "${it.situation}": where "asks" is ${it.asks}, "decide" is not used.`,
    fix: () => 'Remove "decide"; "right" says which option is right.',
  },
  'situation-few-options': {
    what: (it) => `Situation "${it.situation}": it has ${it.count} options.`,
    fix: (it) => `Give ${it.least} at least.`,
  },
  'situation-right': {
    what: (it) =>
      it.right
        ? `Situation "${it.situation}": it has ${it.count} options; there is no ${it.right}.`
        : `Situation "${it.situation}": it does not say which option is right.`,
    fix: () => 'Let "right" be the number of the right option, counted from 1.',
  },
  'situation-same-options': {
    what: (it) => `Situation "${it.situation}": this option is the same as number ${it.first}: ${it.text}`,
    fix: () => 'Write one of them differently.',
  },
  'situation-unknown-ground': {
    what: (it) => `Situation "${it.situation}": "${it.step}" has ${it.count} requirements; there is no ${it.ground}.`,
    fix: () => 'Count the requirements from 1, or write question.',
  },
  'situations-none-to-practise': {
    what: (it) => `No situation to practise at: ${it.what}.`,
    fix: () => 'Write one with "use: practice" for each.',
  },
  'situations-none-to-examine': {
    what: (it) => `No situation for exams at: ${it.what}.`,
    fix: () => 'Write one with "use: exam" for each.',
  },
  'situations-one-sided': {
    what: (it) => `No situation for exams decides: ${it.what}.`,
    fix: () => 'Write one for each, or always choosing the other would be right.',
  },
};
