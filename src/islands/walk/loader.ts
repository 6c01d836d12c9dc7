/** The walk wakes when it is asked for, by its button or by a link that carries one, or because one is saved here. */
import { localHere } from '../../island/index.ts';
import { wakes } from '../../island/load.ts';

const isSaved = (root: HTMLElement): boolean => localHere().keys(`walk:${root.getAttribute('data-procedure')}:`).length > 0;

wakes({ name: 'walk', hash: 'walk', atOnce: isSaved }, async (root, asked) => {
  const { mount } = await import('./view.tsx');
  await mount(root, asked);
});
