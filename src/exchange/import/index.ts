/**
 * What others have drawn or written becomes a definition: a file is read by what stands in it, not by its name; nothing is refused, and
 * nothing dropped in silence.
 */
import { compile } from '../../procedure/index.ts';
import { type Violation, verify } from '../../verify/index.ts';
import { isBpmn, readBpmn } from '../bpmn/in/index.ts';
import { type Account, accountOf, type Entry } from './account.ts';
import type { Draft } from './draft.ts';
import { languageOf } from './language.ts';
import { readMermaid } from './mermaid/index.ts';
import type { Opened } from './open.ts';
import type { Candidate, ImportOptions, Reading } from './reading.ts';
import { type Definition, settle } from './settle.ts';
import { readTables, textGrid } from './table/index.ts';
import { wordsIn } from './words.ts';
import { filesOf } from './yaml.ts';

export type { Entry, Fate, Severity } from './account.ts';
export { accountCsv, accountData, told } from './account.ts';
export { openFile } from './open.ts';
export type { Candidate } from './reading.ts';
export type { Definition } from './settle.ts';

/**
 * What only a person can say. which: the file holds several processes · nothing: nothing in it is a step · unknown: nothing in it is
 * known here · unsound: the definition would strand or split a case · undecided: whether it would was not found out within so many states
 */
export type Question =
  | { readonly kind: 'which'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unsound'; readonly violation: Violation }
  | { readonly kind: 'undecided'; readonly states: number };

export interface Imported {
  /** Undefined where a question has to be answered first. */
  readonly definition?: Definition | undefined;
  readonly questions: readonly Question[];
  readonly account: Account;
  /** The files of a content folder, by their path below it; none where there is no definition. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * States after which verification of an import stops: it is to be told at once. An unsafe net has tokens without end, markings that grow
 * with every state, and shows it in the first of them; only one in which nothing was wrong till then is looked at further.
 */
const caps = { first: 2000, further: 20_000 } as const;

const saidIn = ({ title, nodes, flows, roles, records }: Draft): string[] =>
  [{ name: title }, ...nodes, ...flows, ...roles, ...records].flatMap(({ name }) => name ?? []);

const readingOf = (opened: Opened, options: ImportOptions): Reading | undefined => {
  if (typeof opened !== 'string') return readTables(opened, options.process);
  if (isBpmn(opened)) return readBpmn(opened, options);
  return readMermaid(opened, options.process) ?? readTables([textGrid(opened)], options.process);
};

const unread = (questions: readonly Question[], entries: readonly Entry[]): Imported => ({
  questions,
  account: accountOf(entries),
  files: new Map(),
});

/** What verification asks of a definition: what is violated, else whether it was found out at all. */
const judged = ({ procedure }: Definition): Question[] => {
  const net = compile(procedure);
  const first = verify(net, { cap: caps.first });
  const known = first.complete || first.violations.length > 0;
  const { violations, complete, states } = known ? first : verify(net, { cap: caps.further });
  if (violations.length === 0 && !complete) return [{ kind: 'undecided', states }];
  return violations.map((violation) => ({ kind: 'unsound', violation }));
};

/** Reads what was opened. @returns a definition, or the questions that have to be answered first; never throws */
export const importFile = (opened: Opened, options: ImportOptions): Imported => {
  const reading = readingOf(opened, options);
  if (!reading) return unread([{ kind: 'unknown' }], []);
  const { draft, entries, candidates } = reading;
  if (candidates) return unread([{ kind: 'which', candidates }], entries);
  if (!draft?.nodes.some(({ kind }) => kind !== 'start' && kind !== 'end')) return unread([{ kind: 'nothing' }], entries);
  const words = wordsIn(options.words, draft.locale ?? languageOf(saidIn(draft)));
  const { definition, remarks, places } = settle(draft, options.name, words);
  return {
    definition,
    questions: judged(definition),
    account: accountOf(entries, remarks, places),
    files: filesOf(definition, words),
  };
};
