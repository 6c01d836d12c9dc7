/**
 * Deviations handed over to the audit checklist. They wait in `handbook.audit.inbox`, a JSON array, until the checklist takes them in;
 * what stands there is never dropped: a value that can't be read is put aside first.
 */
import type { Text } from '../../procedure/index.ts';
import type { Shelf } from './shelf.ts';

export const inboxKey = 'handbook.audit.inbox';

export interface HandOver {
  readonly id: string;
  /** ISO time. */
  readonly at: string;
  readonly procedure: string;
  readonly step?: string;
  readonly kind: string;
  readonly case: string;
  readonly sentence: Text;
  /** File name and rows. */
  readonly evidence: string;
}

const waitingIn = (shelf: Shelf, now: number): unknown[] | undefined => {
  const text = shelf.read(inboxKey);
  if (text === undefined) return [];
  try {
    const it: unknown = JSON.parse(text);
    if (Array.isArray(it)) return it;
  } catch {
    // Put aside below, as JSON that is no array.
  }
  return shelf.setAside(inboxKey, now) ? [] : undefined;
};

const isSame = (one: unknown, { id, at, ...other }: HandOver): boolean => {
  if (typeof one !== 'object' || one === null) return false;
  const it = one as Record<string, unknown>;
  return (['procedure', 'kind', 'case', 'step', 'evidence'] as const).every((key) => it[key] === other[key]);
};

/** @returns `already` where the same waits there, `failed` where there is no room */
export const handOver = (shelf: Shelf, it: HandOver, now: number): 'done' | 'already' | 'failed' => {
  const waiting = waitingIn(shelf, now);
  if (!waiting) return 'failed';
  if (waiting.some((one) => isSame(one, it))) return 'already';
  return shelf.write(inboxKey, JSON.stringify([...waiting, it])) ? 'done' : 'failed';
};
