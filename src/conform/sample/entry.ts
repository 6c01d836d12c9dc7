/** What is known of a line of a made-up log before it is written out. */
import type { Procedure, RecordEntry, Role, WorkStep } from '../../procedure/index.ts';

export interface Definition {
  readonly procedure: Procedure;
  readonly roles: readonly Role[];
  readonly records: readonly RecordEntry[];
}

export interface Entry {
  /** Null where what was done is no step. */
  readonly step: WorkStep | null;
  readonly activity: string;
  person: string;
  role: string;
  outcome: string;
  records: string;
  /** Days by which it was left lying. */
  delay?: number;
}

export type Chance = () => number;

/** Mulberry32 (Tommy Ettinger 2017): 32 bits of state, enough for a sample. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** One of several, by chance; undefined of none. */
export const pick = <T>(from: readonly T[], chance: Chance): T | undefined =>
  from.length === 0 ? undefined : from[Math.floor(chance() * from.length)];

export const isTask = (entry: Entry | undefined): boolean => entry?.step?.kind === 'task';
export const isGate = (entry: Entry | undefined): boolean => entry?.step?.kind === 'gate';
