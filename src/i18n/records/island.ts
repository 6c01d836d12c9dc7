import { define } from '../locale.ts';
import { recordsIslandEn } from './island.en.ts';
import { recordsIslandZh } from './island.zh.ts';

/** The words of the case records' check as it runs; one file a language, so that a reader loads only their own. */
export const recordsIsland = define('recordsIsland', { zh: recordsIslandZh, en: recordsIslandEn });

export type RecordsIslandStrings = (typeof recordsIsland)['zh'];
