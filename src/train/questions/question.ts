/**
 * What can be asked about a procedure. A question holds references into the definition, never its words: the reader's language
 * and the names come in when it is shown.
 */
import type { Limit } from '../../procedure/index.ts';

/**
 * who      who is responsible for this step?
 * yours    which of these steps is this role's? (only in a role's own exam, where `who` would give itself away)
 * needs    which record does this step go by?
 * results  which record does it make?
 * signs    of several who sign, how many have to agree, and what does one refusal do?
 * figure   who decides with a figure of so much?
 * within   by when is it to be done?
 * called   at which step is this other procedure gone through?
 * must     what does the document ask of this step?
 * next     what comes after this step?
 * after    where does this outcome lead?
 * case       what is to be decided, given the facts of a case?
 * situation  what is right, given what meets somebody at this step: a decision, what comes first, the entry that is wrong?
 */
export const questionKinds = [
  'who',
  'yours',
  'signs',
  'figure',
  'within',
  'called',
  'needs',
  'results',
  'must',
  'next',
  'after',
  'case',
  'situation',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** Kinds whose answer stands in the drawing of the procedure: who does a step, where another is called, and what follows. */
const drawn: ReadonlySet<QuestionKind> = new Set(['who', 'yours', 'figure', 'called', 'next', 'after']);

/** Whether the drawing answers a question. */
export const isAnsweredByDrawing = ({ kind }: Pick<Question, 'kind'>): boolean => drawn.has(kind);

/** What an option stands for. */
export type Meant =
  | { readonly kind: 'roles'; readonly roles: readonly string[] }
  | { readonly kind: 'record'; readonly record: string }
  | { readonly kind: 'step'; readonly step: string }
  /** `no` counts from 1 within the step. */
  | { readonly kind: 'requirement'; readonly step: string; readonly no: number }
  | { readonly kind: 'outcome'; readonly mark: string }
  /** A way in which so many of several sign. */
  | { readonly kind: 'signing'; readonly inOrder: boolean; readonly need: number; readonly of: number; readonly veto: boolean }
  /** A time within which something is done. */
  | ({ readonly kind: 'limit' } & Pick<Limit, 'within' | 'unit'>)
  /** An option of the situation asked about, counted from 1. */
  | { readonly kind: 'entry'; readonly no: number };

export interface Option {
  /** Stable within the question; results and statistics carry it. */
  readonly key: string;
  readonly meant: Meant;
}

export interface Question {
  /** `3.1/approval/who`, `3.1/approval/after-N`, `3.1/<scenario>/<entry>`, `3.1/approval/situation-<id>`: the same for the same thing in every exam. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly procedure: string;
  /** The step it is about, whose row answers it. */
  readonly step: string;
  /** The outcome asked about (`after`), the figure (`figure`), the role asked about (`yours`), the scenario and its entry (`case`). */
  readonly mark?: string;
  readonly role?: string;
  readonly scenario?: string;
  readonly entry?: number;
  /** The situation asked about (`situation`). */
  readonly situation?: string;
  /** The answer rests on this handbook's reading, not on the document alone: the question says so. */
  readonly inferred?: true;
  /** From two (a gate's outcomes) to five; exactly one is right. */
  readonly options: readonly Option[];
  /** The options keep their order: outcomes as the document has them, entries by their dates. */
  readonly ordered?: true;
  /** The key of the right one. */
  readonly right: string;
}

/** Whether facts are given to be judged, rather than something of the definition to be known. */
export const isApplied = ({ kind }: Pick<Question, 'kind'>): boolean => kind === 'case' || kind === 'situation';

/** Whether it asks for a decision. */
export const isDecision = ({ options }: Question): boolean => options[0]?.meant.kind === 'outcome';

/** The story a question belongs to: a case, or itself. */
export const storyOf = ({ procedure, scenario, id }: Question): string =>
  scenario === undefined ? id : `${procedure}/${scenario}`;

/** The step a question is about, among those of all procedures. */
export const placeOf = ({ procedure, step }: Pick<Question, 'procedure' | 'step'>): string => `${procedure}/${step}`;
