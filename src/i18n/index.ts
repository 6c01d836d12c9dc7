export { checkWords, type Mistake } from './check.ts';
export { drawingWords } from './drawing.ts';
export * from './locale.ts';
export { site } from './site.ts';
