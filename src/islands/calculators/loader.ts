/** A calculator wakes when it comes near or is touched; until then its HTML shows the worked example. */
import { wakes } from '../../island/load.ts';
import type { Locale } from '../../procedure/index.ts';

const words = {
  zh: async () => (await import('../../i18n/calculators/calculators.zh.ts')).calculatorsZh,
  en: async () => (await import('../../i18n/calculators/calculators.en.ts')).calculatorsEn,
};
const made = {
  deviation: async () => (await import('./deviation/view.tsx')).deviationCalculator,
  budget: async () => (await import('./budget/view.tsx')).budgetCalculator,
};

wakes({ name: 'calculator' }, async (root) => {
  const name = root.getAttribute('data-calculator') as keyof typeof made;
  const locale = root.getAttribute('data-locale') as Locale;
  const [{ mount }, calculator, t] = await Promise.all([import('./mount.tsx'), made[name](), words[locale]()]);
  mount(root, calculator, t);
});
