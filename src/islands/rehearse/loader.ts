/** Load the rehearsal when it comes near the window, is touched, or a link carries figures; until then its HTML lists the ways. */
import { carries } from '../../island/hash.ts';

const load = async (root: HTMLElement): Promise<void> => {
  if (root.hasAttribute('data-rehearse-state')) return;
  root.setAttribute('data-rehearse-state', 'opening');
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-rehearse-${name}]`)!;
  part('failed').hidden = true;
  part('opening').hidden = false;
  try {
    const { mount } = await import('./view.tsx');
    await mount(root);
    part('shell').hidden = true;
    root.setAttribute('data-rehearse-state', 'live');
  } catch (error) {
    console.error(error);
    root.removeAttribute('data-rehearse-state');
    part('failed').hidden = false;
  } finally {
    part('opening').hidden = true;
  }
};

for (const root of document.querySelectorAll<HTMLElement>('[data-rehearse]')) {
  const start = () => load(root);
  root.addEventListener('focusin', start);
  for (const touch of ['pointerdown', 'click']) root.addEventListener(touch, start);
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      start();
    },
    { rootMargin: '200px' },
  );
  if (carries(location.hash, 'figures')) start();
  else near.observe(root);
}
