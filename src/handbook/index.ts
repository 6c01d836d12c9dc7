export * from './book.ts';
export { teachingOf } from './teaching.ts';
export { textOf } from './texts.ts';
