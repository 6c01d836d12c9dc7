/** A worksheet wakes when it comes near or is touched; until then its HTML shows the worked example. */

import { wakes } from '../../island/load.ts';
import type { Locale } from '../../procedure/index.ts';

const worksheets = {
  deviation: async () => (await import('./deviation.tsx')).deviationWorksheet,
  budget: async () => (await import('./budget.tsx')).budgetWorksheet,
};

wakes({ name: 'calculator' }, async (root) => {
  const name = root.getAttribute('data-calculator') as keyof typeof worksheets;
  const locale = root.getAttribute('data-locale') as Locale;
  const [{ mount }, worksheet, t] = await Promise.all([
    import('./mount.tsx'),
    worksheets[name](),
    import('./words.ts').then(({ words }) => words[locale]()),
  ]);
  mount(root, worksheet, t);
});
