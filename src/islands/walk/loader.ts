/** The walk wakes when it is asked for, by its button or by an address that names it, or because this tab is in the middle of one. */
import { localHere } from '../../island/index.ts';
import { wakes } from '../../island/load.ts';
import { beginStage, endStage, isOn } from '../../island/stage/state.ts';

const isSaved = (root: HTMLElement): boolean => localHere().keys(`walk:${root.getAttribute('data-procedure')}:`).length > 0;

for (const root of document.querySelectorAll<HTMLElement>('[data-walk]')) {
  const button = root.querySelector<HTMLElement>('[data-walk-start]')!;
  if (isSaved(root)) button.textContent = button.getAttribute('data-continue');
}

const prepare = async (root: HTMLElement) => (await import('./view.tsx')).givenFor(root);

wakes({ name: 'walk', hashes: ['walk'], atOnce: isOn, prepare }, async (root, asked) => {
  // The stage first: what is loaded finds its place free, and nothing shifts when it comes.
  beginStage(root, asked);
  try {
    const { mount } = await import('./view.tsx');
    await mount(root, asked);
  } catch (error) {
    endStage();
    throw error;
  }
});
