/** What an alignment says, in an auditor's terms: a step missing in its place and found in another is one thing, not two. */
import type { Net } from '../../procedure/index.ts';
import type { AlignedMove } from '../alignment/alignment.ts';
import type { VariantEvent } from '../variants.ts';
import type { OrderDeviation } from './deviation.ts';
import { isVetoIgnored, missingSignature, sameSigner, signatureOutOfPlace, signersOf } from './signatures.ts';

type Moves = readonly AlignedMove[];

const isDone = ({ kind }: AlignedMove): boolean => kind === 'synchronous' || kind === 'wrong-outcome';

const nextDone = (moves: Moves, from: number): AlignedMove | undefined => moves.slice(from + 1).find(isDone);
const lastDone = (moves: Moves, from: number): AlignedMove | undefined => moves.slice(0, from).findLast(isDone);

/** A deviation, its place among the moves aside. */
type Found = Omit<OrderDeviation, 'place'>;

const plain = { other: null, otherAt: null, turn: null, mark: null, followed: null, at: null } as const;

/** For each event too many, the place where the same step is missing, the nearest first; an event stands for one place only. */
export const pairs = (moves: Moves, events: readonly VariantEvent[], net: Net): Map<number, number> => {
  const marks = new Map(net.transitions.map(({ move, mark }) => [move, mark]));
  const found: { event: number; gap: number }[] = [];
  moves.forEach((event, at) => {
    if (event.kind !== 'unexpected' || event.step === null) return;
    const { mark } = events[event.event!]!;
    moves.forEach((gap, place) => {
      if (gap.kind !== 'missing' || gap.step !== event.step || !sameSigner(events[event.event!]!, gap)) return;
      if (mark === null || marks.get(gap.move!) === mark) found.push({ event: at, gap: place });
    });
  });
  found.sort((a, b) => Math.abs(a.event - a.gap) - Math.abs(b.event - b.gap) || a.event - b.event || a.gap - b.gap);
  const byEvent = new Map<number, number>();
  const taken = new Set<number>();
  for (const { event, gap } of found) {
    if (byEvent.has(event) || taken.has(gap)) continue;
    byEvent.set(event, gap);
    taken.add(gap);
  }
  return byEvent;
};

/** A step in the wrong place: too late, against the first step done although it was due; too early, against the last that was due before it. */
const displaced = (moves: Moves, net: Net, event: number, gap: number): Found => {
  const { step, event: at } = moves[event]!;
  const isLate = event > gap;
  const isDecision = net.transitions.some((transition) => transition.step === step && transition.kind === 'gate');
  const between = isLate ? moves.slice(gap, event).find(isDone) : moves.slice(event, gap).findLast(isDone);
  const other = between ?? (isLate ? nextDone(moves, gap) : lastDone(moves, event));
  return {
    ...plain,
    kind: isLate && isDecision ? 'late' : 'out-of-order',
    step,
    at,
    other: other?.step ?? null,
    otherAt: other?.event ?? null,
    turn: isLate ? 'late' : 'early',
  };
};

/** A step gone past: against the step done next, or the last one where the case ends without it. */
const missing = (moves: Moves, place: number): Found => {
  const { step } = moves[place]!;
  const other = nextDone(moves, place) ?? moves.slice(place).find(({ event }) => event !== null);
  const seen = other ?? lastDone(moves, place);
  // Nothing after it: the case ended without it, and what was last done is only where that is seen.
  return { ...plain, kind: 'missing', step, other: other?.step ?? null, otherAt: seen?.event ?? null };
};

const unexpected = (moves: Moves, place: number, mark: string | null): Found => {
  const { step, event } = moves[place]!;
  if (step === null) return { ...plain, kind: 'unknown-activity', step, at: event };
  const before = moves.slice(0, place);
  const again = before.some((alignedMove) => alignedMove.step === step && isDone(alignedMove));
  const other = lastDone(moves, place);
  return {
    ...plain,
    kind: 'unexpected',
    step,
    at: event,
    other: other?.step ?? null,
    otherAt: other?.event ?? null,
    turn: again ? 'again' : null,
    mark,
  };
};

const notFollowed = (moves: Moves, place: number, mark: string | null, net: Net): Found => {
  const { step, event, move } = moves[place]!;
  const other = nextDone(moves, place);
  const followed = net.transitions.find((transition) => transition.move === move)!.mark;
  return {
    ...plain,
    kind: 'wrong-outcome-followed',
    step,
    at: event,
    other: other?.step ?? null,
    otherAt: other?.event ?? null,
    mark,
    followed,
  };
};

/** What is wrong with each move, by its place. */
const deviationsAt = (
  moves: Moves,
  events: readonly VariantEvent[],
  net: Net,
): ((move: AlignedMove, place: number) => readonly Found[]) => {
  const inWrongPlace = pairs(moves, events, net);
  const explained = new Set(inWrongPlace.values());
  return ({ kind, event }, place) => {
    const mark = event === null ? null : events[event]!.mark;
    switch (kind) {
      case 'missing': {
        if (explained.has(place)) return [];
        if (!net.signings.has(moves[place]!.step ?? '')) return [missing(moves, place)];
        const told = missingSignature(moves, net, place, explained);
        return told ? [{ ...missing(moves, place), ...told }] : [];
      }
      case 'unexpected': {
        const gap = inWrongPlace.get(place);
        const found = gap === undefined ? unexpected(moves, place, mark) : displaced(moves, net, place, gap);
        const kind = signatureOutOfPlace(net, events[event!]!, gap !== undefined);
        return [kind ? { ...found, kind, ...signersOf(events[event!]!) } : found];
      }
      case 'wrong-outcome': {
        const found = notFollowed(moves, place, mark, net);
        return [
          isVetoIgnored(net, moves[place]!, mark) ? { ...found, kind: 'veto-ignored', ...signersOf(events[event!]!) } : found,
        ];
      }
      default:
        return [];
    }
  };
};

/** The deviations of a variant's order, in the order of its run. */
export const orderDeviations = (moves: Moves, events: readonly VariantEvent[], net: Net): OrderDeviation[] => {
  const found = deviationsAt(moves, events, net);
  return moves.flatMap((move, place) => found(move, place).map((deviation): OrderDeviation => ({ ...deviation, place })));
};
