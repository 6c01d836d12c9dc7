/** The audit wakes when it comes near, is touched, or the address names one; until then the page is the form on paper. */
import { wakes } from '../../island/load.ts';

wakes({ name: 'audit', hashes: ['audit'] }, async (root) => {
  const { mount } = await import('./view.tsx');
  await mount(root);
});
