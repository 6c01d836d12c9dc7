/** A refusal leads somewhere else than an approval of the same gate. Where both lead to one step, refusing changes nothing: send the work back, or end it. */
import type { Procedure, Text } from '../../procedure/index.ts';
import type { Rule } from './rule.ts';

const id = 'refusal-leads-somewhere';

const nameOf = ({ steps }: Procedure, id: string): Text | string => steps.find((step) => step.id === id)?.name ?? id;

export const refusalLeadsSomewhere: Rule = {
  id,
  severity: 'warning',
  look: ({ procedures }) =>
    procedures.flatMap((procedure) =>
      procedure.steps.flatMap((step) => {
        if (step.kind !== 'gate') return [];
        const passing = step.outcomes.filter(({ refusal }) => !refusal).map(({ next }) => next);
        return step.outcomes
          .filter(({ refusal, next }) => refusal && passing.includes(next))
          .map(({ mark, next }) => ({
            rule: id,
            at: `${procedure.id}/${step.id}`,
            detail: { mark, next: nameOf(procedure, next) },
          }));
      }),
    ),
};
