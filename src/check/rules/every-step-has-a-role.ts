/** Every task and gate names who is responsible. A step of nobody's is done by nobody: name a role. A branch by kind of case needs none. */
import { isWork } from '../../procedure/index.ts';
import type { Rule } from './rule.ts';

const id = 'every-step-has-a-role';

export const everyStepHasARole: Rule = {
  id,
  severity: 'warning',
  look: ({ procedures }) =>
    procedures.flatMap((procedure) =>
      procedure.steps
        .filter((step) => isWork(step) && step.kind !== 'choice' && step.roles.length === 0)
        .map((step) => ({ rule: id, at: `${procedure.id}/${step.id}`, detail: { name: step.name } })),
    ),
};
