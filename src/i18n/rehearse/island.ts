import { define } from '../locale.ts';
import { rehearseIslandEn } from './island.en.ts';
import { rehearseIslandZh } from './island.zh.ts';

/** The words of the rehearsal as it runs; one file a language, so that a reader loads only their own. */
export const rehearseIsland = define('rehearseIsland', { zh: rehearseIslandZh, en: rehearseIslandEn });

export type RehearseIslandStrings = (typeof rehearseIsland)['zh'];
