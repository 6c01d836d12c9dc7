/** What the page asks of the worker, and what it is told. The file stays there; the page gets what it shows. */
import type { Candidate, Definition, Fate, Severity } from '../../exchange/import/index.ts';
import type { Locale } from '../../procedure/index.ts';

/** A file, or a text that was pasted. */
export type Source = { readonly name: string } & ({ readonly file: Blob } | { readonly text: string });

/** An entry of the account in words. */
export interface Line {
  readonly severity: Severity;
  readonly fate: Fate;
  readonly count: number;
  readonly element: string;
  readonly name: string;
  /** Id, or cell, and line, where it has them. */
  readonly where: string;
  readonly became: string;
  readonly todo: string;
  /** The step of the definition it became, or is of. */
  readonly step?: string;
}

/** What is expected of a matter, by assumed times and shares. */
export interface Figures {
  /** Working minutes, mean. */
  readonly work: number;
  /** Returns, mean. */
  readonly returns: number;
}

export interface Brought {
  readonly definition?: Definition;
  /** Of which one is to be chosen. */
  readonly candidates: readonly Candidate[];
  /** What has to be answered first, or mended, a sentence each. */
  readonly questions: readonly string[];
  /** Whether a matter gets through everywhere was not found out. */
  readonly undecided?: true;
  readonly lines: readonly Line[];
  readonly total: number;
  readonly counts: Readonly<Record<Fate, number>>;
  readonly severities: Readonly<Record<Severity, number>>;
  readonly figures?: Figures;
}

export interface ImportJobs {
  read: { readonly ask: { readonly source: Source; readonly locale: Locale }; readonly answer: Brought };
  /** Another process of the file that was read last. */
  choose: { readonly ask: { readonly process: string; readonly locale: Locale }; readonly answer: Brought };
  save: { readonly ask: { readonly as: 'zip' | 'csv' | 'json'; readonly locale: Locale }; readonly answer: Blob };
}
