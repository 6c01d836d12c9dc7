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
