/** The short answer to a set-up: how its matters end, how long they take, how bad it gets, who is busiest and what one more person there brings. */
import type { Move } from '../procedure/index.ts';
import { expect } from './expect/expect.ts';
import type { Issue } from './issue.ts';
import type { SetUp } from './parameters.ts';
import { type Difference, differencesOf } from './results/compare.ts';
import type { Estimate } from './results/estimate.ts';
import type { Results } from './results/results.ts';
import { trafficOf } from './results/traffic.ts';
import { type Outcome, type Progress, simulation } from './simulate.ts';
import { morePeople } from './what-if/staffing.ts';

/** Minutes of a lead time by the clock: before people are free, while they are off, and at work. */
interface LeadParts {
  readonly wait: number;
  readonly off: number;
  readonly work: number;
}

export interface Overview {
  readonly period: Results['period'];
  readonly replications: number;
  /** Minutes by the clock. */
  readonly lead: Estimate;
  readonly p95: Estimate;
  /** Undefined where steps run side by side, whose times overlap. */
  readonly parts: LeadParts | undefined;
  /** The role at work for the greatest share of its time, and the lead time with one more of them; undefined where nobody is waited for. */
  readonly busiest: { readonly role: string; readonly load: number; readonly relieved: Difference | null } | undefined;
  /** How matters end; one entry where they all end alike. */
  readonly outcomes: readonly { readonly outcome: Move; readonly share: number; readonly lead: number | undefined }[];
  /** Of a matter: how often each step is visited, and each arrow taken. */
  readonly visits: ReadonlyMap<string, number>;
  readonly traffic: ReadonlyMap<Move, number>;
}

export type OverviewOutcome =
  | { readonly kind: 'overview'; readonly overview: Overview }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  /** Cancelled before there was anything to tell. */
  | { readonly kind: 'cancelled' };

/** Half of the way: a run in small steps, told as a part of the whole. */
function* half(
  steps: Generator<Progress, Outcome, boolean | undefined>,
  before: number,
): Generator<Progress, Outcome, boolean | undefined> {
  let step = steps.next();
  while (!step.done) {
    const { replication, replications, done } = step.value;
    step = steps.next(yield { replication, replications, done: before + done / 2 });
  }
  return step.value;
}

const busiestIn = ({ roles }: Results) =>
  roles
    .flatMap(({ role, utilisation }) => (utilisation ? [{ role, load: utilisation.mean }] : []))
    .sort((a, b) => b.load - a.load)[0];

const partsOf = ({ procedure }: SetUp, { measures: { lead, wait, work } }: Results): LeadParts | undefined => {
  if (!lead || !work || procedure.steps.some(({ kind }) => kind === 'fork')) return undefined;
  const waited = wait?.mean ?? 0;
  return { wait: waited, work: work.mean, off: Math.max(0, lead.mean - waited - work.mean) };
};

/** Exact where that can be, else as simulated. */
const visitsOf = ({ procedure, parameters }: SetUp, { steps }: Results): ReadonlyMap<string, number> => {
  const exact = expect(procedure, parameters);
  return exact.kind === 'exact'
    ? new Map(exact.expectation.steps.map(({ step, visits }) => [step, visits.mean]))
    : new Map(steps.map(({ step, visits }) => [step, visits?.mean ?? 0]));
};

const outcomeShown = (setUp: SetUp, results: Results, busiest: Overview['busiest']): OverviewOutcome => {
  const { lead, p95 } = results.measures;
  if (!lead || !p95) return { kind: 'cancelled' };
  const visits = visitsOf(setUp, results);
  return {
    kind: 'overview',
    overview: {
      period: results.period,
      replications: results.replications,
      lead,
      p95,
      parts: partsOf(setUp, results),
      busiest,
      outcomes: results.outcomes.map(({ outcome, share, lead: of }) => ({
        outcome,
        share: share?.mean ?? 0,
        lead: of?.mean,
      })),
      visits,
      traffic: trafficOf(setUp.procedure, setUp.parameters, visits),
    },
  };
};

/** In small steps, like `simulation`: the set-up, then the same on the same luck with one more of the busiest role. */
export function* overview(setUp: SetUp, replications: number): Generator<Progress, OverviewOutcome, boolean | undefined> {
  const outcome = yield* half(simulation(setUp, { replications }), 0);
  if (outcome.kind === 'refused') return outcome;
  const { results } = outcome;
  const busiest = busiestIn(results);
  if (!busiest || results.ending === 'cancelled')
    return outcomeShown(setUp, results, busiest && { ...busiest, relieved: null });
  const relieved = yield* half(simulation(morePeople(setUp, busiest.role), { replications: results.replications }), 0.5);
  const difference = relieved.kind === 'results' ? differencesOf(results, relieved.results).lead : null;
  return outcomeShown(setUp, results, { ...busiest, relieved: difference });
}
