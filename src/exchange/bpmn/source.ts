/** What a model is made of: a procedure, with the names of its roles and records, and the edition it is of. */
import type { Locale, Procedure, Text } from '../../procedure/index.ts';

interface Named {
  readonly id: string;
  readonly name: Text;
}

/** Camunda 8 (Zeebe), Flowable (and what descends from the same engine), and BPMN as it stands in the standard, for other tools. */
export const dialects = ['camunda8', 'flowable', 'plain'] as const;
export type Dialect = (typeof dialects)[number];

export interface BpmnSource {
  readonly procedure: Procedure;
  readonly roles: readonly Named[];
  readonly records: readonly Named[];
  readonly document: { readonly number: string; readonly edition: string; readonly revision: string };
  /** The language whose text governs, where there are several. */
  readonly original?: Locale | undefined;
  /** Whether the sentences are a restatement of somebody else's document. */
  readonly restated?: boolean | undefined;
}
