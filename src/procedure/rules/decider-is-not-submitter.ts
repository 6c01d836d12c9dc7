/** Whoever decides at a gate is not the one who alone did the step before it. Otherwise one person's work passes one person's eyes: let another role decide. */
import { isWork, type Procedure, type Step } from '../definition.ts';
import { targetsOf } from '../net.ts';
import type { Rule } from './rule.ts';

const id = 'decider-is-not-submitter';

/** The steps of work that lead to a step, looked for through forks, joins and branches by kind. */
const submittersOf = (procedure: Procedure, target: Step, seen = new Set<string>()): Step[] =>
  procedure.steps
    .filter((step) => targetsOf(step).includes(target.id) && !seen.has(step.id))
    .flatMap((step) => {
      seen.add(step.id);
      return step.kind === 'task' ? [step] : step.kind === 'gate' ? [] : submittersOf(procedure, step, seen);
    });

export const deciderIsNotSubmitter: Rule = {
  id,
  severity: 'warning',
  look: ({ procedures }) =>
    procedures.flatMap((procedure) =>
      procedure.steps.flatMap((gate) => {
        if (gate.kind !== 'gate') return [];
        return submittersOf(procedure, gate)
          .filter(
            (step) =>
              isWork(step) &&
              step.roles.length > 0 &&
              gate.roles.length > 0 &&
              step.roles.every((role) => gate.roles.includes(role)),
          )
          .map((step) => ({
            rule: id,
            at: `${procedure.id}/${gate.id}`,
            detail: { step: step.name.zh, role: gate.roles.join(', ') },
          }));
      }),
    ),
};
