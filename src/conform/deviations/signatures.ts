/** What an alignment says of gates that several sign: whose signatures are missing, out of turn, too few, or given after a veto. */
import { markOf, type Net, signerOf } from '../../procedure/index.ts';
import type { AlignedMove } from '../alignment/alignment.ts';
import { NO_SIGNER } from '../alignment/search-net.ts';
import type { VariantEvent } from '../variants.ts';
import type { DeviationKind, OrderDeviation } from './deviation.ts';

type Moves = readonly AlignedMove[];

/** The signatures from one decision of a gate to the next, by their places in the run. */
const turnAt = (moves: Moves, net: Net, place: number): readonly number[] => {
  const { step } = moves[place]!;
  const own = moves.flatMap((move, at) => (move.step === step && move.move !== null ? [at] : []));
  let here = net.transitions.find((transition) => transition.step === step)!.consumes[0]!;
  let turn: number[] = [];
  for (const at of own) {
    turn.push(at);
    const by = net.transitions.find((transition) => transition.move === moves[at]!.move && transition.consumes[0] === here);
    if (by?.undecided) here = by.produces[0]!;
    else {
      if (turn.includes(place)) return turn;
      here = net.transitions.find((transition) => transition.step === step)!.consumes[0]!;
      turn = [];
    }
  }
  return turn;
};

const isMissing = (moves: Moves, at: number): boolean => moves[at]!.kind === 'missing';

/**
 * A missing signature, retold: none of its turn is there, then the step is missing, once; some are, then these were missing, once. Undefined
 * where another of its turn tells it.
 */
export const missingSignature = (
  moves: Moves,
  net: Net,
  place: number,
  explained: ReadonlySet<number>,
): Pick<OrderDeviation, 'kind' | 'expected' | 'signed'> | undefined => {
  const turn = turnAt(moves, net, place);
  const gone = turn.filter((at) => isMissing(moves, at) && !explained.has(at));
  if (gone[0] !== place) return undefined;
  const signing = net.signings.get(moves[place]!.step!)!;
  const expected = gone.flatMap((at) => signerOf(moves[at]!.move!) ?? []);
  if (gone.length === turn.length) return { kind: 'missing', expected: [] };
  const there = turn.filter((at) => !isMissing(moves, at));
  const signed = { by: there.flatMap((at) => signerOf(moves[at]!.move!) ?? []), at: moves[there.at(-1)!]?.event ?? -1 };
  const kind = signing.need === signing.signers.length ? 'missing-signature' : 'too-few-signatures';
  return { kind, expected, ...(signed.at >= 0 && { signed }) };
};

/** The kind of an event that has no place: its signer is none, or signed out of turn or again. */
export const signatureOutOfPlace = (
  net: Net,
  { step, signer }: VariantEvent,
  isDisplaced: boolean,
): DeviationKind | undefined => {
  if (step === null || !net.signings.has(step)) return undefined;
  if (signer === NO_SIGNER) return 'not-a-signer';
  return isDisplaced ? 'signed-out-of-order' : undefined;
};

/** Whether an outcome that was not followed is a veto that did not end it. */
export const isVetoIgnored = (net: Net, { step, move }: AlignedMove, mark: string | null): boolean => {
  const signing = net.signings.get(step ?? '');
  return !!signing?.veto && mark !== null && mark !== signing.agrees && markOf(move!) === signing.agrees;
};

/** With whom an event or a gap is concerned, so that only signatures of one role stand for one another. */
export const sameSigner = (event: VariantEvent, gap: AlignedMove): boolean =>
  event.signer === null || gap.move === null || signerOf(gap.move) === undefined || signerOf(gap.move) === event.signer;

/** The signer of an event as what is expected of it. */
export const signersOf = ({ signer }: VariantEvent): Pick<OrderDeviation, 'expected'> =>
  signer === null || signer === NO_SIGNER ? {} : { expected: [signer] };
