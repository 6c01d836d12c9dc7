/** Who takes part in a walk, and where it passes from one hand to another. */
import { escalationOf, type Procedure, stepIn } from '../procedure/index.ts';
import type { Visit } from './replay.ts';

/** The case passes from the roles of one step to those of the next. */
export interface HandOff {
  /** Index of the move after which it passes. */
  readonly index: number;
  readonly step: string;
  readonly next: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The roles responsible for a step; none for a fork, join or end. */
export const rolesOf = (procedure: Procedure, id: string): readonly string[] => {
  const step = stepIn(procedure, id);
  return step && 'roles' in step ? step.roles : [];
};

/** Roles that have done something, each once, in the order they first did. */
export const rolesInvolved = (procedure: Procedure, visits: readonly Visit[]): readonly string[] => [
  ...new Set(
    visits.flatMap(({ step, signer, clock }) => (clock ? [] : signer === undefined ? rolesOf(procedure, step) : [signer])),
  ),
];

const differ = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() !== [...b].sort().join();

/** Every hand-off of a walk: a step leads to one for which other roles are responsible, or passes to another when time runs out. Follows each part of a fork. */
export const handOffs = (procedure: Procedure, visits: readonly Visit[]): readonly HandOff[] =>
  visits.flatMap(({ index, step, reached, signer, clock, undecided }) => {
    const own = rolesOf(procedure, step);
    // A role that does what has passed to it hands over itself; the clock hands over to it.
    const from = signer === undefined || own.includes(signer) ? own : [signer];
    const passes = clock && undecided ? escalationOf(stepIn(procedure, step)!) : undefined;
    return reached
      .map((next) => ({ index, step, next, from, to: passes === undefined ? rolesOf(procedure, next) : [passes] }))
      .filter(({ from, to }) => from.length > 0 && to.length > 0 && differ(from, to));
  });
