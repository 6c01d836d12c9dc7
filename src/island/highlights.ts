/** Highlights on the drawings of a page: where a case stands, where it has been and can go, where it departed; and how heavy each is loaded. */

export type Highlight = 'here' | 'past' | 'next';

/** By step id, and by arrow, which goes by its move (`<step>:<mark>`). */
export interface Highlights {
  readonly steps: ReadonlyMap<string, Highlight>;
  readonly edges: ReadonlyMap<string, Highlight>;
  /** Steps at which the case departed from the procedure. */
  readonly deviant?: ReadonlySet<string>;
}

/** Levels from 1 to 5, by step id and by arrow; what has none stays cold. */
export interface Heat {
  readonly steps: ReadonlyMap<string, number>;
  readonly edges: ReadonlyMap<string, number>;
}

/** Nothing highlighted, nothing warm. */
export const plain: Highlights & Heat = { steps: new Map<string, never>(), edges: new Map<string, never>() };

const hottest = 5;

/** Levels in proportion to the greatest value; what is nothing stays cold. */
export const heatOf = (values: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const greatest = Math.max(0, ...values.values());
  return new Map(
    [...values]
      .filter(([, value]) => value > 0)
      .map(([key, value]) => [key, Math.max(1, Math.ceil((value / greatest) * hottest))]),
  );
};

export interface Highlighter {
  show(highlights: Highlights): void;
  warm(heat: Heat): void;
}

export interface HighlighterOptions {
  /** Whether the rows of tables are highlighted too. */
  readonly tables?: boolean;
  /** Whether the reader is where the case stands: that step is then the current one for those who listen, too. */
  readonly current?: boolean;
  /** Whether a drawing scrolls along with the case. */
  readonly follow?: boolean;
}

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

/** The elements in some places that carry an attribute, with its value. */
const find = (page: ParentNode, places: string, attribute: string): readonly (readonly [Element, string])[] =>
  [...page.querySelectorAll(`${places} [${attribute}]`)].map((element) => [element, element.getAttribute(attribute)!]);

/** Finds what can be highlighted on a page once. */
export const highlighterOn = (page: ParentNode, options: HighlighterOptions = {}): Highlighter => {
  const { tables = false, current = false, follow = false } = options;
  const places = tables ? ':is([data-drawing], [data-table])' : '[data-drawing]';
  const boxes = find(page, places, 'data-step');
  const arrows = find(page, places, 'data-edge');
  let followed: string | undefined;
  const followTo = (steps: Highlights['steps']): void => {
    const standing = [...steps].find(([, highlight]) => highlight !== 'past')?.[0];
    if (standing !== followed) for (const [box, step] of boxes) if (step === standing) bringIntoView(box);
    followed = standing;
  };
  const show = ({ steps, edges, deviant }: Highlights): void => {
    for (const [box, step] of boxes) {
      mark(box, 'data-lit', steps.get(step));
      mark(box, 'data-deviant', deviant?.has(step) ? 'true' : undefined);
      if (current) mark(box, 'aria-current', steps.get(step) === 'here' ? 'step' : undefined);
    }
    for (const [arrow, edge] of arrows) mark(arrow, 'data-lit', edges.get(edge));
    if (follow) followTo(steps);
  };
  const warm = ({ steps, edges }: Heat): void => {
    for (const [box, step] of boxes) mark(box, 'data-heat', steps.get(step)?.toString());
    for (const [arrow, edge] of arrows) mark(arrow, 'data-heat', edges.get(edge)?.toString());
  };
  return { show, warm };
};
