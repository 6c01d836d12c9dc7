/** What is watched: a case stop by stop, or of several cases only the stops that are a role's. */
import { compile, type Procedure, type Requirement, requirementsFor, type Scenario } from '../procedure/index.ts';
import { type Stop, stopsOf } from './playing.ts';
import { caseForRole, partSteps } from './role-path.ts';
import type { Taught } from './taught.ts';

export interface Shot {
  readonly procedure: Procedure;
  readonly scenario: Scenario;
  readonly stop: Stop;
  /** At a step of others, the sentences of it that fall to the role all the same. */
  readonly named?: readonly Requirement[];
  /** What others did since the shot before, or since the case began. */
  readonly others: readonly Stop[];
  /** What others do after the last shot of a case, up to its end. */
  readonly after: readonly Stop[];
}

/** Every stop of a case. */
export const shotsOfCase = (procedure: Procedure, scenario: Scenario): readonly Shot[] =>
  stopsOf(procedure, compile(procedure), scenario).map((stop) => ({ procedure, scenario, stop, others: [], after: [] }));

/** The stops of a case at certain steps, each with what others did before it; the last also with what they do after it. */
const shotsAt = (stops: readonly Shot[], steps: ReadonlySet<string>): readonly Shot[] => {
  const at = stops.flatMap(({ stop }, index) => (steps.has(stop.step.id) ? [index] : []));
  const between = (from: number, to: number): readonly Stop[] => stops.slice(from, to).map(({ stop }) => stop);
  return at.map((index, nth) => ({
    ...stops[index]!,
    others: between(nth === 0 ? 0 : at[nth - 1]! + 1, index),
    after: nth === at.length - 1 ? between(index + 1, stops.length) : [],
  }));
};

/** The stops at which a role has something to do, in the case of each procedure that shows most of its part. */
export const shotsOfRole = (taught: readonly Taught[], role: string): readonly Shot[] =>
  taught.flatMap((subject) => {
    const scenario = caseForRole(subject, role);
    if (!scenario) return [];
    return shotsAt(shotsOfCase(subject.procedure, scenario), partSteps(subject.procedure, role)).map((shot) =>
      shot.stop.step.roles.includes(role) ? shot : { ...shot, named: requirementsFor(shot.stop.step, role) },
    );
  });
