/** What a BPMN model of a procedure is made of: the definition, and of the registers and the edition what it names. */
import type { BpmnSource } from '../exchange/bpmn/index.ts';
import { namesUsed, type Procedure } from '../procedure/index.ts';
import type { Content } from './read.ts';

export const bpmnSource = (
  { handbook, roles, records }: Pick<Content, 'handbook' | 'roles' | 'records'>,
  procedure: Procedure,
): BpmnSource => {
  const used = new Set(namesUsed(procedure, { roles, records }).map(([key]) => key));
  const named = (kind: 'role' | 'record', entries: typeof roles | typeof records) =>
    entries.filter(({ id }) => used.has(`${kind} ${id}`)).map(({ id, name }) => ({ id, name }));
  const { number, edition, revision, original, words } = handbook;
  return {
    procedure,
    roles: named('role', roles),
    records: named('record', records),
    document: { number, edition, revision },
    original,
    restated: words === 'restated',
  };
};
