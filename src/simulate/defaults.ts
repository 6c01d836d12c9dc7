/** Figures to begin with. The source document states no times, no staff and no refusals: each of these is our assumption, and is called so wherever it is shown. */
import { workingCalendarOf, yearFrom } from '../procedure/calendar/index.ts';
import { actingAt, bandRows, fingerprint, isWork, type Procedure, signingOf, type WorkStep } from '../procedure/index.ts';
import type { Distribution } from './chance/distribution.ts';
import { workPerCase } from './expect/load.ts';
import { assumedShares } from './figures.ts';
import { COMPANY, FORMAT, type Parameters, type StepFigures } from './parameters.ts';

/** Assumed share of refusals at a gate that can refuse. */
const ASSUMED_REFUSALS = 0.2;
/** Assumed load of the busiest role: what the gap between two cases is set by. */
const ASSUMED_LOAD = 0.7;
const ASSUMED_START = '2026-01-05';
/** Half a year: after it, queues at the assumed load no longer remember that they were empty. */
const ASSUMED_RUN_IN = 182;
const taskTime: Distribution = { kind: 'triangular', min: 1, mode: 3, max: 8, unit: 'hours' };
const decisionTime: Distribution = { kind: 'triangular', min: 0.5, mode: 1, max: 3, unit: 'hours' };
/** Of each of several who sign: about as long as a decision, and of the one kind that has exact answers. */
const signatureTime: Distribution = { kind: 'exponential', mean: 1.5, unit: 'hours' };
const noTime: Distribution = { kind: 'fixed', value: 0, unit: 'minutes' };

const outcomesOf = (step: Exclude<WorkStep, { kind: 'task' }>): Record<string, number> => {
  const refusing = step.outcomes.filter(({ refusal }) => refusal).length;
  const passing = step.outcomes.length - refusing;
  const refused = refusing === 0 ? 0 : passing === 0 ? 1 : ASSUMED_REFUSALS;
  return Object.fromEntries(
    step.outcomes.map(({ mark, refusal }) => [mark, refusal ? refused / refusing : (1 - refused) / passing]),
  );
};

const figuresOf = (step: WorkStep): StepFigures => {
  const isSigned = signingOf(step) !== undefined || bandRows(step).some(({ signing }) => signing);
  const decision = isSigned ? signatureTime : decisionTime;
  const duration = step.roles.length === 0 ? noTime : step.kind === 'task' ? taskTime : decision;
  return step.kind === 'task' ? { duration } : { duration, outcomes: [outcomesOf(step)] };
};

/** Minutes between cases at which the busiest role is at work for the assumed share of its time, in half hours. */
const gapFor = (procedure: Procedure, parameters: Parameters): number => {
  const work = [...(workPerCase(procedure, parameters) ?? [])].filter(([role]) => parameters.roles[role]!.people !== null);
  const busiest = Math.max(60, ...work.map(([, minutes]) => minutes));
  return Math.ceil(busiest / ASSUMED_LOAD / 30) * 30;
};

/** The assumed figures of a procedure. */
export const defaults = (procedure: Procedure): Parameters => {
  const steps = procedure.steps.filter(isWork);
  const roles = [...new Set(steps.flatMap(actingAt))];
  const figures = assumedShares(procedure);
  const parameters: Parameters = {
    format: FORMAT,
    procedure: procedure.id,
    revision: fingerprint(procedure),
    start: ASSUMED_START,
    until: yearFrom(ASSUMED_START),
    runIn: ASSUMED_RUN_IN,
    arrivals: { gap: { kind: 'exponential', mean: 8, unit: 'hours' }, calendar: COMPANY, dated: [] },
    ...(figures && { figures }),
    steps: Object.fromEntries(steps.map((step) => [step.id, figuresOf(step)])),
    roles: Object.fromEntries(
      roles.map((role) => {
        const outside = procedure.outside?.includes(role) ?? false;
        return [role, { people: outside ? null : 1, calendar: COMPANY, costPerHour: outside ? 0 : 100 }];
      }),
    ),
    calendars: { [COMPANY]: workingCalendarOf(procedure) },
    absences: [],
    priority: 'first-come',
    queues: true,
    warmUp: 200,
    deadlineDays: 14,
  };
  return {
    ...parameters,
    arrivals: { ...parameters.arrivals, gap: { kind: 'exponential', mean: gapFor(procedure, parameters) / 60, unit: 'hours' } },
  };
};
