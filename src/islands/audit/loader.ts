/** Load the audit desk when it comes near, is touched, or the address names an audit; until then the page is the form on paper. */
import { carries } from '../../island/hash.ts';

const load = async (root: HTMLElement): Promise<void> => {
  if (root.hasAttribute('data-audit-state')) return;
  root.setAttribute('data-audit-state', 'opening');
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-audit-${name}]`)!;
  part('failed').hidden = true;
  part('opening').hidden = false;
  try {
    const { mount } = await import('./view.tsx');
    await mount(root);
    root.setAttribute('data-audit-state', 'live');
  } catch (error) {
    console.error(error);
    root.removeAttribute('data-audit-state');
    part('failed').hidden = false;
  } finally {
    part('opening').hidden = true;
  }
};

for (const root of document.querySelectorAll<HTMLElement>('[data-audit]')) {
  const start = () => load(root);
  for (const touch of ['focusin', 'pointerdown', 'click']) root.addEventListener(touch, start);
  addEventListener('hashchange', () => carries(location.hash, 'audit') && start());
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      start();
    },
    { rootMargin: '200px' },
  );
  if (carries(location.hash, 'audit')) start();
  else near.observe(root);
}
