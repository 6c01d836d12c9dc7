export { type Checked, check, type ReadPast } from './check.ts';
export { type Files, procedureFiles, registerFiles } from './files.ts';
export { type Frozen, isFrozenFile, printsOf, type ReadFrozen, readFrozen } from './frozen.ts';
export { pagePatterns } from './links.ts';
export { clauseOf } from './outline.ts';
export { pageParts } from './pages.ts';
export { inWords, report, terminalLocale } from './report.ts';
export type { Content } from './rules/index.ts';
export { flow, scalar, withEntry, withKeys } from './yaml/splice.ts';
