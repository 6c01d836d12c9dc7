/** Take over what was kept before keys carried the handbook's name. */
import { handbookName, isFields, parsedJson } from '../procedure/index.ts';
import type { SafeStorage, Store } from './storage.ts';
import { keyOfOld } from './stored-keys.ts';

/** Whether a text is an audit of another handbook: that one takes it over when it is opened. */
const isOfAnother = (name: string, text: string): boolean => {
  const parsed = parsedJson(text);
  const issue = isFields(parsed) ? parsed['document'] : undefined;
  if (!isFields(issue)) return false;
  const { number, edition, revision } = issue;
  return typeof number === 'string' && handbookName({ number, edition: `${edition}`, revision: `${revision}` }) !== name;
};

/**
 * Move every entry to its new key. An old one goes only when the new one is written; where something else stands there already, as a
 * tab of before may have written, the old one is put aside.
 */
export const adopt = (store: Store, storage: SafeStorage, name: string, now: number): void => {
  const olds = Array.from({ length: store.length }, (_, at) => store.key(at) ?? '');
  for (const old of olds) {
    const key = keyOfOld(old);
    const text = key === undefined ? null : store.getItem(old);
    if (key === undefined || text === null) continue;
    if (/(^|:)audit:/.test(key) && isOfAnother(name, text)) continue;
    const there = storage.read(key);
    if (there === undefined ? storage.write(key, text) : there === text || storage.keepAside(key, text, now))
      store.removeItem(old);
  }
};
