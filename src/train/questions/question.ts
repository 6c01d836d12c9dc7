/**
 * What can be asked about a procedure. A question holds references into the definition, never its words: the reader's language
 * and the names come in when it is shown.
 */

/**
 * who      who is responsible for this step?
 * yours    which of these steps is this role's? (only in a role's own exam, where `who` would give itself away)
 * needs    which record does this step go by?
 * results  which record does it make?
 * must     what does the document ask of this step?
 * next     what comes after this step?
 * after    where does this outcome lead?
 * case     what is to be decided, given these facts?
 */
export const questionKinds = ['who', 'yours', 'needs', 'results', 'must', 'next', 'after', 'case'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** What an option stands for. */
export type Meant =
  | { readonly kind: 'roles'; readonly roles: readonly string[] }
  | { readonly kind: 'record'; readonly record: string }
  | { readonly kind: 'step'; readonly step: string }
  /** `no` counts from 1 within the step. */
  | { readonly kind: 'requirement'; readonly step: string; readonly no: number }
  | { readonly kind: 'outcome'; readonly mark: string };

export interface Option {
  /** Stable within the question; results and statistics carry it. */
  readonly key: string;
  readonly meant: Meant;
}

export interface Question {
  /** `3.1/approval/who`, `3.1/approval/after-N`, `3.1/<scenario>/<entry>`: the same for the same thing in every exam. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly procedure: string;
  /** The step it is about, whose row answers it. */
  readonly step: string;
  /** The outcome asked about (`after`), the role asked about (`yours`), the scenario and its entry (`case`). */
  readonly mark?: string;
  readonly role?: string;
  readonly scenario?: string;
  readonly entry?: number;
  /** From two (a gate's outcomes) to five; exactly one is right. */
  readonly options: readonly Option[];
  /** The key of the right one. */
  readonly right: string;
}
