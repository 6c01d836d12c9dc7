/** An audit as a table, a row an item: for spreadsheet programs. */
import type { Action, Answer, Audit, Taken } from './audit.ts';
import { type Item, rowOfItem } from './item.ts';
import { numbersOf, numberText } from './numbering.ts';
import { rowOfTaken } from './report.ts';
import { questionOf, type Wording } from './wording.ts';

const actionCells = (action: Action | undefined, { words }: Wording): string[] => {
  if (!action) return Array<string>(10).fill('');
  const { correction, cause, action: done, owner, due, closed, verified, verifier, verifiedOn, effect } = action;
  return [correction, cause, done, owner, due, closed, verified, verifier, verifiedOn, words.effects[effect]];
};

const answerCells = (answer: Answer | undefined, { words, when }: Wording): string[] =>
  answer
    ? [words.grades[answer.grade], answer.note, answer.evidence, answer.case, answer.by, when(answer.at)]
    : [words.grades['not-audited'], '', '', '', '', ''];

const disputeCell = (audit: Audit, item: string, { words, when }: Wording): string =>
  audit.disputes
    .flatMap(({ collection, key, entry }) =>
      collection === 'answers' && key === item
        ? [[words.grades[entry.grade], entry.note, entry.evidence, entry.case, entry.by, when(entry.at)]]
        : [],
    )
    .map((parts) => parts.filter(Boolean).join(' · '))
    .join('\n');

const itemRow = (audit: Audit, item: Item, number: string, telling: Wording): string[] => {
  const { locale, words, sourced } = telling;
  return [
    rowOfItem(item),
    item.step.name[locale],
    words.itemKinds[item.kind],
    questionOf(item, locale, words),
    ...(sourced ? [words.bases[item.basis]] : []),
    number,
    ...answerCells(audit.answers[item.id], telling),
    ...actionCells(audit.actions[item.id], telling),
    disputeCell(audit, item.id, telling),
  ];
};

const takenRow = (audit: Audit, key: string, taken: Taken, number: string, telling: Wording): string[] => [
  rowOfTaken(audit, taken),
  '',
  telling.words.report.fromRecords,
  taken.sentence[telling.locale],
  ...(telling.sourced ? [''] : []),
  number,
  telling.words.grades[taken.grade],
  taken.note,
  taken.evidence,
  taken.case,
  taken.by,
  telling.when(taken.at),
  ...actionCells(audit.actions[key], telling),
  '',
];

/** Rows of text under a heading: every item with its grade, evidence and corrective action, then what case records showed. */
export const rowsOf = (audit: Audit, telling: Wording): readonly (readonly string[])[] => {
  const { report } = telling.words;
  const numbers = numbersOf(audit);
  const numberOf = (key: string): string => (numbers.has(key) ? numberText(audit, numbers.get(key)!) : '');
  const head = [
    report.clause,
    report.step,
    report.kind,
    report.question,
    ...(telling.sourced ? [report.basis] : []),
    report.number,
    report.grade,
    report.note,
    report.evidence,
    report.case,
    report.by,
    report.when,
    report.correction,
    report.cause,
    report.action,
    report.owner,
    report.due,
    report.closed,
    report.verified,
    report.verifier,
    report.verifiedOn,
    report.effect,
    report.elsewhere,
  ];
  return [
    head,
    ...audit.items.map((item) => itemRow(audit, item, numberOf(item.id), telling)),
    ...Object.entries(audit.taken).map(([key, taken]) => takenRow(audit, key, taken, numberOf(key), telling)),
  ];
};
