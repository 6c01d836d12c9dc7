export * from './book.ts';
export { type Content, contentFolder, readContent } from './read.ts';
export { teachingOf } from './teaching.ts';
export { textOf } from './texts.ts';
