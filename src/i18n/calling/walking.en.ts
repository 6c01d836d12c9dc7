/** How a walk speaks of calling another procedure; a name is “CR-07 Change approval”. */
import { plural } from '../wording.ts';
import type { callWalkZh } from './walking.zh.ts';

export const callWalkEn: typeof callWalkZh = {
  walk: (id) => `Walk ${id} and come back here`,
  goOn: (id) => `Go on walking ${id}`,
  look: (id) => `Look at the walk of ${id}`,
  again: (id) => `Walk ${id} again`,
  orDone: 'Or take it as gone through, without walking it.',
  begun: (name) => `${name} has been begun; no step is taken yet.`,
  underWay: (name, at) => `${name} is under way, now at: ${at}.`,
  ended: (name, steps, end) => `${name} has ended after ${plural('en', steps, '1 step', `${steps} steps`)}: ${end}.`,
  outdated: (name) => `${name} was walked on an earlier edition; open it to replay it on the current one.`,
  notKept: 'This browser does not let the site save anything, so a walk cannot go there and come back.',
  from: (place) => `Called by ${place}.`,
  back: (place) => `Back to ${place}`,
  gone: 'The walk it was called from is no longer kept in this browser.',
};
