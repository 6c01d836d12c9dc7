export { checkWords, type Mistake } from './check/check.ts';
export * from './locale.ts';
export { drawingWords } from './site/drawing.ts';
export { site } from './site/site.ts';
