/** Expectations of cases of several kinds as one: means and probabilities by share, variances those of the mixture. */
import type { Moments } from '../chance/distribution.ts';
import { mixedMoments } from '../figures.ts';
import type { Expectation, StepExpectation } from './expectation.ts';
import type { OutcomeExpectation } from './outcomes.ts';

type Part = readonly [share: number, Expectation];

const sum = (parts: readonly Part[], of: (expectation: Expectation) => number): number =>
  parts.reduce((total, [share, expectation]) => total + share * of(expectation), 0);

const moments = (parts: readonly Part[], of: (expectation: Expectation) => Moments): Moments =>
  mixedMoments(parts.map(([share, expectation]) => [share, of(expectation)]));

/** Of the cases that end so, whatever their kind. */
const outcomeAt = (parts: readonly Part[], at: number): OutcomeExpectation => {
  const { outcome } = parts[0]![1].outcomes[at]!;
  const share = sum(parts, ({ outcomes }) => outcomes[at]!.share);
  const mean = (of: (ended: OutcomeExpectation) => number): number =>
    sum(parts, ({ outcomes }) => (outcomes[at]!.share > 0 ? outcomes[at]!.share * of(outcomes[at]!) : 0)) / share;
  return { outcome, share, work: mean(({ work }) => work), cost: mean(({ cost }) => cost) };
};

/** How likely a visit is late, whatever the kind of its case; nothing where that has no closed form in each. */
const lateAt = (parts: readonly Part[], at: number): Pick<StepExpectation, 'late'> => {
  if (parts.some(([, { steps }]) => steps[at]!.late === undefined)) return {};
  const visits = sum(parts, ({ steps }) => steps[at]!.visits.mean);
  return { late: visits > 0 ? sum(parts, ({ steps }) => steps[at]!.visits.mean * steps[at]!.late!) / visits : 0 };
};

/** @param parts at least one, all of the same steps and ends, with shares that sum to 1 */
export const mixed = (parts: readonly Part[]): Expectation => {
  const first = parts[0]![1];
  const refusals = Math.max(...parts.map(([, { refusalShares }]) => refusalShares.length));
  const refusalShares = Array.from({ length: refusals }, (_, count) => sum(parts, (each) => each.refusalShares[count] ?? 0));
  let within = 0;
  return {
    steps: first.steps.map(({ step }, at) => ({
      step,
      visits: moments(parts, ({ steps }) => steps[at]!.visits),
      work: moments(parts, ({ steps }) => steps[at]!.work),
      cost: sum(parts, ({ steps }) => steps[at]!.cost),
      ...lateAt(parts, at),
    })),
    work: moments(parts, ({ work }) => work),
    personWork: sum(parts, ({ personWork }) => personWork),
    cost: moments(parts, ({ cost }) => cost),
    outcomes: first.outcomes.map((_, at) => outcomeAt(parts, at)),
    refusals: moments(parts, (each) => each.refusals),
    refusalShares,
    throughWithin: refusalShares.map((share) => (within += share)),
    unclocked: first.steps.flatMap(({ step }) => (parts.some(([, { unclocked }]) => unclocked.includes(step)) ? [step] : [])),
  };
};
