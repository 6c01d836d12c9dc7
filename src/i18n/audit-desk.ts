import { auditDeskEn } from './audit-desk.en.ts';
import { auditDeskZh } from './audit-desk.zh.ts';
import { define } from './locale.ts';

/** The words of the audit desk; one file a language, so that a reader loads only their own. */
const auditDesk = define({ zh: auditDeskZh, en: auditDeskEn });

export type AuditDeskStrings = (typeof auditDesk)['zh'];
