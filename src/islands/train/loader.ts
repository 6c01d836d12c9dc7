/** The training wakes when it comes near, is touched, or a link names a stage; until then its HTML stands. */
import { localHere } from '../../island/index.ts';
import { wakes } from '../../island/load.ts';

const hasRecord = (): boolean => localHere().read('train') !== undefined;

/** The learner's own page waits for one who has a record, or asks for it. */
const whenNear = (root: HTMLElement): boolean => root.getAttribute('data-train') !== 'home' || hasRecord();

wakes({ name: 'train', hash: 'train', whenNear }, async (root) => {
  const { mount } = await import('./view.tsx');
  await mount(root);
});
