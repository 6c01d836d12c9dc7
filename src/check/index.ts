export { type Checked, check } from './check.ts';
export { type Files, procedureFiles, registerFiles } from './files.ts';
export { pagePatterns } from './links.ts';
export { pageParts } from './pages.ts';
export { inWords, report, terminalLocale } from './report.ts';
export type { Content } from './rules/index.ts';
