/** Audits as documents that a browser keeps. */
import type { DocumentKind } from '../procedure/index.ts';
import type { Audit } from './audit.ts';
import { merge } from './merge.ts';
import { isAudit, readAudit } from './reading.ts';

export const auditsPrefix = 'audit:';
export const auditKey = (id: string): string => `${auditsPrefix}${id}`;

export const auditKind: DocumentKind<Audit> = {
  name: 'audit',
  owns: (key) => key.startsWith(auditsPrefix),
  read: (text) => {
    const it = readAudit(text);
    if (isAudit(it)) return { document: it.audit, mends: it.mends };
    return it.why === 'newer' ? 'newer' : 'broken';
  },
  write: (audit) => JSON.stringify(audit),
  join: (here, there) => ({ document: merge(here, there).audit }),
};
