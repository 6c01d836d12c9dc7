/** What a document rule is given and gives. */
import type {
  Figure,
  Finding,
  Handbook,
  Issued,
  Procedure,
  RecordEntry,
  Role,
  Scenario,
  Situation,
} from '../../procedure/index.ts';
import type { Frozen } from '../frozen.ts';
import type { Detail } from '../issue.ts';

export interface Content {
  handbook: Handbook;
  procedures: Procedure[];
  roles: Role[];
  records: RecordEntry[];
  /** What gates may go by. */
  figures: Figure[];
  findings: Finding[];
  /** Absent where the handbook keeps none. */
  history?: readonly Issued[] | undefined;
  /** The editions that were issued, by folder: `A-0`. */
  past: ReadonlyMap<string, Frozen>;
  /** Training cases by procedure id. */
  scenarios: Readonly<Record<string, readonly Scenario[]>>;
  /** What is practised and examined at single steps, by procedure id. */
  situations: Readonly<Record<string, readonly Situation[]>>;
}

/** A departure from a rule: where, and what the sentence is filled with. */
export interface Report {
  readonly rule: string;
  /** `3.1` or `3.1/approval`; a register entry's id where it is about a register. */
  readonly at: string;
  /** For a register entry: the steps where it matters, so that a finding about one of them can answer. */
  readonly places?: readonly string[];
  readonly detail: Detail;
}

export interface Rule {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  readonly look: (content: Content) => Report[];
}
