import { define } from '../locale.ts';
import { trainIslandEn } from './island.en.ts';
import { trainIslandZh } from './island.zh.ts';

/** The words of the training as it runs; one file a language, so that a reader loads only their own. */
export const trainIsland = define('trainIsland', { zh: trainIslandZh, en: trainIslandEn });

export type TrainIslandStrings = (typeof trainIsland)['zh'];
