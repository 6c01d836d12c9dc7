/**
 * A merge: ways of which one comes meet, and whichever comes goes on ("simple merge", Russell, ter Hofstede, van der Aalst and Mulyar,
 * "Workflow Control-Flow Patterns: A Revised View", 2006, pattern 5). In the Net it is one silent transition with one place before it, which
 * all its ways share. So a join that a merge leads to waits for the merge, once, and not for every way into it: an optional branch leads
 * there past its work. What arrives twice goes on twice, and verification tells that as of any other step.
 */
import { closure } from './closure.ts';
import type { Procedure, Step } from './definition.ts';
import { targetsOf } from './net.ts';

type Steps = Pick<Procedure, 'steps'>;

/** The step an arrow comes to where merges are passed, at which nobody does anything. */
export const pastMerges = ({ steps }: Steps, id: string): string =>
  [
    ...closure([id], (here) => {
      const step = steps.find((candidate) => candidate.id === here);
      return step?.kind === 'merge' ? [step.next] : [];
    }),
  ].at(-1)!;

/** The steps that lead to a step, straight or by merges. */
export const stepsBefore = ({ steps }: Steps, id: string): Step[] => {
  const arrivals = closure([id], (here) =>
    steps.flatMap((step) => (step.kind === 'merge' && step.next === here ? [step.id] : [])),
  );
  return steps.filter((step) => step.kind !== 'merge' && targetsOf(step).some((target) => arrivals.has(target)));
};
