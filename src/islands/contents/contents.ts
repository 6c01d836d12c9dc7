/**
 * The contents of the handbook and of the page: a panel goes once it has led somewhere, by Escape, or when one turns to something else;
 * the section being read is marked; and the page is printed.
 */

const panels = [...document.querySelectorAll<HTMLDetailsElement>('details[data-panel]')];

const close = (panel: HTMLDetailsElement, event: Event): void => {
  if (!panel.open) return;
  const inside = event.target instanceof Element && panel.contains(event.target);
  if (event instanceof KeyboardEvent) {
    if (event.key !== 'Escape') return;
    if (inside) panel.querySelector('summary')!.focus();
  } else if (inside && !(event.target as Element).closest('a')) return;
  panel.open = false;
};

for (const type of ['click', 'keydown'])
  document.addEventListener(type, (event) => {
    for (const panel of panels) close(panel, event);
  });

const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-sections] a')];
const headings = [...new Set(links.map(({ hash }) => decodeURIComponent(hash.slice(1))))].flatMap(
  (id) => document.getElementById(id) ?? [],
);
const label = document.querySelector<HTMLElement>('[data-section-here]');
const unread = label?.textContent ?? '';

/** How far below the upper edge a heading may stand and still be the one that is read. */
const reading = 140;

const mark = (): void => {
  const here = headings.findLast((heading) => heading.getBoundingClientRect().top < reading);
  for (const link of links) {
    const isHere = here !== undefined && decodeURIComponent(link.hash.slice(1)) === here.id;
    if (isHere) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
  if (label) label.textContent = here?.textContent ?? unread;
};

let due = false;
if (headings.length > 0) {
  addEventListener(
    'scroll',
    () => {
      if (due) return;
      due = true;
      requestAnimationFrame(() => {
        due = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}

const list = document.querySelector<HTMLElement>('.rail-list');
const current = list?.querySelector<HTMLElement>('[aria-current]');
if (list && current && current.offsetTop > list.clientHeight) list.scrollTop = current.offsetTop - list.clientHeight / 2;

const print = document.querySelector<HTMLButtonElement>('[data-print-page]');
if (print) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}

export {};
