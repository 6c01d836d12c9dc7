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
    const read = readAudit(text);
    if (isAudit(read)) return { document: read.audit, mends: read.mends };
    return read.why === 'newer' ? 'newer' : 'broken';
  },
  write: (audit) => JSON.stringify(audit),
  join: (here, there) => ({ document: merge(here, there).audit }),
};
