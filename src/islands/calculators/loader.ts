/** A worksheet wakes when it comes near or is touched; until then its HTML shows the worked example. */

import type { CalculatorStrings } from '../../i18n/calculators/calculators.ts';
import { later } from '../../i18n/locale.ts';
import { wakes } from '../../island/load.ts';
import type { Locale } from '../../procedure/index.ts';

const words = later<CalculatorStrings>('calculators', {
  zh: async () => (await import('../../i18n/calculators/calculators.zh.ts')).calculatorsZh,
  en: async () => (await import('../../i18n/calculators/calculators.en.ts')).calculatorsEn,
});
const worksheets = {
  deviation: async () => (await import('./deviation.tsx')).deviationWorksheet,
  budget: async () => (await import('./budget.tsx')).budgetWorksheet,
};

wakes({ name: 'calculator' }, async (root) => {
  const name = root.getAttribute('data-calculator') as keyof typeof worksheets;
  const locale = root.getAttribute('data-locale') as Locale;
  const [{ mount }, worksheet, t] = await Promise.all([import('./mount.tsx'), worksheets[name](), words[locale]()]);
  mount(root, worksheet, t);
});
