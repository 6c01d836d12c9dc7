/** Load the desk when it comes near the window or is touched; until then its HTML says what it does. */
const load = async (root: HTMLElement): Promise<void> => {
  if (root.hasAttribute('data-records-state')) return;
  root.setAttribute('data-records-state', 'opening');
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-records-${name}]`)!;
  part('failed').hidden = true;
  part('opening').hidden = false;
  try {
    const { mount } = await import('./view.tsx');
    await mount(root);
    root.setAttribute('data-records-state', 'live');
  } catch (error) {
    console.error(error);
    root.removeAttribute('data-records-state');
    part('failed').hidden = false;
  } finally {
    part('opening').hidden = true;
  }
};

for (const root of document.querySelectorAll<HTMLElement>('[data-records]')) {
  const start = () => load(root);
  for (const touch of ['focusin', 'pointerdown', 'click', 'dragenter']) root.addEventListener(touch, start);
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      start();
    },
    { rootMargin: '200px' },
  );
  near.observe(root);
}

export {};
