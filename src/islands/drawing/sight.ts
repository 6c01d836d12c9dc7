/** What of a drawing is out of sight: its lanes keep their names where one looks, and an edge says what lies beyond it. */

/** The top of what is seen of an area: its own, or the foot of the page's head where that covers it. */
const topOf = (area: HTMLElement): number => {
  const top = area.getBoundingClientRect().top + area.clientTop;
  if (area.closest('[data-stage-whole]')) return top;
  return Math.max(top, document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0);
};

/** Let the names of the lanes go down with what is read, as far as the lanes go. */
const keepHeads = (area: HTMLElement): void => {
  const [svg, heads] = [area.querySelector('svg')!, area.querySelector<SVGGElement>('.heads')];
  if (!heads) return;
  const { top, height } = svg.getBoundingClientRect();
  const view = svg.viewBox.baseVal;
  const scale = height / view.height;
  const room = height - 3 * heads.getBoundingClientRect().height;
  const down = Math.max(0, Math.min(topOf(area) - top, room) / scale + view.y);
  heads.style.transform = down > 0 ? `translateY(${down}px)` : '';
};

/** How many lanes lie mostly beyond each edge. */
const lanesBeyond = (area: HTMLElement): { start: number; end: number } => {
  const { left, right } = area.getBoundingClientRect();
  const middles = [...area.querySelectorAll('.lane')].map((lane) => {
    const box = lane.getBoundingClientRect();
    return (box.left + box.right) / 2;
  });
  return { start: middles.filter((at) => at < left).length, end: middles.filter((at) => at > right).length };
};

/** Fewer pixels than these are a margin. */
const slack = 12;

/** Say at each edge what lies beyond it. */
const tellBeyond = (figure: HTMLElement, area: HTMLElement): void => {
  const { scrollLeft, scrollWidth, clientWidth } = area;
  const lanes = lanesBeyond(area);
  const open = { start: scrollLeft > slack, end: scrollWidth - clientWidth - scrollLeft > slack };
  figure.style.cssText = `--area-top:${area.offsetTop}px;--area-height:${area.offsetHeight}px`;
  area.dataset.beyond = Object.entries(open)
    .flatMap(([edge, is]) => (is ? [edge] : []))
    .join(' ');
  for (const edge of ['start', 'end'] as const) {
    const button = figure.querySelector<HTMLElement>(`[data-beyond-edge="${edge}"]`)!;
    button.hidden = !open[edge];
    button.querySelector<HTMLElement>('[data-some]')!.hidden = lanes[edge] === 0;
    button.querySelector('[data-count]')!.textContent = String(lanes[edge]);
  }
};

/** Keep both right while anything scrolls or changes its size. */
export const watchSight = (figure: HTMLElement, seen: () => HTMLElement | undefined): void => {
  let asked = 0;
  const look = (): void => {
    asked = 0;
    const area = seen();
    if (!area) return;
    keepHeads(area);
    tellBeyond(figure, area);
  };
  const ask = (): void => {
    if (asked === 0) asked = requestAnimationFrame(look);
  };
  document.addEventListener('scroll', ask, { capture: true, passive: true });
  const sizes = new ResizeObserver(ask);
  for (const watched of figure.querySelectorAll('.drawing-area, .drawing-area svg')) sizes.observe(watched);
  figure.addEventListener('click', ({ target }) => {
    const edge = (target as Element).closest<HTMLElement>('[data-beyond-edge]')?.dataset.beyondEdge;
    const area = edge && seen();
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    if (area) area.scrollBy({ left: area.clientWidth * 0.8 * (edge === 'end' ? 1 : -1), behavior });
  });
};
