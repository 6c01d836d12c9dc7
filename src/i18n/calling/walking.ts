import { define } from '../locale.ts';
import { callWalkEn } from './walking.en.ts';
import { callWalkZh } from './walking.zh.ts';

/** How a walk speaks of calling another procedure; loaded only where one does. */
export const callWalk = define('callWalk', { zh: callWalkZh, en: callWalkEn });

export type CallWalkStrings = (typeof callWalk)['zh'];
