/**
 * Keeping audits in the browser, each under a key of its own. Before an audit is written, what stands there is joined to it, so
 * that two tabs on one audit lose nothing. Where there is no room it is kept in this tab, and the page says so.
 */
import { type Audit, auditKey, auditKind, auditsPrefix, isAudit, merge, readAudit } from '../../audit/index.ts';
import { asideOf, asidesPrefix, documentsIn, type SafeStorage, type Trouble as TroubleOf } from '../../island/index.ts';
import { rescuedKey } from './keys.ts';

export interface Storages {
  /** `localStorage`: every tab sees it. */
  readonly local: SafeStorage;
  /** `sessionStorage`: this tab's own, for what finds no room. */
  readonly tab: SafeStorage;
}

export type Trouble =
  | TroubleOf<Audit>
  /** An audit that had been set aside as unreadable can be read: it is back among the others. */
  | {
      readonly kind: 'rescued';
      readonly document: Audit;
      readonly mends: Extract<TroubleOf<Audit>, { kind: 'mended' }>['mends'];
    };

const joined = (audits: readonly Audit[]): Audit | undefined =>
  audits.length === 0 ? undefined : audits.reduce((left, right) => merge(left, right).audit);

const readFrom = (storage: SafeStorage, id: string): Audit[] => {
  const text = storage.read(auditKey(id));
  const read = text === undefined ? undefined : readAudit(text);
  return read && isAudit(read) ? [read.audit] : [];
};

/** The audit kept under an id, what this tab knows besides joined to it. */
export const keptAudit = ({ local, tab }: Storages, id: string): Audit | undefined =>
  joined([...readFrom(local, id), ...readFrom(tab, id)]);

/** Whether something of an audit found no room yet, and is known to this tab only. */
export const waitsForRoom = ({ tab }: Storages, id: string): boolean => tab.read(auditKey(id)) !== undefined;

/** Keep an audit; the audit as it now stands, and what went wrong if something did. What its reader refuses is kept nowhere. */
export const keepAudit = ({ local, tab }: Storages, audit: Audit, now: number): { audit: Audit; trouble?: Trouble } => {
  const key = auditKey(audit.id);
  const { document, trouble } = documentsIn(auditKind, local, () => now).keep(key, audit);
  if (!trouble) tab.remove(key);
  else if (trouble.kind !== 'refused') tab.write(key, auditKind.write(document));
  return { audit: document, ...(trouble && { trouble }) };
};

/** Whether something stands or lies aside under an audit's id, though it cannot be read. */
export const isUnread = (local: SafeStorage, id: string): boolean =>
  local.read(auditKey(id)) !== undefined || local.keys(asidesPrefix).some((aside) => asideOf(aside)?.key === auditKey(id));

export const forgetAudit = ({ local, tab }: Storages, id: string): void => {
  for (const storage of [local, tab]) storage.remove(auditKey(id));
};

/**
 * Audits that an earlier site set aside for a field it could not read are taken back, once: what is put aside from here on is taken back
 * by hand.
 */
const rescue = ({ local }: Storages, now: number): Trouble[] => {
  if (local.read(rescuedKey) !== undefined) return [];
  const documents = documentsIn(auditKind, local, () => now);
  const troubles: Trouble[] = [];
  let all = true;
  for (const aside of local.keys(asidesPrefix)) {
    const key = asideOf(aside)?.key ?? '';
    const read = auditKind.owns(key) ? readAudit(local.read(aside) ?? '') : undefined;
    if (!read || !isAudit(read) || auditKey(read.audit.id) !== key) continue;
    const { document, trouble } = documents.keep(key, read.audit);
    if (trouble) all = false;
    else {
      if (read.mends.length === 0) local.remove(aside);
      troubles.push({ kind: 'rescued', document, mends: read.mends });
    }
  }
  if (all) local.write(rescuedKey, '1');
  return troubles;
};

/** Every audit that can be read, latest first; what became of those that could not be read as they stood. */
export const keptAudits = (storages: Storages, now: number): { audits: Audit[]; troubles: Trouble[] } => {
  const { local, tab } = storages;
  const troubles = rescue(storages, now);
  const keys = [...new Set([...local.keys(auditsPrefix), ...tab.keys(auditsPrefix)])];
  const documents = documentsIn(auditKind, local, () => now);
  for (const key of keys) {
    const { trouble } = documents.open(key);
    if (trouble) troubles.push(trouble);
  }
  const audits = keys.flatMap((key) => keptAudit(storages, key.slice(auditsPrefix.length)) ?? []);
  return { audits: audits.sort((a, b) => b.startedAt - a.startedAt), troubles };
};
