export * from './definition.ts';
export { Problem, nearest } from './problem.ts';
export * from './net.ts';
