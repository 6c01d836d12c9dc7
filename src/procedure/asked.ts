/** What gates of a Net ask of a case, and which class a figure that was told is of. */
import { canBe, grains, type Interval } from './bands.ts';
import { isFigureMove, type Move, markOf, stepOf } from './move.ts';

/** What a gate asks. */
export interface Asked {
  readonly figure: string;
  readonly decimals: number;
  /** The place that says it has not been told. */
  readonly unknown: number;
  /** By what move each class of it is told. */
  readonly classes: readonly (Interval & { readonly move: Move })[];
}

/** A move as the Net has it: of a figure told, that of its class. */
export const asClass = (asks: ReadonlyMap<string, Asked> | undefined, move: Move): Move => {
  const asked = isFigureMove(move) ? asks?.get(stepOf(move)) : undefined;
  const value = Number(markOf(move));
  if (!asked || !canBe(value, asked.decimals)) return move;
  const grain = grains(value, asked.decimals);
  return asked.classes.find(({ least, most }) => grain >= least && grain <= most)?.move ?? move;
};
