/** What a model says that is not the definition's, in one language; and what the definition says besides its steps, told in a sentence. */
import type { BandRow, Figure, Limit, Locale, Procedure, Signing, Step } from '../../procedure/index.ts';

export interface BpmnWords {
  readonly locale: Locale;
  readonly start: string;
  /** The lane of steps for which the document names nobody. */
  readonly nobody: string;
  /** Before a sentence that is inferred, and behind it why. */
  readonly inferred: (text: string, why: string | undefined) => string;
  /** What comes in before notes of ours, so that none is taken for the document's. */
  readonly note: (text: string) => string;
  /** Which edition, and whose words these are. */
  readonly edition: (document: string, edition: string) => string;
  readonly restated: string;
  readonly governs: (original: string) => string;
  readonly question: (question: string) => string;
  /** Which variable tells the outcome, and its values. */
  readonly outcome: (variable: string, values: string) => string;
  readonly value: (mark: string, name: string) => string;
  readonly values: string;
  readonly figure: (variable: string, figure: string, unit: string) => string;
  /** A step that has passed to somebody because time ran out. */
  readonly taken: (step: string) => string;
  readonly remind: (limit: Limit) => string;
  readonly reminded: string;
  readonly within: (limit: Limit) => string;
  readonly late: string;
  readonly lapsed: (within: string, outcome: string) => string;
  /** The engine counts the time otherwise than the document does. */
  readonly clock: string;
  readonly signing: (signing: Signing) => string;
  readonly limit: (
    limit: Limit,
    after: { readonly role?: string | undefined; readonly outcome?: string | undefined },
  ) => string;
  readonly call: (id: string) => string;
  readonly bands: (figure: Figure) => string;
  readonly band: (row: BandRow, figure: Figure, roles: readonly string[]) => string;
  /** Who stands in for whom at a step, a sentence each; none where nobody does. */
  readonly deputies: (procedure: Procedure, step: Step, role: (id: string) => string) => readonly string[];
}
