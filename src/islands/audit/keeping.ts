/**
 * Keeping audits in the browser, each under a key of its own. Before an audit is written, what stands there is joined to it, so
 * that two tabs on one audit lose nothing. Where there is no room it is kept in this tab, and the page says so.
 */
import { type Audit, isAudit, merge, readAudit } from '../../audit/index.ts';
import { asideKey, auditKey, auditsPrefix } from './keys.ts';
import type { Shelf } from './shelf.ts';

export interface Shelves {
  /** `localStorage`: every tab sees it. */
  readonly local: Shelf;
  /** `sessionStorage`: this tab's own, for what finds no room. */
  readonly tab: Shelf;
}

export type Trouble =
  | { readonly kind: 'storage-off' | 'storage-full' | 'newer' }
  | { readonly kind: 'broken'; readonly text: string };

const joined = (audits: readonly Audit[]): Audit | undefined =>
  audits.length === 0 ? undefined : audits.reduce((one, other) => merge(one, other).audit);

const readFrom = (shelf: Shelf, id: string): Audit[] => {
  const text = shelf.read(auditKey(id));
  const it = text === undefined ? undefined : readAudit(text);
  return it && isAudit(it) ? [it] : [];
};

/** The audit kept under an id, what this tab knows besides joined to it. */
export const keptAudit = ({ local, tab }: Shelves, id: string): Audit | undefined =>
  joined([...readFrom(local, id), ...readFrom(tab, id)]);

/** Whether something of an audit found no room yet, and is known to this tab only. */
export const waitsForRoom = ({ tab }: Shelves, id: string): boolean => tab.read(auditKey(id)) !== undefined;

/** Keep an audit; the audit as it now stands, and what went wrong if something did. */
export const keepAudit = ({ local, tab }: Shelves, audit: Audit): { audit: Audit; trouble?: Trouble } => {
  const key = auditKey(audit.id);
  const all = joined([audit, ...readFrom(local, audit.id)])!;
  if (local.write(key, JSON.stringify(all))) {
    tab.remove(key);
    return { audit: all };
  }
  tab.write(key, JSON.stringify(all));
  return { audit: all, trouble: { kind: local.works ? 'storage-full' : 'storage-off' } };
};

export const forgetAudit = ({ local, tab }: Shelves, id: string): void => {
  for (const shelf of [local, tab]) shelf.remove(auditKey(id));
};

/** Every audit that can be read, latest first. What cannot be read is moved aside, where there is room, and reported. */
export const keptAudits = (shelves: Shelves, now: number): { audits: Audit[]; troubles: Trouble[] } => {
  const { local, tab } = shelves;
  const troubles: Trouble[] = [];
  const keys = [...new Set([...local.keys(auditsPrefix), ...tab.keys(auditsPrefix)])];
  for (const key of keys) {
    const text = local.read(key);
    const it = text === undefined ? undefined : readAudit(text);
    if (text === undefined || !it || isAudit(it)) continue;
    if (it.why === 'newer') troubles.push({ kind: 'newer' });
    else {
      troubles.push({ kind: 'broken', text });
      if (local.write(asideKey(key, now), text)) local.remove(key);
    }
  }
  const audits = keys.flatMap((key) => keptAudit(shelves, key.slice(auditsPrefix.length)) ?? []);
  return { audits: audits.sort((a, b) => b.startedAt - a.startedAt), troubles };
};
