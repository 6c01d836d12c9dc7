/** What of a case matters for those who act for others in it: data alone, so that whoever goes on a Net needs nothing of how it is found. */
import type { StandIn } from './definition.ts';
import type { Move } from './move.ts';

/** What was done in a case, as far as it keeps a deputy from something. */
interface Act {
  readonly move: Move;
  readonly step: string;
  readonly undecided?: true;
  /** It told this figure. */
  readonly figure?: string;
  /** Who acted for the one responsible. */
  readonly deputy?: string;
}

/** What keeps a deputy from acting: how much it is, what it did, or that it has signed. */
type Hindrance =
  | { readonly kind: 'beyond'; readonly figure: string; readonly value: number }
  | { readonly kind: 'did' | 'signed'; readonly act: Act };

/** Somebody who may act for another at a step in hand, or could but for what the case has seen. */
export interface Deputising {
  readonly role: string;
  readonly principal: string;
  /** How a move names it. */
  readonly actor: string;
  readonly upTo?: number | undefined;
  readonly hindrance?: Hindrance | undefined;
}

export interface Acting {
  /** What in a case so far keeps the deputy of a transition from it; undefined where it may, or nobody acts for another. */
  readonly hindrance: (by: { readonly step: string; readonly deputy?: StandIn }, acts: readonly Act[]) => Hindrance | undefined;
  /** Those who could act for another at a step before which the case stands, each once. */
  readonly at: (marking: readonly number[], acts: readonly Act[], step: string) => readonly Deputising[];
}
