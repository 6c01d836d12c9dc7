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
  /** Share of visits late by the limit of the step; only where it has one. */
  readonly late?: number;
}

export interface RoleFigure {
  /** Working minutes per case. */
  readonly work: number;
  /** Share of the time there was that was worked, and that time in minutes; 0 where nobody waits for them. */
  readonly utilisation: number;
  readonly capacity: number;
  /** Minutes per case that a case waited before steps of the role. */
  readonly wait: number;
  readonly queue: number;
  /** Yuan per case. */
  readonly cost: number;
}

/** Cases that ended so; per such case minutes from arrival to end, and the share in time. */
export interface OutcomeFigure {
  readonly cases: number;
  readonly lead: number;
  readonly onTime: number;
}

export interface Replication {
  readonly finished: number;
  /** Minutes over which lines and loads were measured; 0 where cases don't meet. */
  readonly time: number;
  /** Per case: minutes, yuan, refusals that lead back. */
  readonly lead: number;
  readonly work: number;
  readonly wait: number;
  readonly cost: number;
  readonly refusals: number;
  /** Share through by the deadline. */
  readonly onTime: number;
  /** Cases through a day of 24 hours, and cases under way; 0 where cases don't meet. */
  readonly perDay: number;
  readonly underWay: number;
  /** Cases under way as the time begins, 0 where cases don't meet; and measured ones that had not ended when the period did. */
  readonly atStart: number;
  readonly open: number;
  readonly steps: readonly StepFigure[];
  readonly roles: readonly RoleFigure[];
  /** In the order of the model's outcomes. */
  readonly outcomes: readonly OutcomeFigure[];
}

/** 0 where there is nothing to divide by: it then weighs nothing either. */
const share = (sum: number, of: number): number => (of > 0 ? sum / of : 0);

const stepFigures = (model: Model, { tally }: Run, flow: Flow | undefined): StepFigure[] =>
  model.steps.map((_, step) => {
    const visits = tally.steps[4 * step]!;
    // Of a step that passed to another role, what it took there too.
    const takeover = model.limited[step]?.takeover ?? -1;
    const rows = takeover < 0 ? [step] : [step, takeover];
    const sum = (offset: number): number => rows.reduce((total, row) => total + tally.steps[4 * row + offset]!, 0);
    const [waited, worked, span] = [sum(1), sum(2), sum(3)];
    return {
      visits: share(visits, tally.finished),
      wait: share(waited, visits),
      work: share(worked, visits),
      closed: share(span - worked, visits),
      queue: flow ? rows.reduce((total, row) => total + flow.queues[row]!, 0) : 0,
      ...(model.limited[step] && { late: share(tally.late[step]!, visits) }),
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
    const work = share(sum(works), tally.finished);
    const limited = flow !== undefined && model.people[role] !== Number.POSITIVE_INFINITY;
    const there = limited ? capacity(model, role, flow.from, flow.to) : 0;
    return {
      work,
      utilisation: limited ? share(flow.busy[role]!, there) : 0,
      capacity: there,
      wait: share(sum(waits), tally.finished),
      queue: flow ? sum(flow.queues) : 0,
      cost: work * model.costPerMinute[role]!,
    };
  });
};

const outcomeFigures = (model: Model, { tally }: Run): OutcomeFigure[] =>
  model.routes.outcomes.map((_, at) => {
    const [cases = 0, lead = 0, onTime = 0] = tally.outcomes.subarray(3 * at);
    return { cases, lead: share(lead, cases), onTime: share(onTime, cases) };
  });

export const replicationOf = (model: Model, run: Run): Replication => {
  const { tally } = run;
  const flow = run.flow();
  const count = tally.finished;
  return {
    finished: count,
    time: flow ? flow.to - flow.from : 0,
    lead: share(tally.lead, count),
    work: share(tally.work, count),
    wait: share(tally.wait, count),
    cost: share(tally.cost, count),
    refusals: share(tally.refusals, count),
    onTime: share(tally.onTime, count),
    perDay: flow ? share(flow.arrived, flow.to - flow.from) * 1440 : 0,
    underWay: flow ? flow.underWay : 0,
    atStart: flow ? flow.atStart : 0,
    open: tally.open,
    steps: stepFigures(model, run, flow),
    roles: roleFigures(model, run, flow),
    outcomes: outcomeFigures(model, run),
  };
};
