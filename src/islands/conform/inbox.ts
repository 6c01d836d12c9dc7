/**
 * Deviations handed over to the audit checklist. They wait in `inbox`, a JSON array, until the checklist takes them in;
 * what stands there is never dropped: a value that can't be read is put aside first.
 */
import { inboxKey, type SafeStorage } from '../../island/index.ts';
import type { Text } from '../../procedure/index.ts';

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

const waitingIn = (storage: SafeStorage, now: number): unknown[] | undefined => {
  const text = storage.read(inboxKey);
  if (text === undefined) return [];
  try {
    const it: unknown = JSON.parse(text);
    if (Array.isArray(it)) return it;
  } catch {
    // Put aside below, as JSON that is no array.
  }
  return storage.setAside(inboxKey, now) ? [] : undefined;
};

const isSame = (one: unknown, { id, at, ...other }: HandOver): boolean => {
  if (typeof one !== 'object' || one === null) return false;
  const it = one as Record<string, unknown>;
  return (['procedure', 'kind', 'case', 'step', 'evidence'] as const).every((key) => it[key] === other[key]);
};

/** @returns `already` where the same waits there, `failed` where there is no room */
export const handOver = (storage: SafeStorage, it: HandOver, now: number): 'done' | 'already' | 'failed' => {
  const waiting = waitingIn(storage, now);
  if (!waiting) return 'failed';
  if (waiting.some((one) => isSame(one, it))) return 'already';
  return storage.write(inboxKey, JSON.stringify([...waiting, it])) ? 'done' : 'failed';
};
