export { everyWay, type Way } from './every-way.ts';
export { refusedOnce } from './refused-once.ts';
export { simpleWays } from './simple-ways.ts';
export { tell, told } from './told.ts';
