/** The whole token game: every interleaving, forks and joins as moves of their own. The ways look at one interleaving of each set. */
import { enabled, fire, type Marking, type Net } from '../../src/procedure/index.ts';

/** Whether the game has no more markings than `most`, so that every order can be looked at. */
export const isSmall = (net: Net, most = 1500): boolean => {
  const markings = new Map<string, Marking>([[net.initial.join(), net.initial]]);
  for (const marking of markings.values()) {
    if (markings.size > most || marking.length > net.places.length) return false;
    for (const { move } of enabled(net, marking)) {
      const after = fire(net, marking, move);
      markings.set(after.join(), after);
    }
  }
  return true;
};
