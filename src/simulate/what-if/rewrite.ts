/** Changes to a definition that what-ifs make: never to the one given, always to a copy. */
import { actingAt, fingerprint, type Procedure, type Step } from '../../procedure/index.ts';
import { sharesFor } from '../figures.ts';
import type { Parameters } from '../parameters.ts';

/** The step with every arrow to `from` led to `to` instead. */
export const redirected = (step: Step, from: string, to: string): Step => {
  const lead = (next: string): string => (next === from ? to : next);
  switch (step.kind) {
    case 'end':
      return step;
    case 'fork':
      return { ...step, next: step.next.map(lead) };
    case 'gate':
    case 'choice':
      return { ...step, outcomes: step.outcomes.map((outcome) => ({ ...outcome, next: lead(outcome.next) })) };
    default:
      return { ...step, next: lead(step.next) };
  }
};

/** The figures for a changed definition: its fingerprint, roles that are still needed, and shares of the classes its gates still tell apart. */
export const figuresFor = (
  procedure: Procedure,
  before: Procedure,
  parameters: Parameters,
  steps: Parameters['steps'],
): Parameters => {
  const needed = new Set(procedure.steps.flatMap(actingAt));
  return {
    ...parameters,
    revision: fingerprint(procedure),
    steps,
    ...(parameters.figures && { figures: sharesFor(procedure, before, parameters.figures) }),
    roles: Object.fromEntries(Object.entries(parameters.roles).filter(([role]) => needed.has(role))),
    absences: parameters.absences.filter(({ role }) => needed.has(role)),
  };
};
