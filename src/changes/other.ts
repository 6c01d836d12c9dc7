/** What changed under keys that no other kind of change tells of. */
import { sayTheSame } from '../procedure/index.ts';
import type { Classed, OtherChange } from './change.ts';

/** Beside its key, by which it is known whether the order of a list says something. @param told the keys that are told by themselves */
export const otherKeys = (before: object, after: object, told: readonly string[]): readonly Classed<OtherChange>[] => {
  const [old, now] = [before, after] as readonly Readonly<Record<string, unknown>>[];
  return [...new Set([...Object.keys(old!), ...Object.keys(now!)])]
    .filter((key) => !told.includes(key) && !sayTheSame({ [key]: old![key] }, { [key]: now![key] }))
    .map((key) => ({ kind: 'other', key, class: 'duties' }));
};
