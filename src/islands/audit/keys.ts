/** The keys of what the audit desk keeps in this browser. All but the inbox begin with `handbook:`, so that one file can take it all. */
const prefix = 'handbook:';

export const auditsPrefix = `${prefix}audit:`;
export const auditKey = (id: string): string => `${auditsPrefix}${id}`;
/** The name this browser's auditor typed last. */
export const nameKey = `${prefix}audit-name`;
/** Where the page of case records leaves what it hands over. */
export const inboxKey = 'handbook.audit.inbox';
/** Where something that cannot be read is kept. */
export const asideKey = (key: string, now: number): string => `${prefix}aside:${now}:${key.slice(prefix.length)}`;
