export * from './of-a-case.ts';
export * from './of-a-situation.ts';
export * from './of-a-step.ts';
export * from './on-the-way.ts';
export { dealt } from './options.ts';
export * from './question.ts';
export * from './sentences.ts';
