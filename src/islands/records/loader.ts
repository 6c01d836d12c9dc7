/** The check of case records wakes when it comes near, is touched, or a file is drawn over it; until then its HTML says what it does. */
import { wakes } from '../../island/load.ts';

wakes({ name: 'records', hashes: ['replay'] }, async (root) => {
  const { mount } = await import('./view.tsx');
  await mount(root);
});
