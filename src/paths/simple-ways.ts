/**
 * Every simple way through: from the start to an end without coming to the same marking twice. A refusal that sends back to where the
 * case has been is therefore in none of them; `refusedOnce` adds it. Parts that run side by side are told one after another,
 * so two ways that differ only in who was quicker are one; so are two that differ only in who signed a decision, and in what order.
 */
import type { Edge, Move, Net, State } from '../procedure/index.ts';
import { courses, movesOf } from './courses.ts';

export interface Ways {
  /** In the order of the definition. */
  readonly ways: readonly (readonly Move[])[];
  /** False where there are, or may be, more. */
  readonly complete: boolean;
}

/** Moves tried after which the search stops: simple ways can be many more than anyone reads. */
const mostTried = 500_000;

interface Turn {
  readonly state: State;
  next: number;
}

/** @param most ways after which the search stops */
export const simpleWays = (net: Net, most = 1000): Ways => {
  const course = courses(net);
  const ways: (readonly Move[])[] = [];
  const [turns, way, visited]: [Turn[], Edge[], Set<State>] = [[{ state: 0, next: 0 }], [], new Set([0])];
  for (let tried = 0; turns.length > 0; tried += 1) {
    if (tried > mostTried) return { ways, complete: false };
    const turn = turns.at(-1)!;
    const edge = course.edges[turn.state]![turn.next];
    turn.next += 1;
    if (edge && !visited.has(edge.to)) {
      visited.add(edge.to);
      turns.push({ state: edge.to, next: 0 });
      way.push(edge);
    } else if (!edge) {
      if (course.ended.has(turn.state)) {
        if (ways.length === most) return { ways, complete: false };
        ways.push(movesOf(way));
      }
      visited.delete(turn.state);
      turns.pop();
      way.pop();
    }
  }
  return { ways, complete: course.complete };
};
