export * from './of-a-case.ts';
export * from './of-a-step.ts';
export * from './on-the-way.ts';
export * from './question.ts';
export * from './told.ts';
