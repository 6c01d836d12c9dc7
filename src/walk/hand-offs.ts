/** Who takes part in a walk, and where it passes from one hand to another. */
import { atFigures, escalationOf, type Procedure, stepIn } from '../procedure/index.ts';
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

/** The procedure of the case as far as a move has told its figures. */
const after = (procedure: Procedure, { told }: Visit): Procedure => (told ? atFigures(procedure, told) : procedure);

/** Roles that have done something, each once, in the order they first did. */
export const rolesInvolved = (procedure: Procedure, visits: readonly Visit[]): readonly string[] => [
  ...new Set(
    visits.flatMap((visit) => {
      if (visit.clock || visit.figure !== undefined) return [];
      if (visit.signer === undefined) return rolesOf(after(procedure, visit), visit.step);
      return [...(visit.deputy === undefined ? [] : [visit.deputy]), visit.signer];
    }),
  ),
];

const differ = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() !== [...b].sort().join();

/** Every hand-off of a walk: a step leads to one for which other roles are responsible, or passes to another when time runs out. Follows each part of a fork. */
export const handOffs = (procedure: Procedure, visits: readonly Visit[]): readonly HandOff[] =>
  visits.flatMap((visit) => {
    const { index, step, reached, signer, clock, undecided, figure } = visit;
    const known = after(procedure, visit);
    const own = rolesOf(known, step);
    if (figure !== undefined) return [];
    // A role that does what has passed to it hands over itself; the clock hands over to it.
    const from = signer === undefined || own.includes(signer) ? own : [signer];
    const passes = clock && undecided ? escalationOf(stepIn(procedure, step)!) : undefined;
    return reached
      .map((next) => ({ index, step, next, from, to: passes === undefined ? rolesOf(known, next) : [passes] }))
      .filter(({ from, to }) => from.length > 0 && to.length > 0 && differ(from, to));
  });
