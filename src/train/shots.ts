/** What is watched: a case stop by stop, or of several cases only the stops that are a role's. */
import { compile, type Procedure, type Scenario } from '../procedure/index.ts';
import { type Stop, stopsOf } from './playing.ts';
import { caseForRole, ownSteps } from './role-path.ts';
import type { Taught } from './taught.ts';

export interface Shot {
  readonly procedure: Procedure;
  readonly scenario: Scenario;
  readonly stop: Stop;
  /** What others did since the shot before, or since the case began. */
  readonly others: readonly Stop[];
}

/** Every stop of a case. */
export const shotsOfCase = (procedure: Procedure, scenario: Scenario): readonly Shot[] =>
  stopsOf(procedure, compile(procedure), scenario).map((stop) => ({ procedure, scenario, stop, others: [] }));

/** The stops that are a role's, in the case of each procedure that shows most of its part. */
export const shotsOfRole = (taught: readonly Taught[], role: string): readonly Shot[] =>
  taught.flatMap((it) => {
    const scenario = caseForRole(it, role);
    if (!scenario) return [];
    const own = new Set(ownSteps(it.procedure, role).map(({ id }) => id));
    let others: Stop[] = [];
    return shotsOfCase(it.procedure, scenario).flatMap(({ stop }): Shot[] => {
      if (!own.has(stop.step.id)) {
        others.push(stop);
        return [];
      }
      const shot = { procedure: it.procedure, scenario, stop, others };
      others = [];
      return [shot];
    });
  });
