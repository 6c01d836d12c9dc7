/** The figures of one replication, worked out from what its engine counted. */
import type { Flow, Run } from '../engine/run.ts';
import type { Model } from '../model.ts';

export interface StepFigure {
  /** Per case. */
  readonly visits: number;
  /** Minutes per visit: waiting, working, and closed hours within the work. */
  readonly wait: number;
  readonly work: number;
  readonly closed: number;
  /** Waiting before the step on average; 0 where nobody waits. */
  readonly queue: number;
}

export interface RoleFigure {
  /** Working minutes per case. */
  readonly work: number;
  /** Share of the time there was that was worked; NaN where nobody waits for them. */
  readonly utilisation: number;
  /** Minutes per case that a case waited before steps of the role. */
  readonly wait: number;
  readonly queue: number;
  /** Yuan per case. */
  readonly cost: number;
}

export interface Replication {
  readonly finished: number;
  /** Per case: minutes, yuan, refusals; quantiles of the time from arrival to end. */
  readonly lead: number;
  readonly p50: number;
  readonly p80: number;
  readonly p95: number;
  readonly work: number;
  readonly wait: number;
  readonly cost: number;
  readonly refusals: number;
  /** Share through by the deadline; NaN where none is set. */
  readonly onTime: number;
  /** Cases through a day of 24 hours, and cases under way; NaN where cases don't meet. */
  readonly perDay: number;
  readonly underWay: number;
  readonly steps: readonly StepFigure[];
  readonly roles: readonly RoleFigure[];
}

const stepFigures = (model: Model, { tally }: Run, flow: Flow | undefined): StepFigure[] =>
  model.steps.map((_, step) => {
    const [visits, waited, worked, span] = tally.steps.subarray(4 * step) as unknown as [number, number, number, number];
    const per = (sum: number): number => (visits > 0 ? sum / visits : 0);
    return {
      visits: visits / tally.finished,
      wait: per(waited),
      work: per(worked),
      closed: per(span - worked),
      queue: flow?.queues[step] ?? 0,
    };
  });

/** Working minutes the people of a role had from one moment to another, those away at the time left out. */
const capacity = (model: Model, role: number, from: number, to: number): number => {
  const calendar = model.roleCalendar[role]!;
  const between = (a: number, b: number): number => (b > a ? calendar.workUntil(b) - calendar.workUntil(a) : 0);
  const away = model.changes
    .filter((change) => change.role === role)
    .reduce((sum, { time, by }) => sum + by * between(Math.max(time, from), to), 0);
  return model.people[role]! * between(from, to) + away;
};

const roleFigures = (model: Model, { tally }: Run, flow: Flow | undefined): RoleFigure[] => {
  const { waits, works } = tally;
  return model.roles.map((_, role) => {
    const sum = (of: ArrayLike<number>): number => model.stepsOf[role]!.reduce((total, step) => total + of[step]!, 0);
    const work = sum(works) / tally.finished;
    const limited = flow !== undefined && model.people[role] !== Number.POSITIVE_INFINITY;
    return {
      work,
      utilisation: limited ? flow.busy[role]! / capacity(model, role, flow.from, flow.to) : Number.NaN,
      wait: sum(waits) / tally.finished,
      queue: flow ? sum(flow.queues) : 0,
      cost: work * model.costPerMinute[role]!,
    };
  });
};

export const replicationOf = (model: Model, run: Run): Replication => {
  const { tally } = run;
  const flow = run.flow();
  const count = tally.finished;
  return {
    finished: count,
    lead: tally.lead / count,
    p50: tally.leads.quantile(0.5),
    p80: tally.leads.quantile(0.8),
    p95: tally.leads.quantile(0.95),
    work: tally.work / count,
    wait: tally.wait / count,
    cost: tally.cost / count,
    refusals: tally.refusals / count,
    onTime: model.deadline === Number.POSITIVE_INFINITY ? Number.NaN : tally.onTime / count,
    perDay: flow ? (flow.arrived / (flow.to - flow.from)) * 1440 : Number.NaN,
    underWay: flow ? flow.underWay : Number.NaN,
    steps: stepFigures(model, run, flow),
    roles: roleFigures(model, run, flow),
  };
};
