/** Load the walk when it is asked for: by the button, by a link that carries one, or because one is saved here. */
import { carries } from '../../island/hash.ts';
import { localHere } from '../../island/index.ts';

const asked = (): boolean => carries(location.hash, 'walk');

const saved = (procedure: string): boolean => localHere().keys(`walk:${procedure}:`).length > 0;

const load = async (root: HTMLElement, focusFirst: boolean): Promise<void> => {
  if (root.getAttribute('data-walk') !== '') return;
  root.setAttribute('data-walk', 'opening');
  const failed = root.querySelector<HTMLElement>('[data-walk-failed]')!;
  failed.hidden = true;
  try {
    const { mount } = await import('./view.tsx');
    await mount(root, focusFirst);
  } catch (error) {
    console.error(error);
    root.setAttribute('data-walk', '');
    failed.hidden = false;
  }
};

for (const root of document.querySelectorAll<HTMLElement>('[data-walk]')) {
  const start = root.querySelector<HTMLButtonElement>('[data-walk-start]')!;
  start.hidden = false;
  start.addEventListener('click', () => load(root, true));
  addEventListener('hashchange', () => asked() && load(root, true));
  if (asked()) load(root, true);
  else if (saved(root.getAttribute('data-procedure')!)) load(root, false);
}
