import { define } from './locale.ts';
import { trainDeskEn } from './train-desk.en.ts';
import { trainDeskZh } from './train-desk.zh.ts';

/** The words of the training as it runs; one file a language, so that a reader loads only their own. */
export const trainDesk = define({ zh: trainDeskZh, en: trainDeskEn });

export type TrainDeskStrings = (typeof trainDesk)['zh'];
