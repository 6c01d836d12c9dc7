/** What a walk highlights on the drawing and in the table: where the case stands, where it has been, where it can go next. */
import type { Highlight, Highlights } from '../../island/highlights.ts';
import { at, type Net, openMoves, outcomeMove } from '../../procedure/index.ts';
import type { WalkState } from './state.ts';

export const highlightsOf = (net: Net, { journey }: Pick<WalkState, 'journey'>): Highlights => {
  const steps = new Map<string, Highlight>();
  const edges = new Map<string, Highlight>();
  for (const visit of journey.visits) {
    steps.set(visit.step, 'past');
    if (!visit.undecided) edges.set(outcomeMove(visit), 'past');
  }
  for (const open of openMoves(net, journey.marking)) {
    const { produces } = open;
    if (open.undecided) continue;
    edges.set(outcomeMove(open), 'next');
    for (const place of produces) steps.set(net.places[place]!, 'next');
  }
  for (const step of at(net, journey.marking)) steps.set(step, 'here');
  return { steps, edges };
};
