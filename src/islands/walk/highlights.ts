/** What a walk highlights on the drawing and in the table: where the case stands, where it has been, where it can go next. */
import type { Highlight, Highlights } from '../../island/highlights.ts';
import { at, type Net, openMoves } from '../../procedure/index.ts';
import type { WalkState } from './state.ts';

export const highlightsOf = (net: Net, { journey }: Pick<WalkState, 'journey'>): Highlights => {
  const steps = new Map<string, Highlight>();
  const edges = new Map<string, Highlight>();
  for (const { step, move } of journey.visits) {
    steps.set(step, 'past');
    edges.set(move, 'past');
  }
  for (const { move, produces } of openMoves(net, journey.marking)) {
    edges.set(move, 'next');
    for (const place of produces) steps.set(net.places[place]!, 'next');
  }
  for (const step of at(net, journey.marking)) steps.set(step, 'here');
  return { steps, edges };
};
