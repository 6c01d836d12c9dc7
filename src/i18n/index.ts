export * from './locale.ts';
export { site, type SiteStrings } from './site.ts';
