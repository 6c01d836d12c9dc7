/** The training wakes when it comes near, is touched, or a link names a stage; until then its HTML stands. */
import { localHere } from '../../island/index.ts';
import { wakes } from '../../island/load.ts';
import { chosenRole } from '../../island/role.ts';

const hasRecord = (): boolean => localHere().read('train') !== undefined;

const isHome = (root: HTMLElement): boolean => root.getAttribute('data-train') === 'home';

/** The learner's own page waits for one who has a record, or asks for it. */
const atOnce = (root: HTMLElement): boolean => isHome(root) && hasRecord();
const whenNear = (root: HTMLElement): boolean => !isHome(root);

// What a learner has stands in place of what is said to those who have nothing: room is kept for it.
for (const home of document.querySelectorAll('[data-train="home"]'))
  if (hasRecord()) home.setAttribute('data-awaited', chosenRole(localHere()) ? 'role' : 'whole');

const prepare = async (root: HTMLElement) => (await import('./view.tsx')).givenFor(root);

wakes({ name: 'train', hashes: ['train'], atOnce, whenNear, prepare }, async (root) => {
  const { mount } = await import('./view.tsx');
  await mount(root);
});
