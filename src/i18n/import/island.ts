import { define } from '../locale.ts';
import { importIslandEn } from './island.en.ts';
import { importIslandZh } from './island.zh.ts';

/** The words of the import as it runs; one file a language, so that a reader loads only their own. */
export const importIsland = define('importIsland', { zh: importIslandZh, en: importIslandEn });

export type ImportIslandStrings = (typeof importIsland)['zh'];
