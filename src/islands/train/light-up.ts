/** Light up the drawing beside a case: where it stands and where it has been. */

/** Steps and moves (`<step>:<mark>`) to light. */
export interface Lights {
  readonly here?: string;
  readonly past: readonly string[];
  readonly moves: readonly string[];
}

export const dark: Lights = { past: [], moves: [] };

const set = (element: Element, light: string | undefined): void => {
  if (light) element.setAttribute('data-lit', light);
  else element.removeAttribute('data-lit');
};

/** Find what can be lit on the page once; the function returned lights it up. */
export const lighting = (page: ParentNode): ((lights: Lights) => void) => {
  const steps = [...page.querySelectorAll('[data-drawing] [data-step]')];
  const edges = [...page.querySelectorAll('[data-drawing] [data-edge]')];
  return ({ here, past, moves }) => {
    for (const element of steps) {
      const step = element.getAttribute('data-step')!;
      set(element, step === here ? 'here' : past.includes(step) ? 'past' : undefined);
    }
    for (const element of edges) set(element, moves.includes(element.getAttribute('data-edge')!) ? 'past' : undefined);
  };
};
