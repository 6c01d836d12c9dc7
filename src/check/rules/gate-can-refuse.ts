/** A gate can refuse: some outcome of it is a refusal, and some is not. A gate that only passes decides nothing: make it a task, a choice, or give it a refusal. */
import type { Rule } from './rule.ts';

const id = 'gate-can-refuse';

export const gateCanRefuse: Rule = {
  id,
  severity: 'warning',
  look: ({ procedures }) =>
    procedures.flatMap((procedure) =>
      procedure.steps
        .filter((step) => step.kind === 'gate' && new Set(step.outcomes.map(({ refusal }) => refusal)).size < 2)
        .map((step) => ({ rule: id, at: `${procedure.id}/${step.id}`, detail: { name: step.name } })),
    ),
};
