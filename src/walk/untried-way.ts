/** The next untried way: the fewest moves to an outcome, a refuse→resubmit pair or a step that no walk has tried. */
import { type Marking, type Move, markOf, moveOf, type Net, opening, outcomeMove, stepOf } from '../procedure/index.ts';
import { type Coverage, coverageOf, tryable, union } from './coverage.ts';
import { replay, type Visit } from './replay.ts';
import { nearestWay, standsBefore, walkOn } from './search.ts';

export interface UntriedWay {
  /** Whether it goes on from here or needs a new walk. */
  readonly from: 'here' | 'start';
  readonly moves: readonly Move[];
  /** What it tries. A pair is named by its refusal. */
  readonly tries: { readonly kind: 'outcome' | 'pair' | 'step'; readonly move: Move };
}

type Way = Omit<UntriedWay, 'from'>;

const outcomeOf = (move: Move): Move => moveOf(stepOf(move), markOf(move));

const outcomeWay = (net: Net, from: Marking, tried: ReadonlySet<Move>): Way | undefined => {
  const moves = nearestWay(
    net,
    from,
    (_, by) => by !== undefined && by.kind !== 'task' && !by.undecided && !tried.has(outcomeMove(by)),
  );
  return moves && { moves, tries: { kind: 'outcome', move: outcomeOf(moves.at(-1)!) } };
};

const stepWay = (net: Net, from: Marking, tried: ReadonlySet<Move>): Way | undefined => {
  const moves = nearestWay(net, from, (_, by) => by?.kind === 'task' && !tried.has(by.move));
  return moves && { moves, tries: { kind: 'step', move: moves.at(-1)! } };
};

/** Refuse (unless this walk already has) and bring the matter before the gate again. */
const pairWay = (net: Net, from: Marking, refused: boolean, refusal: Move): Way | undefined => {
  const there = refused
    ? []
    : nearestWay(net, from, (_, by) => by !== undefined && !by.undecided && outcomeMove(by) === refusal);
  const again = there && nearestWay(net, walkOn(net, from, there), standsBefore(net, stepOf(refusal)));
  if (!again) return undefined;
  const moves = [...there, ...again];
  return moves.length > 0 ? { moves, tries: { kind: 'pair', move: refusal } } : undefined;
};

const shortest = (ways: readonly (Way | undefined)[]): Way | undefined =>
  ways.filter((way) => way !== undefined).sort((a, b) => a.moves.length - b.moves.length)[0];

const wayFrom = (net: Net, from: Marking, visits: readonly Visit[], coverage: Coverage): Way | undefined => {
  const tried = new Set(coverage.moves);
  const refused = new Set(visits.filter(({ refusal }) => refusal).map(outcomeMove));
  const untriedPairs = tryable(net).pairs.filter((pair) => !coverage.pairs.includes(pair));
  const pairWays = untriedPairs.map((pair) => pairWay(net, from, refused.has(pair), pair));
  return shortest([outcomeWay(net, from, tried), ...pairWays]) ?? stepWay(net, from, tried);
};

/**
 * The shortest way to something untried: from where the walk stands, else from the start; undefined where all is tried.
 * Outcomes and pairs come first, whichever is nearer; steps only when every outcome and pair has been tried.
 */
export const untriedWay = (net: Net, moves: readonly Move[], coverage: Coverage): UntriedWay | undefined => {
  const { marking, visits } = replay(net, moves);
  const known = union(coverage, coverageOf(visits));
  const here = wayFrom(net, marking, visits, known);
  if (here) return { from: 'here', ...here };
  const anew = wayFrom(net, opening(net), [], known);
  return anew && { from: 'start', ...anew };
};
