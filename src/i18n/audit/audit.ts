import { define } from '../locale.ts';
import { auditEn } from './audit.en.ts';
import { auditZh } from './audit.zh.ts';

/** The words of the audit: pages, questions, report; one file a language, so that a reader loads only their own. */
export const audit = define('audit', { zh: auditZh, en: auditEn });

export type AuditStrings = (typeof audit)['zh'];
