/** Whoever decides at a gate is not the one who alone did the step before it. Otherwise one person's work passes one person's eyes: let another role decide. */
import {
  firstOf,
  inEach,
  isInCharacters,
  type Procedure,
  type Role,
  type Step,
  type StepOf,
  type Text,
  targetsOf,
} from '../../procedure/index.ts';
import type { Rule } from './rule.ts';

const id = 'decider-is-not-submitter';

/** The steps of work that lead to a step, looked for through what nobody does and branches by kind. */
const submittersOf = (procedure: Procedure, target: Step, seen = new Set<string>()): StepOf<'task'>[] =>
  procedure.steps
    .filter((step) => targetsOf(step).includes(target.id) && !seen.has(step.id))
    .flatMap((step) => {
      seen.add(step.id);
      return step.kind === 'task' ? [step] : step.kind === 'gate' ? [] : submittersOf(procedure, step, seen);
    });

const namesOf = (roles: readonly Role[], ids: readonly string[]): Text => {
  const names = ids.map((role) => roles.find((candidate) => candidate.id === role)?.name ?? inEach(() => role));
  return inEach((locale) => names.map((name) => name[locale] ?? firstOf(name)).join(isInCharacters(locale) ? '、' : ', '));
};

export const deciderIsNotSubmitter: Rule = {
  id,
  severity: 'warning',
  look: ({ procedures, roles }) =>
    procedures.flatMap((procedure) =>
      procedure.steps.flatMap((gate) => {
        if (gate.kind !== 'gate') return [];
        return submittersOf(procedure, gate)
          .filter(
            (step) => step.roles.length > 0 && gate.roles.length > 0 && step.roles.every((role) => gate.roles.includes(role)),
          )
          .map((step) => ({
            rule: id,
            at: `${procedure.id}/${gate.id}`,
            detail: { step: step.name, gate: gate.name, role: namesOf(roles, step.roles) },
          }));
      }),
    ),
};
