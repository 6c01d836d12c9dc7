export { checkWords, type Mistake } from './check.ts';
export { drawingWords } from './drawing.ts';
export * from './locale.ts';
export { type SiteStrings, site } from './site.ts';
