/** The checklists of our procedures, as the site shows them. */
import { fileURLToPath } from 'node:url';
import { checklist, checklistDigest, type Item } from '../../src/audit/index.ts';
import { readContent } from '../../src/handbook/read.ts';
import { fingerprint, type Procedure } from '../../src/procedure/index.ts';

export const content = readContent(fileURLToPath(new URL('../../content', import.meta.url)));

export const itemsOf = (procedure: Procedure): readonly Item[] => checklist(procedure, content);

export const procedureOf = (id: string): Procedure => content.procedures.find((it) => it.id === id)!;

/** A procedure as an audit names it. */
export const auditedOf = (procedure: Procedure) => ({
  id: procedure.id,
  title: procedure.title,
  fingerprint: fingerprint(procedure),
  checklist: checklistDigest(itemsOf(procedure)),
});
