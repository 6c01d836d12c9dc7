/** The import wakes when it comes near, is touched, or a file is drawn over it; what reads and shows loads with the first file. */
import { wakes } from '../../island/load.ts';

wakes({ name: 'import' }, async (root) => {
  const { mount } = await import('./view.tsx');
  await mount(root);
});
