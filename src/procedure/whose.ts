/** Whose a sentence of the standard is. A row may be shared, and a sentence may ask something of somebody who is not in its role column. */
import { isWork, type Procedure, type Requirement, type WorkStep } from './definition.ts';

/** The roles a sentence falls to, by id: those it names, else everyone responsible for its step. */
export const whose = ({ roles }: Pick<WorkStep, 'roles'>, requirement: Requirement): readonly string[] =>
  requirement.roles ?? roles;

/** The sentences of a step that fall to a role. */
export const requirementsFor = (step: WorkStep, role: string): readonly Requirement[] =>
  step.requirements.filter((requirement) => whose(step, requirement).includes(role));

/** Whether a step is a role's by its role column, while every sentence of it falls to somebody else. */
export const isPartUnstated = (step: WorkStep, role: string): boolean =>
  step.roles.includes(role) && step.requirements.length > 0 && requirementsFor(step, role).length === 0;

/** The steps of others in which a sentence falls to a role all the same, in the document's order. */
export const namedIn = ({ steps }: Procedure, role: string): readonly WorkStep[] =>
  steps.filter(isWork).filter((step) => !step.roles.includes(role) && requirementsFor(step, role).length > 0);
