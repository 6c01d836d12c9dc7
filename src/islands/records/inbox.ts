/** Deviations handed over to the audit checklist wait in `inbox` until the checklist takes them in; nothing that stands there is dropped. */
import { type Handing, type HandOver, inboxWith } from '../../audit/index.ts';
import { inboxKey, type SafeStorage } from '../../island/index.ts';

/** What stands there and is no list is put aside first; undefined where there was no room for that. */
const handing = (storage: SafeStorage, handed: HandOver, now: number): Handing | undefined => {
  const first = inboxWith(storage.read(inboxKey), handed);
  if (first.kind !== 'no-list') return first;
  return storage.setAside(inboxKey, now) ? inboxWith(undefined, handed) : undefined;
};

/** @returns `already` where the same waits there, `failed` where there is no room */
export const handOver = (storage: SafeStorage, handed: HandOver, now: number): 'done' | 'already' | 'failed' => {
  const next = handing(storage, handed, now);
  if (next?.kind === 'already') return 'already';
  return next?.kind === 'added' && storage.write(inboxKey, next.text) ? 'done' : 'failed';
};
