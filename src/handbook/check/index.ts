export type { Accounted } from './accounted.ts';
export { type Checked, check } from './check.ts';
export { type Files, pageParts } from './files.ts';
export { inWords, report, terminalLocale } from './report.ts';
