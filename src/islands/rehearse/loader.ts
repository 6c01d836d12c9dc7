/** The rehearsal wakes when it comes near, is touched, or a link carries figures; until then its HTML lists the ways. */
import { wakes } from '../../island/load.ts';

wakes({ name: 'rehearse', hash: 'figures' }, async (root) => {
  const { mount } = await import('./view.tsx');
  await mount(root);
});
