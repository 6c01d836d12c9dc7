/** The checklists of our procedures, as the site shows them. */
import { fileURLToPath } from 'node:url';
import { auditedProcedure, checklist, type Item } from '../../src/audit/index.ts';
import { readContent } from '../../src/handbook/read.ts';
import type { Procedure } from '../../src/procedure/index.ts';

export const content = readContent(fileURLToPath(new URL('../../content', import.meta.url)));

export const itemsOf = (procedure: Procedure): readonly Item[] => checklist(procedure, content);

export const procedureOf = (id: string): Procedure => content.procedures.find((it) => it.id === id)!;

/** A procedure as an audit names it. */
export const auditedOf = (procedure: Procedure) => auditedProcedure(procedure, itemsOf(procedure));
