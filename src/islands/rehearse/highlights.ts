/** What a way highlights on the drawing: every step and arrow of it. */
import type { Highlights } from '../../island/highlights.ts';
import { type Move, stepOf } from '../../procedure/index.ts';

export const highlightsOfWay = (moves: readonly Move[]): Highlights => ({
  steps: new Map(moves.map((move) => [stepOf(move), 'past'])),
  edges: new Map(moves.map((move) => [move, 'past'])),
});
