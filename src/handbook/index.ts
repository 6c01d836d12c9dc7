export * from './book.ts';
export { teachingOf } from './teaching.ts';
export { type Section, textOf } from './texts.ts';
