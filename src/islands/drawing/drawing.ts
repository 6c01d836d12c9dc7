/** Makes the drawings move: zoom, fit, pan by dragging, copying the source, and the way from a row back to its box. */
import { copyText } from '../../island/clipboard.ts';
import { textFile } from '../../island/site.served.ts';
import { offerRole } from './role.ts';
import { watchSight } from './sight.ts';

const steps = { in: 1.25, out: 0.8 } as const;
const [smallest, largest] = [0.25, 3];

const svgOf = (area: Element): SVGSVGElement => area.querySelector('svg')!;
const shown = (figure: Element): HTMLElement | undefined =>
  [...figure.querySelectorAll<HTMLElement>('.drawing-area')].find((area) => area.clientWidth > 0);
const visible = (figure: Element): HTMLElement => shown(figure)!;

/** Set the scale, keeping the middle of what is seen where it is. */
const scaleTo = (area: HTMLElement, scale: number): void => {
  const svg = svgOf(area);
  const natural = svg.viewBox.baseVal.width;
  const before = svg.getBoundingClientRect().width;
  const after = natural * Math.min(largest, Math.max(smallest, scale));
  const middle = area.scrollLeft + area.clientWidth / 2;
  Object.assign(svg.style, { inlineSize: `${after}px`, minInlineSize: '0', maxInlineSize: 'none' });
  area.scrollLeft = (middle * after) / before - area.clientWidth / 2;
};

const zoom = (area: HTMLElement, how: string): void => {
  const svg = svgOf(area);
  const now = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(area);
  const room = area.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
  scaleTo(area, how === 'fit' ? room / svg.viewBox.baseVal.width : now * steps[how as keyof typeof steps]);
};

const keys: Readonly<Record<string, string>> = { '+': 'in', '=': 'in', '-': 'out', '0': 'fit' };

/** Drag to pan; a touch screen scrolls by itself. */
const pannable = (area: HTMLElement): void => {
  area.addEventListener('pointerdown', (down) => {
    if (down.pointerType !== 'mouse' || down.button !== 0) return;
    const from = { left: area.scrollLeft, top: area.scrollTop };
    const move = (event: PointerEvent) => {
      area.scrollLeft = from.left - (event.clientX - down.clientX);
      area.scrollTop = from.top - (event.clientY - down.clientY);
      if (Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > 4) area.dataset.panning = '';
    };
    const stop = () => {
      removeEventListener('pointermove', move);
      // The click that ends a drag comes after this; it isn't meant for the box under the pointer.
      setTimeout(() => delete area.dataset.panning);
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', stop, { once: true });
    addEventListener('pointercancel', stop, { once: true });
  });
  area.addEventListener('dragstart', (event) => event.preventDefault());
  area.addEventListener('click', (event) => area.dataset.panning !== undefined && event.preventDefault(), true);
};

/** A flowchart wider than its place opens at its first step; lanes begin with the first lane. */
const openAtStart = (area: HTMLElement | undefined): void => {
  const first = area?.querySelector('.box');
  if (area?.dataset.kind !== 'flowchart' || !first || area.scrollWidth <= area.clientWidth) return;
  const [box, place] = [first.getBoundingClientRect(), area.getBoundingClientRect()];
  area.scrollLeft += box.left + box.width / 2 - (place.left + place.width / 2);
};

const copy = async (figure: HTMLElement, address: string): Promise<void> => {
  const status = figure.querySelector('[data-drawing-status]')!;
  const copied = await textFile(address)
    .then(copyText)
    .catch(() => false);
  status.textContent = copied ? figure.dataset.copied! : figure.dataset.copyFailed!;
};

const enliven = (figure: HTMLElement): void => {
  for (const hidden of figure.querySelectorAll<HTMLElement>('[data-drawing-tools], [data-copy]')) hidden.hidden = false;
  for (const area of figure.querySelectorAll<HTMLElement>('.drawing-area')) pannable(area);
  figure.addEventListener('keydown', (event) => {
    const how = keys[event.key];
    if (!how || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    zoom(visible(figure), how);
  });
  figure.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-zoom], [data-copy]');
    if (button?.dataset.zoom) zoom(visible(figure), button.dataset.zoom);
    if (button?.dataset.copy) void copy(figure, button.dataset.copy);
  });
  offerRole(figure);
  tellBeside(figure);
  watchSight(figure, () => shown(figure));
  openAtStart(shown(figure));
  figure.addEventListener('change', () => openAtStart(shown(figure)));
};

/** Where there is room beside a flowchart, it is told in words there. */
const tellBeside = (figure: HTMLElement): void => {
  figure.addEventListener('change', ({ target }) => {
    const { value } = target as HTMLInputElement;
    const words = figure.querySelector<HTMLDetailsElement>(':scope > details')!;
    const beside = getComputedStyle(words).getPropertyValue('--beside') !== '';
    if (value === 'flowchart' && beside) words.open = true;
  });
};

/** From a row to its box in the drawing that is shown. */
const show = (figure: HTMLElement, step: string): void => {
  const box = visible(figure).querySelector<SVGElement>(`[data-step="${step}"]`)!;
  box.scrollIntoView({ block: 'center', inline: 'center' });
  box.focus();
};

for (const figure of document.querySelectorAll<HTMLElement>('[data-drawing]')) {
  enliven(figure);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLElement>('[data-show-step]');
    if (!link) return;
    event.preventDefault();
    show(figure, link.dataset.showStep!);
  });
}
