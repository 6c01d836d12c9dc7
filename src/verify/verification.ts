/** What verification answers: findings as data; the sentences are elsewhere. */
import type { Move } from '../procedure/index.ts';

/** Soundness, property by property; the README says what each means. */
export type Property = 'safeness' | 'option-to-complete' | 'proper-completion' | 'no-dead-steps';

export interface Violation {
  readonly property: Property;
  /**
   * unsafe: a step is begun twice at once · dead-end: nothing can move and the case has not ended · livelock: moves go on for ever and
   * no end is in reach · tokens-left: an end is reached while something is still open · dead-step: never done · dead-outcome: never chosen
   */
  readonly kind: 'unsafe' | 'dead-end' | 'livelock' | 'tokens-left' | 'dead-step' | 'dead-outcome';
  /** The steps concerned: begun twice, stuck, going round, left open, or dead. */
  readonly steps: readonly string[];
  /** A shortest run of moves (forks and joins included) from the start to the offending marking; empty for what is dead. */
  readonly witness: readonly Move[];
  /** For a dead outcome: the moves that can never be made. */
  readonly moves?: readonly Move[];
}

/** Not a fault, but worth knowing: the matter can be turned down again and again without limit. */
export interface Observation {
  readonly kind: 'unlimited-rejection';
  /** The steps of the round, the refusing gate first. */
  readonly steps: readonly string[];
  /** The moves of the round, the refusal first. */
  readonly moves: readonly Move[];
}

export interface Verification {
  /** Markings looked at. */
  readonly states: number;
  /** False where the cap was met: what was found holds, but there may be more. */
  readonly complete: boolean;
  readonly violations: readonly Violation[];
  readonly observations: readonly Observation[];
}
