/** What a BPMN model of a procedure is made of: the definition, and of the registers and the edition what it names. */
import type { BpmnSource } from '../exchange/bpmn/index.ts';
import { isWork, namesUsed, type Procedure, type RecordEntry, type Role, type Step } from '../procedure/index.ts';
import type { Content } from './read.ts';

interface Registers {
  readonly roles: readonly Role[];
  readonly records: readonly RecordEntry[];
}

/** Whom a sentence names is not in the model: it holds the sentence. */
const withoutWhose = (procedure: Procedure): Procedure => ({
  ...procedure,
  steps: procedure.steps.map((step): Step => {
    if (!isWork(step)) return step;
    const requirements = step.requirements.map(({ roles: _, ...requirement }) => requirement);
    return { ...step, requirements, records: { ...step.records, by: undefined } };
  }),
});

export const bpmnSource = (
  { handbook, roles, records }: Readonly<Pick<Content, 'handbook'>> & Registers,
  procedure: Procedure,
): BpmnSource => {
  const used = new Set(namesUsed(withoutWhose(procedure), { roles, records }).map(([key]) => key));
  const named = (kind: 'role' | 'record', entries: Registers[keyof Registers]) =>
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
