/** What is highlighted on the drawing: a way, a case at a moment. */
import type { Highlight, Highlights } from '../../island/highlights.ts';
import { type Move, moveOf, stepOf } from '../../procedure/index.ts';
import type { Moment, Visit } from '../../simulate/index.ts';

/** Every step and arrow of a way; where several sign, the arrow of what they decided. @param moves as `decidedAlong` gives them */
export const highlightsOfWay = (moves: readonly Move[]): Highlights => ({
  steps: new Map(moves.map((move) => [stepOf(move), 'past'])),
  edges: new Map(moves.map((move) => [move, 'past'])),
});

/** The box at work is where the case stands, or where nobody is at work the one that waits; what is done stays highlighted. */
export const highlightsAt = ({ waiting, working, done }: Moment): Highlights => {
  const each = (visits: readonly Visit[], as: Highlight) => visits.map(({ step }): [string, Highlight] => [step, as]);
  return {
    steps: new Map([...each(done, 'past'), ...each(waiting, working.length > 0 ? 'next' : 'here'), ...each(working, 'here')]),
    edges: new Map(done.map(({ step, mark }) => [moveOf(step, mark), 'past'])),
  };
};
