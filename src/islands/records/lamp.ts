/** Light on the drawing: where deviations are, how a case went, and where it departed. */
import type { Move } from '../../procedure/index.ts';

/** Counts by step id, and by arrow. */
export interface Heat {
  readonly steps: ReadonlyMap<string, number>;
  readonly edges: ReadonlyMap<string, number>;
}

export interface Course {
  /** Moves made so far, the present one last. */
  readonly moves: readonly { readonly step: string | null; readonly move: Move | null; readonly deviates: boolean }[];
}

export interface Lamp {
  warm(heat: Heat | undefined): void;
  show(course: Course | undefined): void;
}

const hottest = 5;

/** 1 to 5 in proportion to the greatest; nothing where there is nothing. */
const level = (count: number | undefined, greatest: number): string | undefined =>
  count === undefined || count <= 0 ? undefined : String(Math.max(1, Math.ceil((count / greatest) * hottest)));

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

/** Finds the boxes and arrows of the drawings on a page once. */
export const lampOn = (page: ParentNode): Lamp => {
  const boxes = [...page.querySelectorAll('[data-drawing] [data-step]')];
  const arrows = [...page.querySelectorAll('[data-drawing] [data-edge]')];
  const stepOf = (box: Element): string => box.getAttribute('data-step')!;
  const edgeOf = (arrow: Element): string => arrow.getAttribute('data-edge')!;
  return {
    warm: (heat) => {
      const most = (counts: ReadonlyMap<string, number> | undefined): number => Math.max(1, ...(counts?.values() ?? []));
      const [hotStep, hotEdge] = [most(heat?.steps), most(heat?.edges)];
      for (const box of boxes) mark(box, 'data-heat', level(heat?.steps.get(stepOf(box)), hotStep));
      for (const arrow of arrows) mark(arrow, 'data-heat', level(heat?.edges.get(edgeOf(arrow)), hotEdge));
    },
    show: (course) => {
      const moves = course?.moves ?? [];
      const here = moves.at(-1);
      const [past, gone] = [new Set(moves.map(({ step }) => step)), new Set(moves.map(({ move }) => move))];
      const deviant = new Set(moves.filter(({ deviates }) => deviates).map(({ step }) => step));
      for (const box of boxes) {
        const step = stepOf(box);
        mark(box, 'data-lit', step === here?.step ? 'here' : past.has(step) ? 'past' : undefined);
        mark(box, 'data-deviant', deviant.has(step) ? 'true' : undefined);
        if (step === here?.step) bringIntoView(box);
      }
      for (const arrow of arrows) mark(arrow, 'data-lit', gone.has(edgeOf(arrow)) ? 'past' : undefined);
    },
  };
};
