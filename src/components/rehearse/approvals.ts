/** The approvals of a procedure: which signature each gate is, and how many a matter needs from the start to an end. */
import { knownStep, type Placed } from '../../handbook/index.ts';
import { simpleWays } from '../../paths/index.ts';
import { compile, type DecidingStep, type Move, type Outcome, type Procedure, stepIn, stepOf } from '../../procedure/index.ts';

/** From the way with fewest to the way with most; equal where all ways agree. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

const rangeOf = (counts: readonly number[]): Range => ({ least: Math.min(...counts), most: Math.max(...counts) });

const gateAt = (procedure: Procedure, move: Move): readonly DecidingStep[] => {
  const step = stepIn(procedure, stepOf(move));
  return step?.kind === 'gate' ? [step] : [];
};

/** The gates of each simple way on which nobody refuses, in order. */
const straightWays = (procedure: Procedure): (readonly DecidingStep[])[] => {
  const net = compile(procedure);
  const refusals = new Set(net.transitions.filter(({ refusal }) => refusal).map(({ move }) => move));
  const { ways } = simpleWays(net);
  return ways
    .filter((moves) => !moves.some((move) => refusals.has(move)))
    .map((moves) => moves.flatMap((move) => gateAt(procedure, move)));
};

export interface Signatures {
  readonly total: Range;
  readonly byRole: ReadonlyMap<string, Range>;
}

/** Signatures end to end where nobody refuses; a gate that several roles decide together takes one of each. */
export const signaturesOf = (procedure: Procedure): Signatures => {
  const ways = straightWays(procedure).map((gates) => gates.flatMap(({ roles }) => roles));
  const roles = [...new Set(ways.flat())];
  return {
    total: rangeOf(ways.map(({ length }) => length)),
    byRole: new Map(roles.map((role) => [role, rangeOf(ways.map((way) => way.filter((decider) => decider === role).length))])),
  };
};

/** Which approval a gate is on the ways that nobody refuses, from 1; undefined where it is only met after a refusal. */
export const orderOf = (procedure: Procedure, id: string): Range | undefined => {
  const places = straightWays(procedure).flatMap((gates) => {
    const at = gates.findIndex((gate) => gate.id === id);
    return at < 0 ? [] : [at + 1];
  });
  return places.length === 0 ? undefined : rangeOf(places);
};

/** `2`, or `2–3` where it depends on the way. */
export const rangeText = ({ least, most }: Range): string => (least === most ? `${least}` : `${least}–${most}`);

/** Outcomes that refuse, or those that pass. */
export const outcomesOf = ({ step }: Placed<DecidingStep>, refusing: boolean): readonly Outcome[] =>
  step.outcomes.filter(({ refusal }) => refusal === refusing);

/** Whether a refusal at a gate ends the matter. */
export const endsRefused = (gate: Placed<DecidingStep>): boolean =>
  outcomesOf(gate, true).some(({ next }) => knownStep(gate.procedure, next).kind === 'end');

/** Who has to act once an outcome is given: the roles of the step it leads to. */
export const rolesAfter = ({ procedure }: Placed, { next }: Outcome): readonly string[] => {
  const step = knownStep(procedure, next);
  return 'roles' in step ? step.roles : [];
};
