import { define } from '../locale.ts';
import { walkEn } from './walk.en.ts';
import { walkZh } from './walk.zh.ts';

/** The words of the walk; one file a language, so that a reader loads only their own. */
export const walk = define('walk', { zh: walkZh, en: walkEn });

export type WalkStrings = (typeof walk)['zh'];
