import { define } from '../locale.ts';
import { auditIslandEn } from './island.en.ts';
import { auditIslandZh } from './island.zh.ts';

/** The words of the audit desk; one file a language, so that a reader loads only their own. */
export const auditIsland = define('auditIsland', { zh: auditIslandZh, en: auditIslandEn });

export type AuditIslandStrings = (typeof auditIsland)['zh'];
