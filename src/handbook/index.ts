export * from './book.ts';
export * from './editions.ts';
export { kept } from './past.ts';
export { publishedArrival, publishedOf } from './published.ts';
export { previewPicture } from './read.ts';
export { teachingOf } from './teaching.ts';
export { type Section, textOf } from './texts.ts';
export { type RoleTouched, touchedByWhole } from './touched.ts';
