/** What is asked of whoever reads a file, and what it gives. */
import type { Locale } from '../../procedure/index.ts';
import type { Entry } from './account.ts';
import type { Draft } from './draft.ts';
import type { MadeWords } from './words.ts';

/** A process of several in a file. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** Nodes in it. */
  readonly nodes: number;
}

/** What a reader makes of a file. */
export interface Reading {
  readonly draft?: Draft | undefined;
  readonly entries: readonly Entry[];
  readonly candidates?: readonly Candidate[] | undefined;
}

export interface ImportOptions {
  /** The name of the file, for what is said of it. */
  readonly name: string;
  /** The process of several that is wanted, by its id or name. */
  readonly process?: string | undefined;
  /** What is written into the definition, in each language. */
  readonly words: Readonly<Record<Locale, MadeWords>>;
}

/** A process of a file that may hold several: its name, a draft of it, and what became of everything that tells of it. */
export interface Read {
  readonly name: string;
  readonly draft: Draft;
  readonly entries: readonly Entry[];
}

/** The one process of a file, or the one that is wanted of several; else which there are. Undefined where there is none. */
export const chosen = (read: readonly Read[], wanted?: string): Reading | undefined => {
  const candidates = read.map(({ name, draft }, at) => ({
    id: String(at + 1),
    name,
    nodes: draft.nodes.filter(({ kind }) => kind !== 'start' && kind !== 'end').length,
  }));
  const at = candidates.findIndex(({ id, name }) => wanted === id || wanted === name);
  const one = read[at] ?? (read.length === 1 ? read[0] : undefined);
  if (read.length === 0) return undefined;
  return one ? { draft: one.draft, entries: one.entries } : { entries: read.flatMap(({ entries }) => entries), candidates };
};
