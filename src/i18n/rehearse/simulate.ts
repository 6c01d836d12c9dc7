import { define } from '../locale.ts';
import { simulateEn } from './simulate.en.ts';
import { simulateZh } from './simulate.zh.ts';

/** The words of simulation; one file a language, so that a reader loads only their own. */
export const simulateWords = define('simulate', { zh: simulateZh, en: simulateEn });

export type SimulateStrings = (typeof simulateWords)['zh'];
