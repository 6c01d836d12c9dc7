/**
 * Which steps a token may and must still go through, for each place of the Net: what the bound of the search is made of.
 * A set of steps is a bit set in words of 32 bits.
 */
import type { Net, Transition } from '../../procedure/index.ts';

export type StepSet = Uint32Array;

export const wordsFor = (count: number): number => Math.max(1, Math.ceil(count / 32));

export const setOf = (words: number, bit = -1): StepSet => {
  const set = new Uint32Array(words);
  if (bit >= 0) set[bit >>> 5] = 1 << (bit & 31);
  return set;
};

/** Add `more` to `set`. @returns whether it grew */
export const unite = (set: StepSet, more: StepSet): boolean => {
  let grew = false;
  for (let word = 0; word < set.length; word += 1) {
    const united = (set[word]! | more[word]!) >>> 0;
    if (united !== set[word]) grew = true;
    set[word] = united;
  }
  return grew;
};

/** Keep in `set` what is in `other` too. @returns whether it shrank */
const intersect = (set: StepSet, other: StepSet): boolean => {
  let shrank = false;
  for (let word = 0; word < set.length; word += 1) {
    const both = (set[word]! & other[word]!) >>> 0;
    if (both !== set[word]) shrank = true;
    set[word] = both;
  }
  return shrank;
};

const after = (transition: Transition, step: number, sets: readonly StepSet[], words: number): StepSet => {
  const set = setOf(words, step);
  for (const place of transition.produces) unite(set, sets[place]!);
  return set;
};

/** Call `pass` until it changes nothing; from the last transition, since cases run from first to last. */
const untilStill = (net: Net, pass: (transition: Transition, at: number) => boolean): void => {
  let changed = true;
  while (changed) {
    changed = false;
    for (let at = net.transitions.length - 1; at >= 0; at -= 1) changed = pass(net.transitions[at]!, at) || changed;
  }
};

/** Steps that lie ahead of each place on some way (least fixed point): an event of any other step can't be synchronous. */
export const mayFollow = (net: Net, stepOf: Int32Array, words: number): StepSet[] => {
  const sets = net.places.map(() => setOf(words));
  untilStill(net, (transition, at) => {
    const ahead = after(transition, stepOf[at]!, sets, words);
    return transition.consumes.map((place) => unite(sets[place]!, ahead)).some((grew) => grew);
  });
  return sets;
};

/**
 * Steps that a case with a token in a place still goes through before it can end, whatever happens (greatest fixed point): the
 * token is consumed by some transition, and then every token it makes is. Where no end can be reached it is every step.
 */
export const mustFollow = (net: Net, stepOf: Int32Array, words: number): StepSet[] => {
  const ends = new Set(net.ends);
  const sets = net.places.map((_, place) => setOf(words).fill(ends.has(place) ? 0 : 0xffff_ffff));
  untilStill(net, (transition, at) => {
    // The intersection over all transitions that take from a place: each pass takes away what one of them lets by.
    const ahead = after(transition, stepOf[at]!, sets, words);
    return transition.consumes.map((place) => intersect(sets[place]!, ahead)).some((shrank) => shrank);
  });
  return sets;
};
