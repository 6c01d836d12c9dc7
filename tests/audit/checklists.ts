/** The checklists of the third handbook, as its site shows them. */
import { auditedProcedure, checklist, type Item } from '../../src/audit/index.ts';
import type { Procedure } from '../../src/procedure/index.ts';
import { thirdContent } from '../support/handbooks.ts';

export const itemsOf = (procedure: Procedure): readonly Item[] => checklist(procedure, thirdContent);

export const procedureOf = (id: string): Procedure => thirdContent.procedures.find((it) => it.id === id)!;

/** A procedure as an audit names it. */
export const auditedOf = (procedure: Procedure) => auditedProcedure(procedure, itemsOf(procedure));
