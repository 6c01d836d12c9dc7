/** What of a drawing is seen while a case goes over it: the box it stands at in the middle, with as many of its neighbours as there is room for. */
import type { Highlight } from '../highlights.ts';
import { isOn } from './state.ts';

/** No text is drawn smaller than 12 px, nor larger than it was made: names have 14 px, in flowcharts those responsible 0.88 of it. */
const largest = 1;
const smallest = (svg: Element): number => 12 / (svg.querySelector('.by') ? 14 * 0.88 : 14);

/** Room kept round what is seen, in pixels. */
const around = 16;

type Steps = ReadonlyMap<string, Highlight>;
interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const prefersStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
const isSeen = (area: HTMLElement): boolean => area.clientWidth > 0 && area.clientHeight > 0;

const union = (a: Extent, b: Extent): Extent => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

const middle = ({ left, top, right, bottom }: Extent) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

const between = (first: Extent, second: Extent): number => {
  const [a, b] = [middle(first), middle(second)];
  return Math.hypot(a.x - b.x, a.y - b.y);
};

/** The boxes of some steps, where they stand in what the area scrolls. */
const boxesOf = (area: HTMLElement, steps: Steps, which: Highlight): Extent[] => {
  const outer = area.getBoundingClientRect();
  return [...area.querySelectorAll('.box[data-step]')]
    .filter((box) => steps.get(box.getAttribute('data-step')!) === which)
    .map((box) => {
      const { left, top, right, bottom } = box.getBoundingClientRect();
      const [x, y] = [area.scrollLeft - outer.left, area.scrollTop - outer.top];
      return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
    });
};

/** What is to be seen in an area: where the case stands, and what can come next or was before, the nearest first, as far as it fits. */
const seen = (area: HTMLElement, steps: Steps): Extent | undefined => {
  const here = boxesOf(area, steps, 'here');
  if (here.length === 0) return undefined;
  const [first] = here;
  const fits = ({ left, top, right, bottom }: Extent): boolean =>
    right - left + 2 * around <= area.clientWidth && bottom - top + 2 * around <= area.clientHeight;
  const nearest = (which: Highlight) => boxesOf(area, steps, which).sort((a, b) => between(first!, a) - between(first!, b));
  return [...here.slice(1), ...nearest('next'), ...nearest('past').slice(0, 2)].reduce((extent, box) => {
    const larger = union(extent, box);
    return fits(larger) ? larger : extent;
  }, first!);
};

export interface Framing {
  /** Make the drawing as large as there is room for, and look where the case stands. */
  fit(): void;
  /** Look where a case stands now. */
  look(steps: Steps): void;
}

/** Look where a case stands in an area. */
const lookIn = (area: HTMLElement, steps: Steps, behavior: ScrollBehavior): void => {
  const extent = seen(area, steps);
  if (!extent) return;
  const { x, y } = middle(extent);
  area.scrollTo({ left: x - area.clientWidth / 2, top: y - area.clientHeight / 2, behavior });
};

/** What makes the drawing in an area as large as there is room for while the stage is on; one the reader has zoomed is left. */
const scaling = (): ((area: HTMLElement) => void) => {
  /** The width we gave; where it is another, the reader gave it. */
  const given = new WeakMap<SVGSVGElement, string>();
  return (area) => {
    const svg = area.querySelector('svg')!;
    if (svg.style.inlineSize !== (given.get(svg) ?? '')) return;
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(area);
    const room = area.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
    const { width } = svg.viewBox.baseVal;
    const wanted = Math.min(largest, Math.max(smallest(svg), room / width));
    svg.style.inlineSize = isOn() ? `${width * wanted}px` : '';
    svg.style.maxInlineSize = isOn() ? 'none' : '';
    given.set(svg, svg.style.inlineSize);
  };
};

/** Fewer pixels than these are a margin. */
const slack = 4;

/** Say at which edges of its place more of a drawing lies. */
const tellBeyond = (area: HTMLElement): void => {
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight } = area;
  const open = {
    above: scrollTop > slack,
    below: scrollHeight - clientHeight - scrollTop > slack,
    left: scrollLeft > slack,
    right: scrollWidth - clientWidth - scrollLeft > slack,
  };
  const named = Object.entries(open).flatMap(([edge, is]) => (is ? [edge] : []));
  area.closest('.stage-drawing')?.setAttribute('data-beyond', named.join(' '));
};

/** Keeps the drawings of a stage framed: now, when the case moves, and whenever an area changes its size. */
export const framing = (stage: HTMLElement): Framing => {
  const areas = [...stage.querySelectorAll<HTMLElement>('.drawing-area')];
  const scale = scaling();
  let steps: Steps = new Map();
  let due = 0;
  const frame = (area: HTMLElement): void => {
    if (!isSeen(area)) return;
    scale(area);
    if (isOn()) lookIn(area, steps, 'instant');
    tellBeyond(area);
  };
  const watching = new ResizeObserver((entries) => {
    for (const { target } of entries) frame(target as HTMLElement);
  });
  for (const area of areas) {
    watching.observe(area);
    area.addEventListener('scroll', () => isSeen(area) && tellBeyond(area), { passive: true });
  }
  return {
    fit: () => areas.forEach(frame),
    look: (next) => {
      steps = next;
      // In the frame after the one that shows the move: the move is seen first.
      cancelAnimationFrame(due);
      due = requestAnimationFrame(() => {
        for (const area of areas) if (isOn() && isSeen(area)) lookIn(area, steps, prefersStill() ? 'instant' : 'smooth');
      });
    },
  };
};
