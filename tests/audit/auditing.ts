/** An audit told in domain words: who says what when. */
import { type Audit, answering, applied, begin, type Grade, select } from '../../src/audit/index.ts';
import { auditedOf, itemsOf, procedureOf } from './checklists.ts';

export const noon = Date.UTC(2026, 10, 2, 12);

/** A new audit of a procedure, all items, begun by somebody at noon. */
export const auditOf = (id: string, by = '李四', at = noon): Audit => {
  const procedure = procedureOf(id);
  return begin({
    ...{ id: `audit-${id.replace('.', '-')}`, title: `${id} 审核`, at, by },
    document: { number: 'SL-07', edition: 'C', revision: '2' },
    procedures: [auditedOf(procedure)],
    scope: { kind: 'all' },
    selection: select(itemsOf(procedure), { kind: 'all' }),
  });
};

/** The audit after somebody graded an item, by its place in the list. */
export const graded = (audit: Audit, item: number, grade: Grade, by: string, minute: number, note = '', evidence = ''): Audit =>
  applied(audit, answering(audit, audit.items[item]!.id, { grade, note, evidence }, { at: noon + minute * 60_000, by }));
