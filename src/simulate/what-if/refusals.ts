/** What if: gates refuse more often, or less. */
import { type DecidingStep, isDeciding } from '../../procedure/index.ts';
import type { SetUp } from '../parameters.ts';

type Shares = Readonly<Record<string, number>>;

/** Refusals times `factor`, at most 1 together; the other outcomes share what is left as they did before. */
const scaledRound = ({ outcomes }: DecidingStep, shares: Shares, factor: number): Shares => {
  const refusing = outcomes.filter(({ refusal }) => refusal).map(({ mark }) => mark);
  const refused = refusing.reduce((sum, mark) => sum + shares[mark]!, 0);
  const now = Math.min(1, refused * factor);
  return Object.fromEntries(
    Object.entries(shares).map(([mark, share]) => [
      mark,
      refusing.includes(mark)
        ? refused > 0
          ? (share / refused) * now
          : 0
        : refused < 1
          ? (share / (1 - refused)) * (1 - now)
          : 0,
    ]),
  );
};

/** Every gate that `concerns` accepts refuses `factor` times as often (0.5: half as often), in every round. */
export const refusalsTimes = (
  { procedure, parameters }: SetUp,
  factor: number,
  concerns: (step: DecidingStep) => boolean = () => true,
): SetUp => {
  const steps = { ...parameters.steps };
  for (const step of procedure.steps.filter(isDeciding)) {
    const figures = steps[step.id]!;
    if (!concerns(step) || !step.outcomes.some(({ refusal }) => refusal) || !figures.outcomes) continue;
    steps[step.id] = { ...figures, outcomes: figures.outcomes.map((shares) => scaledRound(step, shares, factor)) };
  }
  return { procedure, parameters: { ...parameters, steps } };
};
