/**
 * An audit as a document: what it asked, what was found, what is to be done about it, and who said so when.
 *
 * Shape, version 2 (`reading.ts` validates it, and takes version 1):
 *   format, version   "handbook-audit", 2
 *   id                of its own, kept through export and import
 *   startedAt         milliseconds since 1970, UTC
 *   document          number, edition and revision of the handbook
 *   procedures        each with title, fingerprint of its structure, digest of its checklist and, after a move, of those before
 *   scope             what is looked at, and `population`: of how many items
 *   items             the items in scope, complete in themselves
 *   facts             title, auditor, auditee, period, conclusion, closed: typed texts
 *   answers           by item id
 *   taken             nonconformities taken from case records, by their id
 *   actions           corrective action, by the id of an item or of a taken nonconformity
 *   disputes          what another copy says instead, until somebody decides
 *   overruled         what was decided against, with who and when
 *   fallen            items that a revision changed or took away, with their answers
 */
import type { Stamp, Text } from '../procedure/index.ts';
import type { Item } from './item.ts';
import type { Scope, Selection } from './scope.ts';

export const auditFormat = 'handbook-audit';
/** 2 since numbers, correction and effectiveness: a site that does not know them leaves the audit alone instead of dropping them. */
export const auditVersion = 2;

export const grades = ['conforms', 'observation', 'minor', 'major', 'not-applicable', 'not-audited'] as const;
export type Grade = (typeof grades)[number];

/** What an item and a nonconformity from case records have in common: a grade, and the number it got as a nonconformity. */
export interface Graded extends Stamp {
  readonly grade: Grade;
  /** Its running number as a nonconformity of this audit, kept if it is graded otherwise later; 0: it never had one. */
  readonly no: number;
}

export interface Answer extends Graded {
  /** What was seen; of a nonconformity, the fact. */
  readonly note: string;
  /** Where the evidence is: a document, a file, a place. */
  readonly evidence: string;
  /** The case sampled. */
  readonly case: string;
}

/** Whether corrective action was found to be effective; empty: not verified yet. */
export const effects = ['', 'effective', 'ineffective'] as const;
export type Effect = (typeof effects)[number];

/** Corrective action on a nonconformity; dates as `2026-03-04`, empty where none is set. */
export interface Action extends Stamp {
  /** What was done at once about the case itself. */
  readonly correction: string;
  readonly cause: string;
  readonly action: string;
  readonly owner: string;
  readonly due: string;
  readonly closed: string;
  /** How it was verified that the action took effect. */
  readonly verified: string;
  readonly verifier: string;
  readonly verifiedOn: string;
  readonly effect: Effect;
}

/** What case records show: a deviation, or all of a kind at a step. */
export interface FromRecords {
  readonly procedure: string;
  /** Step id; empty where it is about no step of the procedure. */
  readonly step: string;
  readonly kind: string;
  /** Ids of the records it misses, where that is what it is about. */
  readonly records: readonly string[];
  /** Of how many cases how many show it; 0 of 0 where that was not counted. */
  readonly found: number;
  readonly of: number;
  /** One case, or the first of them. */
  readonly case: string;
  readonly sentence: Text;
  /** File name and rows. */
  readonly evidence: string;
  /** The edition they were held against; absent in what was handed over before this was kept. */
  readonly document?: Issue;
}

/** A nonconformity taken from case records. */
export interface Taken extends Graded, FromRecords {
  readonly note: string;
}

export const factNames = ['title', 'auditor', 'auditee', 'period', 'conclusion', 'closed'] as const;
export type FactName = (typeof factNames)[number];

export interface Fact extends Stamp {
  readonly text: string;
}

/** The four shelves of an audit and what lies on each. */
export interface Entries {
  readonly facts: Fact;
  readonly answers: Answer;
  readonly taken: Taken;
  readonly actions: Action;
}
export type Collection = keyof Entries;
export const shelves = ['facts', 'answers', 'taken', 'actions'] as const satisfies readonly Collection[];
type Collections = { readonly [S in Collection]: Readonly<Record<string, Entries[S]>> };

/** An entry together with where it lies. */
export type Placed = {
  readonly [S in Collection]: { readonly collection: S; readonly key: string; readonly entry: Entries[S] };
}[Collection];

export type Overruled = Placed & { readonly decidedAt: number; readonly decidedBy: string };

/**
 * An item as it was asked before a revision, with what had been found; `became` where it was changed rather than taken away, `document` the
 * edition that asked it, absent in audits carried over before that was kept.
 */
export interface Fallen {
  readonly document?: Issue;
  readonly item: Item;
  readonly answer?: Answer;
  readonly action?: Action;
  readonly became: string;
}

export interface AuditedProcedure {
  readonly id: string;
  readonly title: Text;
  readonly fingerprint: string;
  readonly checklist: string;
  /** Clauses of standards that it is related to, as the handbook says. */
  readonly clauses?: readonly string[];
  /** The checklists this audit stood on before it moved on to this one, earliest first. */
  readonly after?: readonly string[];
}

export interface Issue {
  readonly number: string;
  readonly edition: string;
  readonly revision: string;
}

export interface Audit extends Collections {
  readonly format: typeof auditFormat;
  readonly version: typeof auditVersion;
  readonly id: string;
  readonly startedAt: number;
  readonly document: Issue;
  readonly procedures: readonly AuditedProcedure[];
  readonly scope: Scope;
  readonly population: number;
  readonly items: readonly Item[];
  readonly disputes: readonly Placed[];
  readonly overruled: readonly Overruled[];
  readonly fallen: readonly Fallen[];
}

/** Who is speaking, and when. */
export interface Speaker {
  readonly at: number;
  readonly by: string;
}

export interface Beginning extends Speaker {
  readonly id: string;
  readonly title: string;
  readonly document: Issue;
  readonly procedures: readonly AuditedProcedure[];
  readonly scope: Scope;
  readonly selection: Selection;
}

/** A new audit, nothing answered. */
export const begin = ({ id, title, at, by, document, procedures, scope, selection }: Beginning): Audit => {
  const fact = (text: string): Fact => ({ text, at, by, after: [] });
  return {
    format: auditFormat,
    version: auditVersion,
    id,
    startedAt: at,
    document,
    procedures,
    scope,
    population: selection.population,
    items: selection.items,
    facts: { title: fact(title), auditor: fact(by) },
    answers: {},
    taken: {},
    actions: {},
    disputes: [],
    overruled: [],
    fallen: [],
  };
};

/** A fact's text; empty where none was typed. */
export const factOf = ({ facts }: Audit, name: FactName): string => facts[name]?.text ?? '';

/** The grade of an item; not audited where nobody answered. */
export const gradeOf = ({ answers }: Audit, item: string): Grade => answers[item]?.grade ?? 'not-audited';

export const isNonconformity = (grade: Grade): boolean => grade === 'minor' || grade === 'major';
