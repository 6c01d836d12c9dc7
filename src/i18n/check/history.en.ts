/** What the check says of document control, in English. */
import type { historyMistakesZh } from './history.zh.ts';
import type { Words } from './words.ts';

const keys: Readonly<Record<string, string>> = { effective: 'effective date', approved: 'approver', reason: 'reason' };

export const historyMistakesEn: Record<keyof typeof historyMistakesZh, Words> = {
  'not-a-day': { what: (X) => `"${X.value}" is not a day.`, fix: () => 'Write year-month-day, as 2026-03-04.' },
  'person-without-role': {
    what: () => 'A signatory has neither role nor title.',
    fix: () => 'Add "role:" (an id of the register of roles) or "title:" (in both languages).',
  },
  'edition-out-of-order': {
    what: (X) => `This cannot come after ${X.before}.`,
    fix: (X) => `After ${X.before} comes ${X.next}${X.next === X.whole ? '' : `, or ${X.whole} for a new edition`}.`,
  },
  'dates-out-of-order': {
    what: (X) => `It takes effect on ${X.day}, before the edition it follows (${X.before}).`,
    fix: () => 'Correct one of the days.',
  },
  'draft-not-last': {
    what: () => 'Only the last edition can be a draft.',
    fix: () => 'Take out "state: draft" where it was issued.',
  },
  'issued-without': {
    what: (X) => `An issued edition has no ${keys[X.key!]}.`,
    fix: (X) => `Add "${X.key}:"; where it is not issued yet, write "state: draft".`,
  },
  'review-before': {
    what: (X) => `A review falls due no later than the day its period begins (${X.days}).`,
    fix: () => 'Correct one of the days.',
  },
  'past-missing': {
    what: (X) => `This issued edition is not archived: there is no past/${X.folder}/.`,
    fix: () => 'Restore the folder; where a history is begun, run npm run revise.',
  },
  'past-changed': {
    what: (X) => `The archive past/${X.folder}/ is not what was issued, by its fingerprints (${X.ids}).`,
    fix: () => 'What was issued must not be touched: restore its files, and write changes in procedures/.',
  },
  'past-unknown': {
    what: (X) => `The history has no edition for the archive past/${X.folder}/.`,
    fix: () => 'Add the edition to history.yaml, or remove the folder.',
  },
  'past-file-missing': { what: () => 'The archive lacks this file.', fix: () => 'Restore it.' },
  'history-missing': { what: () => 'Editions are archived, but there is no history.', fix: () => 'Restore history.yaml.' },
  'edition-differs': {
    what: (X) => `This says ${X.stands}, but the last edition of the history is ${X.last}.`,
    fix: () => 'Make them agree; npm run revise opens the next revision.',
  },
  'class-differs': {
    what: (X) =>
      `The class of change is given as ${X.claimed}; by the difference it is ${X.class || 'none: nothing changed'} (procedures ${X.ids || 'none'}).`,
    fix: (X) => (X.class ? `Write "class: ${X.class}", or leave it out.` : 'Leave it out.'),
  },
  'procedures-differ': {
    what: (X) => `The procedures given (${X.claimed}) are not those that changed (${X.ids || 'none'}).`,
    fix: () => 'Give those that changed, or leave them out.',
  },
  'changed-without-revision': {
    what: (X) => `It differs from ${X.edition} as issued (class of change: ${X.class}), and no revision is open.`,
    fix: () =>
      'To change the document, open the next revision: npm run revise. To put right how the handbook restates it: npm run revise -- --correct. Else undo it.',
  },
  'added-without-revision': {
    what: (X) => `${X.edition} as issued has no such procedure, and no revision is open.`,
    fix: () => 'Open the next revision with npm run revise, or take the procedure away.',
  },
  'removed-without-revision': {
    what: (X) => `${X.edition} as issued has this procedure; it is gone, and no revision is open.`,
    fix: () => 'Open the next revision with npm run revise, or restore the procedure.',
  },
};
