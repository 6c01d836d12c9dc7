export { everyWay, type Way } from './every-way.ts';
export { ranOut } from './ran-out.ts';
export { refusedOnce } from './refused-once.ts';
export { describeWay, retold } from './retold.ts';
export { simpleWays } from './simple-ways.ts';
