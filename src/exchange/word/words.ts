/** The words of a Word document that are not the definition's, in one language. */
import type { Band, Basis, Finding, Limit } from '../../procedure/index.ts';
import type { CopyState } from './source.ts';

export interface WordWords {
  readonly number: string;
  readonly edition: string;
  readonly level: string;
  readonly issuer: string;
  readonly effective: string;
  readonly state: string;
  readonly states: Readonly<Record<CopyState, string>>;
  readonly watermark: Readonly<Record<CopyState, string>>;
  readonly footer: Readonly<Record<CopyState, string>>;
  readonly signHeads: readonly string[];
  readonly signed: Readonly<Record<'prepared' | 'reviewed' | 'approved', string>>;
  readonly revisions: string;
  readonly revisionHeads: readonly string[];
  /** @param translated whether the document is a translation */
  readonly restated: (translated: boolean) => string;
  /** @param original the language whose text governs, by its tag */
  readonly governs: (original: string) => string;
  readonly contents: string;
  /** What stands around the number of a page, and the number of pages. */
  readonly page: { readonly before: string; readonly between: string; readonly after: string };
  readonly heading: string;
  readonly purpose: string;
  readonly scope: string;
  readonly owner: string;
  readonly objectives: string;
  readonly measure: (measure: string) => string;
  readonly definitions: string;
  readonly fingerprint: string;
  readonly noneStated: string;
  readonly inferred: string;
  readonly why: (why: string) => string;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly basisOf: { readonly outcome: (basis: string) => string; readonly target: (basis: string) => string };
  readonly basisLegend: string;
  readonly drawing: Readonly<Record<'flowchart' | 'swimlane', string>>;
  readonly legend: string;
  readonly nobody: string;
  readonly responsibilities: string;
  readonly responsibilityHeads: readonly string[];
  readonly leadsTo: (step: string) => string;
  readonly uses: string;
  readonly makes: string;
  readonly madeBy: (roles: readonly string[]) => string;
  /** How several sign at a gate: all, any, in order, at least so many of so many; and that one refusal ends it. */
  readonly signing: {
    readonly all: string;
    readonly any: string;
    readonly order: string;
    readonly atLeast: (need: number, of: number) => string;
    readonly veto: string;
  };
  /** Who decides by a figure: the heading, with its name and unit; and a band of it. */
  readonly bands: {
    readonly table: (figure: string, unit: string) => string;
    readonly range: (band: Omit<Band, 'roles'>, unit: string) => string;
  };
  /** Which procedure is gone through here, by its number; and the steps at which a procedure is. */
  readonly call: { readonly rule: (id: string) => string; readonly callers: string };
  /** By when, how that is counted, and what follows by name of a role or an outcome. */
  readonly limit: (
    limit: Limit,
    after: { readonly role?: string | undefined; readonly outcome?: string | undefined },
  ) => string;
  readonly gates: string;
  readonly gateHeads: readonly string[];
  readonly noGates: string;
  readonly records: string;
  readonly recordHeads: readonly string[];
  readonly noRecords: string;
  readonly fromOutside: string;
  readonly kept: (by: string, time: string) => string;
  readonly form: string;
  readonly information: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly findingKind: Readonly<Record<Finding['kind'], string>>;
  readonly sharedFindings: string;
  readonly recordsRest: (why: string) => string;
  readonly joints: string;
  readonly foundAt: (places: readonly string[]) => string;
  /** Who is named as the one that made tracked changes. */
  readonly author: string;
  readonly changedSince: (edition: string) => string;
  readonly unchanged: string;
  /** Of a redline: where its drawings stand, and whose they are. */
  readonly drawingsLast: string;
}
