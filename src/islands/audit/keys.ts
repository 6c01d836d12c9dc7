/** The keys of what the audit desk keeps in this browser besides audits. */

/** The name this browser's auditor typed last. */
export const nameKey = 'audit-name';
/** That audits set aside by an earlier site have been looked through. */
export const rescuedKey = 'audits-rescued';
