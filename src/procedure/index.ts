export * from './definition.ts';
export { fingerprint } from './fingerprint.ts';
export { Problem, nearest } from './problem.ts';
export * from './net.ts';
