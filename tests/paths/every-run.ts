/**
 * What runs can do, asked of the whole token game: every interleaving, forks and joins as moves of their own. The readers look at one
 * interleaving of each set; that nothing is lost so is what is tested.
 */
import { enabled, fire, hasEnded, type Marking, type Move, type Net } from '../../src/procedure/index.ts';

interface Game {
  readonly markings: ReadonlyMap<string, Marking>;
  readonly moves: ReadonlyMap<string, readonly { readonly move: Move; readonly to: string }[]>;
}

/** The whole game, or undefined where it has more markings than `most`. */
export const gameOf = (net: Net, most = 1500): Game | undefined => {
  const markings = new Map<string, Marking>([[net.initial.join(), net.initial]]);
  const moves = new Map<string, { move: Move; to: string }[]>();
  for (const [key, marking] of markings) {
    if (markings.size > most || marking.length > net.places.length) return undefined;
    const onward = enabled(net, marking).map(({ move }) => ({ move, after: fire(net, marking, move) }));
    for (const { after } of onward) markings.set(after.join(), after);
    moves.set(
      key,
      onward.map(({ move, after }) => ({ move, to: after.join() })),
    );
  }
  return { markings, moves };
};

/** Whether some run from the start to an end makes one move and, later, meets `then` (a step's next move, or a move). */
export const someRunDoes = (net: Net, game: Game, first: Move, then: (move: Move) => boolean): boolean => {
  const seen = new Set<string>([`0 ${net.initial.join()}`]);
  for (const state of seen) {
    const [done, key] = [Number(state[0]), state.slice(2)];
    if (done === 2 && hasEnded(net, game.markings.get(key)!)) return true;
    for (const { move, to } of game.moves.get(key)!) {
      const made = done === 0 && move === first ? 1 : done === 1 && then(move) ? 2 : done;
      seen.add(`${done} ${to}`);
      seen.add(`${made} ${to}`);
    }
  }
  return false;
};

/** Whether some run from the start to an end makes a move. */
export const someRunMakes = (net: Net, game: Game, wanted: Move): boolean => {
  const seen = new Set<string>([`0 ${net.initial.join()}`]);
  for (const state of seen) {
    const [done, key] = [Number(state[0]), state.slice(2)];
    if (done === 1 && hasEnded(net, game.markings.get(key)!)) return true;
    for (const { move, to } of game.moves.get(key)!) seen.add(`${move === wanted ? 1 : done} ${to}`);
  }
  return false;
};
