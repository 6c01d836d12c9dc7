export * from './book.ts';
export * from './editions.ts';
export { kept } from './past.ts';
export { previewPicture } from './read.ts';
export { teachingOf } from './teaching.ts';
export { type Section, textOf } from './texts.ts';
