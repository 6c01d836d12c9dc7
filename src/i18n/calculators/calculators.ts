import { define } from '../locale.ts';
import { calculatorsEn } from './calculators.en.ts';
import { calculatorsZh } from './calculators.zh.ts';

export type CalculatorStrings = typeof calculatorsZh;

/** The words of the calculators; one file a language, so that a reader loads only their own. */
export const calculators = define('calculators', { zh: calculatorsZh, en: calculatorsEn });
