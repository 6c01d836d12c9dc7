/** Light up the drawing and the table: where the case stands, where it has been, where it can go next. */
import { at, type Net, openMoves } from '../../procedure/index.ts';
import type { WalkState } from './state.ts';

type Light = 'here' | 'past' | 'next';

const set = (element: Element, light: Light | undefined): void => {
  if (element.getAttribute('data-lit') === (light ?? null)) return;
  if (light) element.setAttribute('data-lit', light);
  else element.removeAttribute('data-lit');
};

const setCurrent = (element: Element, current: boolean): void => {
  if (current) element.setAttribute('aria-current', 'step');
  else if (element.getAttribute('aria-current') === 'step') element.removeAttribute('aria-current');
};

/** The lights of a state, by step id and by edge (`<step>:<mark>`). */
const lightsOf = (
  net: Net,
  { journey }: Pick<WalkState, 'journey'>,
): { steps: Map<string, Light>; edges: Map<string, Light> } => {
  const steps = new Map<string, Light>();
  const edges = new Map<string, Light>();
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

/** Find what can be lit on the page once; the function returned lights it up. */
export const lighting = (page: ParentNode, net: Net): ((state: Pick<WalkState, 'journey'>) => void) => {
  const steps = [...page.querySelectorAll('[data-drawing] [data-step], [data-table] [data-step]')];
  const edges = [...page.querySelectorAll('[data-drawing] [data-edge], [data-table] [data-edge]')];
  return (state) => {
    const lights = lightsOf(net, state);
    for (const element of steps) {
      const light = lights.steps.get(element.getAttribute('data-step')!);
      set(element, light);
      setCurrent(element, light === 'here');
    }
    for (const element of edges) set(element, lights.edges.get(element.getAttribute('data-edge')!));
  };
};
