/** Chance with a seed: the same seed draws and shuffles alike on every machine. */

import { hash32 } from '../procedure/index.ts';

export type Chance = () => number;

/** Numbers from 0 up to, but not, 1: SplitMix32 (after Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014). */
export const chanceOf = (seed: string): Chance => {
  let state = hash32(seed);
  return () => {
    state = (state + 0x9e37_79b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0_aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a_2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
};

/** All of them, every order as likely as the next (Fisher, Yates). */
export const shuffled = <T>(things: readonly T[], chance: Chance): T[] => {
  const all = [...things];
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1));
    [all[last], all[other]] = [all[other]!, all[last]!];
  }
  return all;
};

/** `count` of them, or all where there are fewer; in chance order. */
export const drawn = <T>(things: readonly T[], count: number, chance: Chance): T[] => shuffled(things, chance).slice(0, count);
