export { everyWay, type Way } from './every-way.ts';
export { fewestWalks, type WalkSet } from './fewest-walks.ts';
export { type RefusedOnce, refusedOnce } from './refused-once.ts';
export { shortestWay } from './shortest-way.ts';
export { simpleWays, type Ways } from './simple-ways.ts';
export type { Thing } from './things-to-try.ts';
export { type TellingWords, type Told, tell, told } from './told.ts';
