/** What a document rule is given and gives. */
import type { Finding, Handbook, Procedure, RecordEntry, Role } from '../definition.ts';

export interface Content {
  handbook: Handbook;
  procedures: Procedure[];
  roles: Role[];
  records: RecordEntry[];
  findings: Finding[];
}

/** A departure from a rule: where, and what the sentence is filled with. */
export interface Report {
  readonly rule: string;
  /** `3.1` or `3.1/approval`; a register entry's id where it is about a register. */
  readonly at: string;
  readonly detail: Readonly<Record<string, string>>;
}

export interface Rule {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  readonly look: (content: Content) => Report[];
}
