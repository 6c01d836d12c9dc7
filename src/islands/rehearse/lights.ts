/** Light on the drawing: the boxes and arrows of a way, where a replayed case stands, and how heavy each is loaded. */
import { type Move, stepOf } from '../../procedure/index.ts';

export type Light = 'here' | 'past' | 'next';

export interface Lights {
  readonly steps: ReadonlyMap<string, Light>;
  readonly edges: ReadonlyMap<string, Light>;
}

export const dark: Lights = { steps: new Map(), edges: new Map() };

/** Every step and arrow of a way. */
export const lightsOfWay = (moves: readonly Move[]): Lights => ({
  steps: new Map(moves.map((move) => [stepOf(move), 'past'])),
  edges: new Map(moves.map((move) => [move, 'past'])),
});

/** 0 (cold) to 5, by step id and by arrow. */
export interface Heat {
  readonly steps: ReadonlyMap<string, number>;
  readonly edges: ReadonlyMap<string, number>;
}

export const cold: Heat = { steps: new Map(), edges: new Map() };

const hottest = 5;

/** Levels in proportion to the greatest value; what is nothing stays cold. */
export const heatOf = (values: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const greatest = Math.max(0, ...values.values());
  return new Map(
    [...values].flatMap(([key, value]) =>
      greatest > 0 && value > 0 ? [[key, Math.max(1, Math.ceil((value / greatest) * hottest))] as const] : [],
    ),
  );
};

const mark = (element: Element, name: string, value: string | undefined): void => {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};

/** Scrolls the drawing that is seen, never the page, so that a box stands in its middle. */
const bringIntoView = (box: Element): void => {
  const area = box.closest<HTMLElement>('.drawing-area');
  if (!area || area.offsetParent === null) return;
  const [inner, outer] = [box.getBoundingClientRect(), area.getBoundingClientRect()];
  area.scrollBy({
    left: inner.left + inner.width / 2 - (outer.left + outer.width / 2),
    top: inner.top + inner.height / 2 - (outer.top + outer.height / 2),
  });
};

export interface Lamp {
  show(lights: Lights): void;
  warm(heat: Heat): void;
}

/** Finds the boxes and arrows of the drawings on a page once. */
export const lampOn = (page: ParentNode): Lamp => {
  const steps = [...page.querySelectorAll('[data-drawing] [data-step]')];
  const edges = [...page.querySelectorAll('[data-drawing] [data-edge]')];
  const each = (name: string, of: { steps: ReadonlyMap<string, unknown>; edges: ReadonlyMap<string, unknown> }): void => {
    const text = (value: unknown) => (value === undefined ? undefined : String(value));
    for (const box of steps) mark(box, name, text(of.steps.get(box.getAttribute('data-step')!)));
    for (const arrow of edges) mark(arrow, name, text(of.edges.get(arrow.getAttribute('data-edge')!)));
  };
  let standing: string | undefined;
  const follow = (lights: Lights): void => {
    const here = [...lights.steps].find(([, light]) => light !== 'past')?.[0];
    if (here !== standing) for (const box of steps) if (box.getAttribute('data-step') === here) bringIntoView(box);
    standing = here;
  };
  return {
    show: (lights) => {
      each('data-lit', lights);
      follow(lights);
    },
    warm: (heat) => each('data-heat', heat),
  };
};
