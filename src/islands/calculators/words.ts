import type { CalculatorStrings } from '../../i18n/calculators/calculators.ts';
import { later } from '../../i18n/later.ts';

/** The words of the worksheets; what begins on the page does without them. */
export const words = later<CalculatorStrings>('calculators', {
  zh: async () => (await import('../../i18n/calculators/calculators.zh.ts')).calculatorsZh,
  en: async () => (await import('../../i18n/calculators/calculators.en.ts')).calculatorsEn,
});
