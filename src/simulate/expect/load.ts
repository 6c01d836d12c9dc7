/** How much of each role's time a procedure asks for, and where it asks for more than there is. */
import { lineOf, weekLength } from '../../procedure/calendar/index.ts';
import {
  type DecidingStep,
  escalationOf,
  isWork,
  lapseOf,
  type Procedure,
  signingOf,
  type WorkStep,
} from '../../procedure/index.ts';
import { momentsOf } from '../chance/distribution.ts';
import { figureCases, meanOver } from '../figures.ts';
import type { Parameters } from '../parameters.ts';
import { signedFigures } from '../signing.ts';
import { expect } from './expect.ts';
import { latenessOf } from './lateness.ts';
import { visitRates } from './rates.ts';

export interface Load {
  readonly role: string;
  /** Working minutes a case takes of this role, on average. */
  readonly workPerCase: number;
  /** Needed time over the time there is, absences and cases on dates aside: above 1 the queue grows without limit. Undefined where nobody waits for them. */
  readonly share: number | undefined;
}

/** Where time runs out and something follows: how likely that is, and minutes until then or until it is done, on average. */
const cutShort = (step: WorkStep, parameters: Parameters): { chance: number; minutes: number } | undefined => {
  if (escalationOf(step) === undefined && !lapseOf(step)) return undefined;
  const late = latenessOf(step, parameters);
  return late && { chance: late.chance, minutes: late.inTime.mean * (1 - late.chance) + late.minutes * late.chance };
};

const visitsOf = (procedure: Procedure, parameters: Parameters): Map<string, number> | undefined => {
  const exact = expect(procedure, parameters);
  if (exact.kind === 'refused') return visitRates(procedure, parameters);
  return new Map(exact.expectation.steps.map(({ step, visits }) => [step, visits.mean]));
};

/** Expected working minutes of a case for every role of the procedure; undefined where cases could go round for ever. */
export const workPerCase = (procedure: Procedure, parameters: Parameters): Map<string, number> | undefined =>
  meanOver(figureCases(procedure, parameters), (known) => workOf(known, parameters));

/** Of a procedure without bands. */
const workOf = (procedure: Procedure, parameters: Parameters): Map<string, number> | undefined => {
  const visits = visitsOf(procedure, parameters);
  if (!visits) return undefined;
  const work = new Map<string, number>();
  for (const step of procedure.steps.filter(isWork)) {
    const [figures, signing] = [parameters.steps[step.id]!, signingOf(step)];
    const signed = signing && signedFigures(signing, step as DecidingStep, figures).work;
    const [count, mean] = [visits.get(step.id)!, momentsOf(figures.duration).mean];
    const add = (role: string, minutes: number): void => void work.set(role, (work.get(role) ?? 0) + count * minutes);
    const [takesOver, late] = [escalationOf(step), cutShort(step, parameters)];
    for (const role of new Set(step.roles)) add(role, signed ? signed.get(role)! : (late?.minutes ?? mean));
    if (takesOver !== undefined) add(takesOver, (late?.chance ?? 0) * mean);
  }
  return work;
};

/** Working minutes of a plain week. */
const weekOf = (parameters: Parameters, calendar: string | null): number =>
  weekLength(lineOf(calendar === null ? null : parameters.calendars[calendar]!, [], parameters.start));

/** The load of every role in a plain week; empty where cases could go round for ever. */
export const loads = (procedure: Procedure, parameters: Parameters): Load[] => {
  const { gap, calendar: coming } = parameters.arrivals;
  const arrivals = gap ? weekOf(parameters, coming) / momentsOf(gap).mean : 0;
  return [...(workPerCase(procedure, parameters) ?? [])].map(([role, minutes]) => {
    const { people, calendar } = parameters.roles[role]!;
    const limited = parameters.queues && people !== null;
    return {
      role,
      workPerCase: minutes,
      share: limited ? (arrivals * minutes) / (people * weekOf(parameters, calendar)) : undefined,
    };
  });
};
