/** What the check says of document control, in English. */
import type { historyMistakesZh } from './history.zh.ts';
import type { Words } from './words.ts';

const keys: Readonly<Record<string, string>> = { effective: 'effective date', approved: 'approver', reason: 'reason' };

export const historyMistakesEn: Record<keyof typeof historyMistakesZh, Words> = {
  'not-a-day': { what: (it) => `"${it.value}" is not a day.`, fix: () => 'Write year-month-day, as 2026-03-04.' },
  'person-without-role': {
    what: () => 'A signatory has neither role nor title.',
    fix: () => 'Add "role:" (an id of the register of roles) or "title:" (in both languages).',
  },
  'edition-out-of-order': {
    what: (it) => `This cannot come after ${it.before}.`,
    fix: (it) => `After ${it.before} comes ${it.next}${it.next === it.whole ? '' : `, or ${it.whole} for a new edition`}.`,
  },
  'dates-out-of-order': {
    what: (it) => `It takes effect on ${it.day}, before the edition it follows (${it.before}).`,
    fix: () => 'Correct one of the days.',
  },
  'draft-not-last': {
    what: () => 'Only the last edition can be a draft.',
    fix: () => 'Take out "state: draft" where it was issued.',
  },
  'issued-without': {
    what: (it) => `An issued edition has no ${keys[it.key!]}.`,
    fix: (it) => `Add "${it.key}:"; where it is not issued yet, write "state: draft".`,
  },
  'review-before': {
    what: (it) => `A review falls due no later than the day its period begins (${it.days}).`,
    fix: () => 'Correct one of the days.',
  },
  'past-missing': {
    what: (it) => `This issued edition is not archived: there is no past/${it.folder}/.`,
    fix: () => 'Restore the folder; where a history is begun, run npm run revise.',
  },
  'past-changed': {
    what: (it) => `The archive past/${it.folder}/ is not what was issued, by its fingerprints (${it.ids}).`,
    fix: () => 'What was issued must not be touched: restore its files, and write changes in procedures/.',
  },
  'past-unknown': {
    what: (it) => `The history has no edition for the archive past/${it.folder}/.`,
    fix: () => 'Add the edition to history.yaml, or remove the folder.',
  },
  'past-file-missing': { what: () => 'The archive lacks this file.', fix: () => 'Restore it.' },
  'history-missing': { what: () => 'Editions are archived, but there is no history.', fix: () => 'Restore history.yaml.' },
  'edition-differs': {
    what: (it) => `This says ${it.stands}, but the last edition of the history is ${it.last}.`,
    fix: () => 'Make them agree; npm run revise opens the next revision.',
  },
  'class-differs': {
    what: (it) =>
      `The class of change is given as ${it.claimed}; by the difference it is ${it.class || 'none: nothing changed'} (procedures ${it.ids || 'none'}).`,
    fix: (it) => (it.class ? `Write "class: ${it.class}", or leave it out.` : 'Leave it out.'),
  },
  'procedures-differ': {
    what: (it) => `The procedures given (${it.claimed}) are not those that changed (${it.ids || 'none'}).`,
    fix: () => 'Give those that changed, or leave them out.',
  },
  'changed-without-revision': {
    what: (it) => `It differs from ${it.edition} as issued (class of change: ${it.class}), and no revision is open.`,
    fix: () =>
      'To change the document, open the next revision: npm run revise. To put right how the handbook restates it: npm run revise -- --correct. Else undo it.',
  },
  'added-without-revision': {
    what: (it) => `${it.edition} as issued has no such procedure, and no revision is open.`,
    fix: () => 'Open the next revision with npm run revise, or take the procedure away.',
  },
  'removed-without-revision': {
    what: (it) => `${it.edition} as issued has this procedure; it is gone, and no revision is open.`,
    fix: () => 'Open the next revision with npm run revise, or restore the procedure.',
  },
};
