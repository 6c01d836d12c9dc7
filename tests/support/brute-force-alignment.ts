/**
 * The cost of an optimal alignment by Dijkstra over the whole synchronous product, one state a text, no bound and no short cut:
 * slow, and written apart from the search it judges.
 */
import { enabled, hasEnded, type Marking, type Net, step } from '../../src/procedure/index.ts';

export interface TraceEvent {
  /** null: an activity nobody knows. */
  readonly step: string | null;
  /** null: no outcome recorded. */
  readonly mark: string | null;
  /** Who signed; null or absent: not recorded. */
  readonly signer?: string | null;
}

export interface UnitCosts {
  readonly missing: (step: string) => number;
  readonly unexpected: (step: string | null) => number;
  readonly wrongOutcome: (step: string) => number;
  /** Whether time may have run out, which costs nothing. */
  readonly clock?: boolean;
}

interface State {
  readonly marking: Marking;
  readonly position: number;
  readonly cost: number;
}

/** A role that is none of those who sign: it decides only where the log shows it. */
const isTakeover = (net: Net, { step: id, signer }: Net['transitions'][number]): boolean =>
  signer !== undefined && !net.signings.get(id)!.signers.includes(signer);

const successors = (
  net: Net,
  trace: readonly TraceEvent[],
  { missing, unexpected, wrongOutcome, clock = false }: UnitCosts,
  from: State,
) => {
  const { marking, position, cost } = from;
  const event = trace[position];
  const states: State[] = [];
  if (event) states.push({ marking, position: position + 1, cost: cost + unexpected(event.step) });
  for (const transition of enabled(net, marking)) {
    const after = step(marking, transition)!;
    if (transition.clock) {
      if (clock) states.push({ marking: after, position, cost });
      continue;
    }
    const isShownOnly = isTakeover(net, transition);
    if (isShownOnly && event?.signer !== transition.signer) continue;
    if (!isShownOnly)
      states.push({ marking: after, position, cost: cost + (transition.silent ? 0 : missing(transition.step)) });
    if (!event || transition.silent || event.step !== transition.step) continue;
    if ((event.signer ?? null) !== null && transition.signer !== undefined && event.signer !== transition.signer) continue;
    const follows = event.mark === null || event.mark === transition.mark;
    states.push({ marking: after, position: position + 1, cost: cost + (follows ? 0 : wrongOutcome(transition.step)) });
  }
  return states;
};

/** @returns the least cost; undefined where more than `most` states, or tokens without end, would have to be looked at; Infinity where nothing ends */
export const bruteForceCost = (
  net: Net,
  trace: readonly TraceEvent[],
  extent: 'whole' | 'prefix',
  costs: UnitCosts,
  most = 1500,
): number | undefined => {
  const waiting: State[] = [{ marking: net.initial, position: 0, cost: 0 }];
  const done = new Set<string>();
  while (waiting.length > 0) {
    const cheapest = waiting.reduce((best, state, at) => (state.cost < waiting[best]!.cost ? at : best), 0);
    const [state] = waiting.splice(cheapest, 1) as [State];
    const key = `${state.marking.join()}@${state.position}`;
    if (done.has(key)) continue;
    done.add(key);
    if (state.position === trace.length && (extent === 'prefix' || hasEnded(net, state.marking))) return state.cost;
    if (done.size > most || state.marking.length > 12) return undefined;
    waiting.push(
      ...successors(net, trace, costs, state).filter((next) => !done.has(`${next.marking.join()}@${next.position}`)),
    );
  }
  return Number.POSITIVE_INFINITY;
};
