/** Every role of the register is responsible for some step, or takes one over when time runs out, or may act for another. A role that never acts is a leftover or a misspelling: remove it, or name it where it acts. */
import { actingAt, actingFor } from '../../procedure/index.ts';
import type { Rule } from './rule.ts';

const id = 'every-role-acts';

export const everyRoleActs: Rule = {
  id,
  severity: 'warning',
  look: ({ procedures, roles }) => {
    const acting = new Set(
      procedures.flatMap((procedure) => [
        ...procedure.steps.flatMap(actingAt),
        ...actingFor(procedure).map(({ role }) => role),
      ]),
    );
    return roles.filter((role) => !acting.has(role.id)).map((role) => ({ rule: id, at: role.id, detail: { name: role.name } }));
  },
};
