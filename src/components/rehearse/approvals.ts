/** The approvals of a procedure: which signature each gate is, and how many a matter needs from the start to an end. */
import { knownStep, type Placed } from '../../handbook/index.ts';
import { simpleWays } from '../../paths/index.ts';
import {
  bandRows,
  carriedOut,
  compile,
  type DecidingStep,
  decidedAlong,
  type Move,
  type Outcome,
  type Procedure,
  pastMerges,
  signingOf,
  stepIn,
  stepOf,
} from '../../procedure/index.ts';

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
  return simpleWays(net)
    .ways.filter((moves) => !carriedOut(net, moves).some(({ by }) => by.refusal))
    .map((moves) => decidedAlong(net, moves).flatMap((move) => gateAt(procedure, move)));
};

export interface Signatures {
  readonly total: Range;
  readonly byRole: ReadonlyMap<string, Range>;
}

/** Signatures of a gate: one of each role; where so many of them are enough, anyone's may be missing; by a figure, from the band of fewest to that of most. */
const signaturesAt = (gate: DecidingStep): Signatures => {
  const bands = bandRows(gate);
  if (bands.length === 0) return signaturesOnce(gate);
  const each = bands.map(({ band }) => signaturesOnce({ ...gate, roles: band.roles, bands: undefined } as DecidingStep));
  const none = { least: 0, most: 0 };
  return {
    total: spanOf(each.map(({ total }) => total)),
    byRole: new Map(gate.roles.map((role) => [role, spanOf(each.map(({ byRole }) => byRole.get(role) ?? none))])),
  };
};

const signaturesOnce = (gate: DecidingStep): Signatures => {
  const signing = signingOf(gate);
  const need = signing?.need ?? gate.roles.length;
  const each = { least: need < gate.roles.length ? 0 : 1, most: 1 };
  return { total: { least: need, most: need }, byRole: new Map(gate.roles.map((role) => [role, each])) };
};

const added = (ranges: readonly Range[]): Range => ({
  least: ranges.reduce((sum, { least }) => sum + least, 0),
  most: ranges.reduce((sum, { most }) => sum + most, 0),
});

/** From the least of all ways to the most. */
const spanOf = (ranges: readonly Range[]): Range => ({
  least: Math.min(...ranges.map(({ least }) => least)),
  most: Math.max(...ranges.map(({ most }) => most)),
});

/** Signatures end to end where nobody refuses; a gate that several roles decide together takes one of each. */
export const signaturesOf = (procedure: Procedure): Signatures => {
  const ways = straightWays(procedure).map((gates) => gates.map(signaturesAt));
  const roles = [...new Set(ways.flat().flatMap(({ byRole }) => [...byRole.keys()]))];
  return {
    total: spanOf(ways.map((way) => added(way.map(({ total }) => total)))),
    byRole: new Map(
      roles.map((role) => [role, spanOf(ways.map((way) => added(way.flatMap(({ byRole }) => byRole.get(role) ?? []))))]),
    ),
  };
};

/** The gates that decide last on some way that nobody refuses. */
export const finalGatesOf = (procedure: Procedure): ReadonlySet<string> =>
  new Set(straightWays(procedure).flatMap((gates) => gates.at(-1)?.id ?? []));

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
  outcomesOf(gate, true).some(({ next }) => knownStep(gate.procedure, pastMerges(gate.procedure, next)).kind === 'end');

/** Who has to act once an outcome is given: the roles of the step it leads to. */
export const rolesAfter = ({ procedure }: Placed, { next }: Outcome): readonly string[] => {
  const step = knownStep(procedure, pastMerges(procedure, next));
  return 'roles' in step ? step.roles : [];
};
