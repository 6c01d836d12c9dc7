export * from './book.ts';
export { type Content, contentFolder, readContent } from './read.ts';
export { textOf } from './texts.ts';
