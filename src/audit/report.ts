/** An audit told as a report: figures and sheets as data; `markdown.ts` and the page say them in words. */
import { editionName, grouped, type Text } from '../procedure/index.ts';
import { type Action, type Answer, type Audit, type Fallen, type Grade, gradeOf, grades, type Taken } from './audit.ts';
import { type Item, rowOfItem } from './item.ts';
import { numbersOf, numberText } from './numbering.ts';
import { contradictedIn, itemsShownBy } from './shown.ts';

type Counts = Readonly<Record<Grade, number>>;

/** One row of the document: how its items were graded. */
interface Clause {
  /** `3.1-7` */
  readonly row: string;
  readonly procedure: string;
  readonly no: string;
  readonly name: Text;
  readonly counts: Counts;
  readonly items: readonly Item[];
}

/** What a nonconformity cannot be raised without. */
export type Lack = 'fact' | 'evidence';

/** A nonconformity sheet. */
export interface Sheet {
  /** NC-2026-01 */
  readonly number: string;
  readonly key: string;
  /** `3.2-7`, the row of the document it is about. */
  readonly row: string;
  readonly grade: Grade;
  /** What is asked: the item graded, or that which case records bear on. */
  readonly asked: Item | undefined;
  /** Clauses of standards that the handbook relates the procedure to. */
  readonly clauses: readonly string[];
  /** Empty: the sheet is whole. */
  readonly lacks: readonly Lack[];
  readonly item: Item | undefined;
  readonly taken: Taken | undefined;
  readonly answer: Answer | undefined;
  readonly action: Action | undefined;
}

/** What a page in a browser cannot prove, whatever is typed into it. */
export const unproven = ['identity', 'time', 'evidence', 'unchanged', 'sample'] as const;
export type Unproven = (typeof unproven)[number];

export interface Report {
  readonly counts: Counts;
  readonly audited: number;
  readonly clauses: readonly Clause[];
  /** In the order of their numbers. */
  readonly sheets: readonly Sheet[];
  readonly observations: readonly Item[];
  /** Graded as conforming although case records show otherwise. */
  readonly contradicted: readonly Item[];
  /** Items whose grade two copies tell differently: neither counts for sure. */
  readonly disputed: readonly string[];
  /** The cases that were looked at, each once, as typed. */
  readonly cases: readonly string[];
  /** Everybody who answered, with how many answers of theirs stand. */
  readonly auditors: readonly { readonly name: string; readonly answers: number }[];
  /** When the first and the last answer were given; undefined where there is none. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

const countsOf = (audit: Audit, items: readonly Item[]): Counts => {
  const counts = Object.fromEntries(grades.map((grade) => [grade, 0])) as Record<Grade, number>;
  for (const { id } of items) counts[gradeOf(audit, id)] += 1;
  return counts;
};

/** The items of an audit by the row of the document they belong to, in its order. */
const clausesOf = (audit: Audit): readonly Clause[] => {
  const rows = grouped(audit.items, rowOfItem);
  return [...rows].map(([row, items]) => {
    const [{ procedure, no, step }] = items as [Item];
    return { row, procedure, no, name: step.name, counts: countsOf(audit, items), items };
  });
};

/** The row a nonconformity from case records is about; the step's id where the audit asks nothing of that step. */
export const rowOfTaken = ({ items }: Audit, { procedure, step }: Taken): string => {
  const item = items.find((candidate) => candidate.procedure === procedure && candidate.step.id === step);
  return item ? rowOfItem(item) : [procedure, step].filter(Boolean).join('-');
};

/** Without what was seen, and where that can be seen again, nothing is a nonconformity; case records bring both. */
const lacksOf = (answer: Answer | undefined, taken: Taken | undefined): readonly Lack[] => {
  if (taken) return [];
  const { note = '', evidence = '', case: sampled = '' } = answer ?? {};
  return [
    ...(note.trim() === '' ? (['fact'] as const) : []),
    ...(evidence.trim() === '' && sampled.trim() === '' ? (['evidence'] as const) : []),
  ];
};

const sheetOf = (audit: Audit, key: string, number: string): Sheet => {
  const [item, answer, taken] = [audit.items.find(({ id }) => id === key), audit.answers[key], audit.taken[key]];
  const asked = item ?? itemsShownBy(audit, taken!)[0];
  const procedure = item?.procedure ?? taken!.procedure;
  return {
    number,
    key,
    row: item ? rowOfItem(item) : rowOfTaken(audit, taken!),
    grade: item ? gradeOf(audit, key) : taken!.grade,
    asked,
    clauses: audit.procedures.find(({ id }) => id === procedure)?.clauses ?? [],
    lacks: lacksOf(answer, taken),
    item,
    taken: item ? undefined : taken,
    answer,
    action: audit.actions[key],
  };
};

const sheetsOf = (audit: Audit): Sheet[] => {
  return [...numbersOf(audit)]
    .sort(([, one], [, other]) => one - other)
    .map(([key, no]) => sheetOf(audit, key, numberText(audit, no)));
};

const auditorsOf = (answers: readonly Answer[]): Report['auditors'] =>
  [...grouped(answers, ({ by }) => by)].map(([name, all]) => ({ name, answers: all.length }));

/** The report on an audit as it stands. */
export const reportOf = (audit: Audit): Report => {
  const counts = countsOf(audit, audit.items);
  const given = audit.items.flatMap(({ id }) => audit.answers[id] ?? []).filter(({ grade }) => grade !== 'not-audited');
  const times = given.map(({ at }) => at).sort((a, b) => a - b);
  const cases = [...given.map((answer) => answer.case), ...Object.values(audit.taken).map((imported) => imported.case)];
  return {
    counts,
    audited: audit.items.length - counts['not-audited'],
    clauses: clausesOf(audit),
    sheets: sheetsOf(audit),
    observations: audit.items.filter(({ id }) => gradeOf(audit, id) === 'observation'),
    contradicted: contradictedIn(audit),
    disputed: [...new Set(audit.disputes.filter(({ collection }) => collection === 'answers').map(({ key }) => key))],
    cases: [...new Set(cases.map((entry) => entry.trim()).filter((candidate) => candidate !== ''))],
    auditors: auditorsOf(given),
    from: times[0],
    to: times.at(-1),
  };
};

/** What became of an item at a revision, and the edition that asked it. */
export const fateOf = ({ became, document }: Fallen, words: Readonly<Record<'gone' | 'became', string>>): string => {
  const fate = became === '' ? words.gone : `${words.became} ${became}`;
  return document ? `${editionName(document)}; ${fate}` : fate;
};
