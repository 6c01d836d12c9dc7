/** Load the training when it comes near the window, is touched, or a link names a stage; until then its HTML stands. */
import { carries } from '../../island/hash.ts';
import { localHere } from '../../island/index.ts';

const load = async (root: HTMLElement): Promise<void> => {
  if (root.hasAttribute('data-train-state')) return;
  root.setAttribute('data-train-state', 'opening');
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-train-${name}]`)!;
  part('failed').hidden = true;
  part('opening').hidden = false;
  try {
    const { mount } = await import('./view.tsx');
    await mount(root);
    part('shell').hidden = true;
    root.setAttribute('data-train-state', 'live');
  } catch (error) {
    console.error(error);
    root.removeAttribute('data-train-state');
    part('failed').hidden = false;
  } finally {
    part('opening').hidden = true;
  }
};

const hasRecord = (): boolean => localHere().read('train') !== undefined;

for (const root of document.querySelectorAll<HTMLElement>('[data-train]')) {
  const start = () => load(root);
  for (const touch of ['focusin', 'pointerdown', 'click']) root.addEventListener(touch, start);
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      start();
    },
    { rootMargin: '200px' },
  );
  // The learner's own page waits for one who has a record, or asks for it.
  const stranger = root.getAttribute('data-train') === 'home' && !hasRecord();
  if (carries(location.hash, 'train')) start();
  else if (stranger) continue;
  else near.observe(root);
}
