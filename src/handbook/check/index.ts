export { type Checked, check } from './check.ts';
export type { Files } from './files.ts';
export { inWords, report } from './report.ts';
