/**
 * A walk as the hash of a URL: `#walk=<fingerprint>.<decisions>.<where it stands>`, for instance
 * `#walk=1f3a9c20.discussion:N~discussion:Y.feasibility`. Decisions are keyed by gate id; tasks are implied, because only one
 * thing can be done at a task. Where several sign, each signature is one: `sign:Y@finance`; where time ran out, that is one: `sign:N@!`; a figure that was told is one: `sign:120000@=`; what a deputy did is one: `sign:Y@head_engineer`. Nothing about the reader is in it.
 */
import { at, type Marking, type Move, type Net, opening, openMoves, step, transitionOf } from '../procedure/index.ts';
import { replay, type Stop } from './replay.ts';
import { nearestWay, walkOn } from './search.ts';

export interface SharedWalk {
  readonly fingerprint: string;
  /** Outcomes of gates and choices, in the order they were decided; signatures, in the order they were given. */
  readonly decisions: readonly Move[];
  /** The steps the case stood before. */
  readonly at: readonly string[];
}

const prefix = 'walk=';
/** Longer than any walk a person makes; a longer hash isn't ours. */
const longest = 20_000;

const outcomeSign = /^[a-z][a-z0-9-]*:[\p{L}\p{N}][\p{L}\p{N}-]*(\.\d+)?(@([a-z][a-z0-9-]*(_[a-z][a-z0-9-]*)?|[!=]))?$/u;
const stepSign = /^[a-z][a-z0-9-]*$/;

const list = (items: readonly string[]): string =>
  items.map((item) => encodeURIComponent(item).replace('%3A', ':').replace('%40', '@').replace('.', '%2E')).join('~');
const unlist = (items: string): string[] => (items === '' ? [] : items.split('~').map(decodeURIComponent));

/** The hash of a walk, without the `#`. */
export const encodeWalk = (net: Net, fingerprint: string, moves: readonly Move[]): string => {
  const { marking, visits } = replay(net, moves);
  const decisions = visits.filter((visit) => visit.kind !== 'task' || visit.clock || visit.deputy).map((visit) => visit.move);
  return `${prefix}${encodeURIComponent(fingerprint)}.${list(decisions)}.${list(at(net, marking))}`;
};

/** Whether a hash claims to be a walk at all. */
const isWalkHash = (hash: string): boolean => hash.replace(/^#/, '').startsWith(prefix);

/** Read a hash; `unreadable` where it claims to be a walk and is none, undefined where it claims nothing of the kind. */
export const decodeWalk = (hash: string): SharedWalk | 'unreadable' | undefined => {
  if (!isWalkHash(hash)) return undefined;
  const parts = hash.replace(/^#/, '').slice(prefix.length).split('.');
  if (hash.length > longest || parts.length !== 3 || parts[0] === '') return 'unreadable';
  try {
    const [fingerprint, decisions, stands] = [decodeURIComponent(parts[0]!), unlist(parts[1]!), unlist(parts[2]!)];
    const sound = decisions.every((move) => outcomeSign.test(move)) && stands.every((step) => stepSign.test(step));
    return sound ? { fingerprint, decisions, at: stands } : 'unreadable';
  } catch {
    return 'unreadable';
  }
};

const sameSteps = (net: Net, marking: Marking, steps: readonly string[]): boolean =>
  [...at(net, marking)].sort().join() === [...steps].sort().join();

/** Only the steps in which there is nothing to decide. */
const tasksOnly = (net: Net, from: Marking, goal: (marking: Marking) => boolean) =>
  nearestWay(net, from, goal, (t) => t.kind === 'task');

const canDecide = (net: Net, marking: Marking, decision: Move): boolean => {
  const by = transitionOf(net, marking, decision);
  return (
    by !== undefined && step(marking, by) !== undefined && (by.kind !== 'task' || by.clock === true || by.deputy !== undefined)
  );
};

export interface Restored {
  readonly moves: readonly Move[];
  /** Present where the definition does not go as far as the shared walk did. */
  readonly stopped?: Stop;
}

const stopAt = (net: Net, marking: Marking, index: number, move: Move): Stop => ({
  index,
  move,
  open: openMoves(net, marking).map((open) => open.move),
});

/** The moves of a shared walk, as far as this definition goes. */
export const restore = (net: Net, shared: SharedWalk): Restored => {
  const moves: Move[] = [];
  let here = opening(net);
  for (const decision of shared.decisions) {
    const way = tasksOnly(net, here, (marking) => canDecide(net, marking, decision));
    if (!way) return { moves, stopped: stopAt(net, here, moves.length, decision) };
    moves.push(...way, decision);
    here = walkOn(net, here, [...way, decision]);
  }
  const rest = shared.at.length > 0 ? tasksOnly(net, here, (marking) => sameSteps(net, marking, shared.at)) : [];
  if (!rest) return { moves, stopped: stopAt(net, here, moves.length, shared.at.join('~')) };
  return { moves: [...moves, ...rest] };
};
