/**
 * The account of an import: what became of every element of what was brought. Nothing is dropped in silence: the counts of all that was
 * kept, changed and lost are together the number of elements there are.
 */
import { csvOf } from '../rows.ts';
import type { Code } from './codes.ts';
import type { Ref } from './draft.ts';

/** info: nothing to do · review: our reading, to be looked at · task: something is missing, to be added · warning: something is lost, or means something else now */
const severities = ['info', 'review', 'task', 'warning'] as const;
export type Severity = (typeof severities)[number];
const fates = ['kept', 'changed', 'lost'] as const;
export type Fate = (typeof fates)[number];

/** What sentences are filled with. */
export type Args = Readonly<Record<string, string>>;

export interface Entry {
  readonly severity: Severity;
  readonly fate: Fate;
  /** What it is in the file, in the file's own terms: `exclusiveGateway`, `subgraph`, a cell of a column. */
  readonly element: string;
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  /** From 1; of the first where several are told together. */
  readonly line?: number | undefined;
  /** How many elements the line tells of; none where it says more of an element that is told already. */
  readonly count: number;
  readonly code: Code;
  readonly args: Args;
  /** What it became: a node or flow of the draft, and, when all is settled, its place in the definition. */
  readonly ref?: Ref | undefined;
  readonly place?: string | undefined;
}

export interface Account {
  readonly entries: readonly Entry[];
  /** Elements of the file. */
  readonly total: number;
  readonly counts: Readonly<Record<Fate, number>>;
  readonly severities: Readonly<Record<Severity, number>>;
}

/** What is said of an element besides what its reader says. */
export interface Remark {
  readonly ref: Ref;
  readonly severity: Severity;
  /** Where that is another than the reader thought. */
  readonly fate?: Fate | undefined;
  readonly code: Code;
  readonly args: Args;
}

const weight = (severity: Severity): number => severities.indexOf(severity);

/** An entry with what was remarked of it: the gravest is its line, the others stand behind it and count nothing. */
const withRemarks = (entry: Entry, remarks: readonly Remark[]): Entry[] => {
  if (remarks.length === 0) return [entry];
  const fate = remarks
    .map((remark) => remark.fate ?? entry.fate)
    .reduce((a, b) => (fates.indexOf(a) > fates.indexOf(b) ? a : b));
  const lines = [entry, ...remarks.map(({ severity, code, args }): Entry => ({ ...entry, severity, code, args }))];
  const [first, ...others] = lines.sort((a, b) => weight(b.severity) - weight(a.severity));
  // What nobody needs to look at says nothing that the gravest does not.
  const more = others.filter(({ severity }) => severity !== 'info');
  return [{ ...first!, fate, count: entry.count }, ...more.map((line) => ({ ...line, fate, count: 0 }))];
};

/** What is remarked of what has no line of its own: a way between two rows of a table. */
const loose = ({ ref, severity, fate = 'changed', code, args }: Remark): Entry => ({
  severity,
  fate,
  element: ref.slice(0, ref.indexOf(':')),
  count: 0,
  code,
  args,
  ref,
});

/** @param places where each node, flow, role and record stands in the definition */
export const accountOf = (
  entries: readonly Entry[],
  remarks: readonly Remark[] = [],
  places: ReadonlyMap<Ref, string> = new Map(),
): Account => {
  // Said once: at the first line that tells of it.
  const first = new Map([...entries].reverse().map((entry) => [entry.ref, entry]));
  const all = entries
    .flatMap((entry) =>
      withRemarks(entry, first.get(entry.ref) === entry ? remarks.filter(({ ref }) => ref === entry.ref) : []),
    )
    .concat(remarks.filter(({ ref, severity }) => !first.has(ref) && severity !== 'info').map(loose))
    .map((entry): Entry => {
      const place = entry.ref && entry.fate !== 'lost' ? places.get(entry.ref) : undefined;
      return place === undefined ? entry : { ...entry, place };
    });
  const sum = (lines: readonly Entry[]): number => lines.reduce((total, { count }) => total + count, 0);
  const by = <K extends string>(keys: readonly K[], count: (key: K) => number): Record<K, number> =>
    Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<K, number>;
  return {
    entries: all,
    total: sum(all),
    counts: by(fates, (fate) => sum(all.filter((entry) => entry.fate === fate))),
    severities: by(severities, (severity) => all.filter((entry) => entry.severity === severity).length),
  };
};

/** What became of it, and what to do, in sentences. */
interface Sentence {
  readonly became: (args: Args) => string;
  readonly todo?: (args: Args) => string;
}

export interface AccountWords {
  readonly sentences: Readonly<Record<Code, Sentence>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly fates: Readonly<Record<Fate, string>>;
  /** Severity, fate, number, element, name, id, line, what it became, where it stands, what to do. */
  readonly heads: readonly string[];
}

/** An entry in words. */
export const told = (entry: Entry, { sentences }: AccountWords): { readonly became: string; readonly todo: string } => {
  const sentence = sentences[entry.code];
  return { became: sentence.became(entry.args), todo: sentence.todo?.(entry.args) ?? '' };
};

/** The account as data, with its sentences. */
export const accountData = (account: Account, words: AccountWords) => ({
  total: account.total,
  ...account.counts,
  severities: account.severities,
  entries: account.entries.map(({ ref: _, ...entry }) => ({ ...entry, ...told(entry, words) })),
});

/** The account as a table for spreadsheet programs. */
export const accountCsv = ({ entries }: Account, words: AccountWords): string =>
  csvOf([
    words.heads,
    ...entries.map((entry) => {
      const { became, todo } = told(entry, words);
      return [
        words.severities[entry.severity],
        words.fates[entry.fate],
        entry.count,
        entry.element,
        entry.name ?? '',
        entry.id ?? '',
        entry.line ?? '',
        became,
        entry.place ?? '',
        todo,
      ];
    }),
  ]);
