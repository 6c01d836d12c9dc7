/**
 * A draft: what any foreign thing becomes before it is a definition. Nodes and flows stand as they are drawn, in the words of the
 * file; `settle` makes of them what the format takes, and says what it changed.
 */
import type { Deputy, Figure, Handbook, Limit, Locale, StepOf } from '../../procedure/index.ts';

/**
 * task: somebody does it · wait: somebody outside, or time, is waited for · gate: somebody decides · choice, merge: ways of which one is
 * taken, both of them where several lead in and out · fork, join: all ways are taken, or waited for, likewise · some: any of the ways are
 * taken, or those that were · pass: nothing is done there · start, end
 */
export type DraftKind = 'task' | 'wait' | 'gate' | 'choice' | 'merge' | 'fork' | 'join' | 'some' | 'pass' | 'start' | 'end';

/** What of a draft an entry of the account tells, so that it can be said what became of it. */
export type Ref = `${'node' | 'flow' | 'role' | 'record'}:${string}`;

/** What a file of our own says of a step, as the definition has it. */
export interface OwnStep {
  /** Why it is read so. */
  readonly why?: string | undefined;
  readonly requirements: readonly { readonly text: string; readonly why?: string | undefined }[];
  readonly bands?: StepOf<'gate'>['bands'];
}

/** What a file of our own says of the procedure and the document it is of. */
export interface OwnHead {
  readonly slug?: string | undefined;
  readonly summary?: string | undefined;
  readonly purpose: OwnStep['requirements'];
  readonly number?: string | undefined;
  readonly edition?: string | undefined;
  readonly revision?: string | undefined;
  readonly words?: Handbook['words'] | undefined;
  readonly original?: string | undefined;
  readonly calendar?: Handbook['calendar'];
  readonly figures: readonly Figure[];
  readonly deputies: readonly Deputy[];
}

export interface DraftNode {
  /** Unique in the draft: an id of the file, or one made. */
  readonly key: string;
  readonly kind: DraftKind;
  readonly name?: string | undefined;
  /** What is decided, where the file says it besides the name. */
  readonly question?: string | undefined;
  /** Keys of roles, those responsible. */
  readonly roles: readonly string[];
  /** Sentences that may be requirements. */
  readonly documentation: readonly string[];
  /** Keys of records. */
  readonly records: { readonly in: readonly string[]; readonly out: readonly string[] };
  /** Role and outcome of it as the definition has them, where the file is of our own. */
  readonly limit?: Limit | undefined;
  readonly sign?: StepOf<'gate'>['sign'];
  readonly veto?: boolean | undefined;
  /** The number of the procedure that is gone through here. */
  readonly calls?: string | undefined;
  /** The number of its row, where the file has it. */
  readonly no?: string | undefined;
  /** The id it shall have, where the file is of our own. */
  readonly id?: string | undefined;
  /** An end that ends what else is under way. */
  readonly terminates?: boolean | undefined;
  /** Its documentation is what the file itself asks for, sentence by sentence: a requirement without a reading of ours. */
  readonly stated?: boolean | undefined;
  /** Kept as it is drawn: the file is of our own, or it is decided by what comes. */
  readonly ours?: boolean | undefined;
  readonly own?: OwnStep | undefined;
}

export interface DraftFlow {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly name?: string | undefined;
  readonly condition?: string | undefined;
  /** Taken where no other is. */
  readonly default?: boolean | undefined;
  /** The mark of the outcome, and whether it refuses, where the file says so. */
  readonly mark?: string | undefined;
  /** What is shown for the mark, where that is another. */
  readonly sign?: string | undefined;
  readonly refusal?: boolean | undefined;
  /** The file says that it can be decided so, and not where it leads. */
  readonly guessed?: boolean | undefined;
}

export interface DraftRole {
  readonly key: string;
  readonly name?: string | undefined;
  /** Not of the company. */
  readonly outside?: boolean | undefined;
  readonly id?: string | undefined;
}

export interface DraftRecord {
  readonly key: string;
  readonly name?: string | undefined;
  readonly id?: string | undefined;
}

export interface Draft {
  readonly title?: string | undefined;
  /** The language of its texts, where that is known. */
  readonly locale?: Locale | undefined;
  /** The clause number, where the file has one. */
  readonly number?: string | undefined;
  /** What the file says of the whole. */
  readonly documentation: readonly string[];
  readonly nodes: readonly DraftNode[];
  readonly flows: readonly DraftFlow[];
  readonly roles: readonly DraftRole[];
  readonly records: readonly DraftRecord[];
  readonly own?: OwnHead | undefined;
}

/** A node of which nothing is known but what it is. */
export const bareNode = (key: string, kind: DraftKind): DraftNode => ({
  key,
  kind,
  roles: [],
  documentation: [],
  records: { in: [], out: [] },
});
