/**
 * Opening the page asks for the short answer: it is worked out by a worker once the page is seen and has nothing else to do. What changes
 * the figures loads when it is touched, or when a link carries figures or a case; until then its HTML shows what is assumed, and the ways.
 */
import { carries } from '../../island/hash.ts';
import { wakes } from '../../island/load.ts';
import type { AnswerPanel } from './answer.ts';

/** Figures, and a case that is replayed. */
const hashes = ['figures', 'replay'];

const panels = new WeakMap<HTMLElement, Promise<AnswerPanel>>();
const panelIn = (root: HTMLElement): Promise<AnswerPanel> => {
  const panel = panels.get(root) ?? import('./answer.ts').then(({ answerIn }) => answerIn(root));
  panels.set(root, panel);
  return panel;
};

const whenIdle = (then: () => void): unknown =>
  'requestIdleCallback' in window ? requestIdleCallback(then, { timeout: 2000 }) : setTimeout(then, 200);

const whenSeen = (then: () => void): void => {
  if (document.visibilityState === 'visible') whenIdle(then);
  else document.addEventListener('visibilitychange', () => whenSeen(then), { once: true });
};

/** Whether the button that starts a simulation was pressed before it could do anything. */
const pressed = new WeakSet<HTMLElement>();

/** A slider that is moved says its share before anything is loaded that works with it. */
const tellAtOnce = (root: HTMLElement, { id, value }: HTMLInputElement): void => {
  const told = root.querySelector(`[data-rehearse-shell] output[for="${CSS.escape(id)}"]`);
  const { format } = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent', maximumFractionDigits: 1 });
  if (told) told.textContent = format(Number(value) / 100);
};

for (const root of document.querySelectorAll<HTMLElement>('[data-rehearse]')) {
  root.addEventListener('click', ({ target }) => (target as Element).closest('[data-start]') && pressed.add(root));
  root.addEventListener('input', ({ target }) => tellAtOnce(root, target as HTMLInputElement));
  whenSeen(async () => {
    if (!hashes.some((hash) => carries(location.hash, hash)) && !root.hasAttribute('data-rehearse-state'))
      (await panelIn(root)).open(root.dataset['source']!);
  });
}

const prepare = async (root: HTMLElement) => (await import('./view.tsx')).givenFor(root);

wakes({ name: 'rehearse', hashes, whenNear: () => false, prepare }, async (root) => {
  const [{ mount }, panel] = await Promise.all([import('./view.tsx'), panelIn(root)]);
  await mount(root, panel, () => pressed.has(root));
});
