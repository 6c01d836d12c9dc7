/** Whether well-formed figures can be computed with: somebody there for every step, hours to work in, a way to the end, queues that don't grow for ever. */
import { lineOf, together, weekLength } from '../../procedure/calendar/index.ts';
import { actingAt, isWork, type Procedure } from '../../procedure/index.ts';
import { loads } from '../expect/load.ts';
import { visitRates } from '../expect/rates.ts';
import { figureCases } from '../figures.ts';
import { type Issue, isSound, issue } from '../issue.ts';
import { limits } from '../limits.ts';
import type { Parameters } from '../parameters.ts';

/** Steps a case can come to. */
const reached = (procedure: Procedure, parameters: Parameters): string[] => {
  const visits = visitRates(procedure, parameters);
  return procedure.steps.filter(isWork).flatMap(({ id }) => (visits && visits.get(id)! <= 0 ? [] : [id]));
};

/** A role without people blocks the steps that need it. */
const nobodyThere = (procedure: Procedure, parameters: Parameters, steps: readonly string[]): Issue[] =>
  Object.entries(parameters.roles).flatMap(([role, { people }]) => {
    if (people !== 0 || !parameters.queues) return [];
    const blocked = procedure.steps.filter((step) => isWork(step) && actingAt(step).includes(role) && steps.includes(step.id));
    return blocked.length > 0
      ? [issue('nobody-there', `roles.${role}.people`, { role, steps: blocked.map(({ id }) => id) })]
      : [];
  });

const lineFor = (parameters: Parameters, calendar: string | null) =>
  lineOf(calendar === null ? null : parameters.calendars[calendar]!, [], parameters.start);

const noWorkingTime = (parameters: Parameters): Issue[] => {
  const used = new Set([parameters.arrivals.calendar, ...Object.values(parameters.roles).map(({ calendar }) => calendar)]);
  return [...used].flatMap((name) =>
    name !== null && weekLength(lineFor(parameters, name)) === 0
      ? [issue('no-working-time', `calendars.${name}`, { calendar: name })]
      : [],
  );
};

/** People who work a step together must have hours in common. */
const noCommonHours = (procedure: Procedure, parameters: Parameters): Issue[] =>
  figureCases(procedure, parameters)
    .flatMap((known) => known.procedure.steps.filter(isWork))
    .filter(({ id, roles }, at, all) => all.findIndex((step) => step.id === id && step.roles.join() === roles.join()) === at)
    .flatMap(({ id, roles }) => {
      if (roles.length < 2) return [];
      const hours = weekLength(together(roles.map((role) => lineFor(parameters, parameters.roles[role]!.calendar))));
      return hours === 0 ? [issue('no-common-hours', `steps.${id}`, { step: id, roles })] : [];
    });

/** With the probabilities of the first round, and with those of every later one, a case must come to its end. */
const endings = (procedure: Procedure, parameters: Parameters): Issue[] => {
  const rounds = Math.max(1, ...Object.values(parameters.steps).map(({ outcomes }) => outcomes?.length ?? 1));
  const last = visitRates(procedure, parameters, rounds - 1);
  if (!last) return [issue('never-ends', procedure.id)];
  const busiest = [...last].sort((a, b) => b[1] - a[1])[0];
  if (!busiest || busiest[1] <= limits.visits) return [];
  return [
    issue('too-many-rounds', `steps.${busiest[0]}`, { step: busiest[0], visits: Math.round(busiest[1]), max: limits.visits }),
  ];
};

const overloads = (procedure: Procedure, parameters: Parameters): Issue[] =>
  loads(procedure, parameters).flatMap(({ role, share }) =>
    share !== undefined && share >= 1
      ? [issue('queue-grows-without-limit', `roles.${role}`, { role, percent: Math.round(share * 1000) / 10 }, 'warning')]
      : [],
  );

/** Everything that keeps well-formed figures from being computed with, and warnings of what they lead to. */
export const soundness = (procedure: Procedure, parameters: Parameters): Issue[] => {
  const blocking = [
    ...noWorkingTime(parameters),
    ...noCommonHours(procedure, parameters),
    ...endings(procedure, parameters),
    ...nobodyThere(procedure, parameters, reached(procedure, parameters)),
  ];
  return isSound(blocking) ? [...blocking, ...overloads(procedure, parameters)] : blocking;
};
