/** What an alignment says. */
import type { Move } from '../../procedure/index.ts';

type AlignedKind =
  /** The log shows what the procedure asks for. */
  | 'synchronous'
  /** The procedure asks for the step; the log does not show it. */
  | 'missing'
  /** The log shows an event; the procedure has no place for it. */
  | 'unexpected'
  /** The log shows the step with one outcome; the case went on with another. */
  | 'wrong-outcome'
  /** A fork or join, which happens by itself, or a choice that the log need not show. */
  | 'silent';

export interface AlignedMove {
  readonly kind: AlignedKind;
  /** The move of the procedure; null where it stands still. */
  readonly move: Move | null;
  /** The step of the move, or of the event where the procedure stands still; null for an activity nobody knows. */
  readonly step: string | null;
  /** Position in the variant; null where the log stands still. */
  readonly event: number | null;
}

export type Alignment =
  | { readonly kind: 'aligned'; readonly cost: number; readonly moves: readonly AlignedMove[] }
  /** More states would have to be looked at than allowed: nothing is known. */
  | { readonly kind: 'undecided'; readonly states: number }
  /** No run of the procedure ends, so nothing can be held against one. */
  | { readonly kind: 'impossible' };

/** `whole`: the case has run to an end. `prefix`: it is still under way, and may go on. */
export type Extent = 'whole' | 'prefix';
