/** The checklists of the handbook's procedures, with all that an audit keeps of where they come from. */
import { type AuditedProcedure, auditedProcedure, checklist, type Issue, type Item } from '../../audit/index.ts';
import { book, earlierEditions, findingsOf, recordsIn, rolesNamedIn } from '../../handbook/index.ts';
import type { Procedure } from '../../procedure/index.ts';

export interface Checklist {
  readonly document: Issue;
  readonly procedure: AuditedProcedure;
  readonly items: readonly Item[];
  /** The folders of the editions whose difference from today's the site holds. */
  readonly past: readonly string[];
}

export const checklistOf = (procedure: Procedure): Checklist => {
  const { number, edition, revision } = book().handbook;
  const registers = { roles: rolesNamedIn(procedure), records: recordsIn(procedure), findings: findingsOf(procedure) };
  const items = checklist(procedure, registers);
  const past = earlierEditions().map(({ folder }) => folder);
  return { document: { number, edition, revision }, procedure: auditedProcedure(procedure, items), items, past };
};
