/** What if: an approval is dropped. The set-up without it, and the control that is lost with it. */
import { type DecidingStep, nearest, Problem, type Statement } from '../../procedure/index.ts';
import type { SetUp } from '../parameters.ts';
import { figuresFor, redirected } from './rewrite.ts';

/** What nobody would check any more. */
export interface LostControl {
  readonly step: DecidingStep;
  /** Who would no longer decide. */
  readonly roles: readonly string[];
  readonly requirements: readonly Statement[];
  /** Records made at this step and at no other of the procedure. */
  readonly records: readonly string[];
}

/** Gates that can be left out: one outcome refuses and exactly one passes. */
export const droppable = ({ procedure }: Pick<SetUp, 'procedure'>): DecidingStep[] =>
  procedure.steps.flatMap((step) =>
    step.kind === 'gate' && step.outcomes.filter(({ refusal }) => !refusal).length === 1 && step.outcomes.length > 1
      ? [step]
      : [],
  );

const lostWith = ({ procedure }: SetUp, step: DecidingStep): LostControl => {
  const elsewhere = procedure.steps.flatMap((other) => ('records' in other && other.id !== step.id ? other.records.out : []));
  return {
    step,
    roles: step.roles,
    requirements: step.requirements,
    records: step.records.out.filter((record) => !elsewhere.includes(record)),
  };
};

/**
 * The set-up without a gate, every case passing as if approved.
 * @throws Problem where the step is no gate with exactly one outcome that passes
 */
export const withoutApproval = (setUp: SetUp, id: string): { readonly setUp: SetUp; readonly lost: LostControl } => {
  const candidates = droppable(setUp);
  const step = candidates.find((candidate) => candidate.id === id);
  if (!step) {
    const ids = candidates.map((candidate) => candidate.id);
    throw new Problem(
      `"${id}" of ${setUp.procedure.id} is no gate that could be left out.`,
      ids.length > 0 ? `Could be: ${nearest(id, ids) ?? ids.join(', ')}.` : 'This procedure has none.',
    );
  }
  const next = step.outcomes.find(({ refusal }) => !refusal)!.next;
  const procedure = {
    ...setUp.procedure,
    start: setUp.procedure.start === id ? next : setUp.procedure.start,
    steps: setUp.procedure.steps.filter((other) => other.id !== id).map((other) => redirected(other, id, next)),
  };
  const { [id]: _, ...steps } = setUp.parameters.steps;
  return {
    setUp: { procedure, parameters: figuresFor(procedure, setUp.procedure, setUp.parameters, steps) },
    lost: lostWith(setUp, step),
  };
};
