/**
 * The keys of what this browser keeps of a handbook. In storage each has the handbook's name before it, `handbook[HD/GLLC-ZB-003]:`, so that
 * two handbooks on one host do not mix; everywhere else they go without.
 */

export const asidesPrefix = 'aside:';
/** Where something is kept that cannot be read, or was about to be replaced. */
export const asideKey = (key: string, at: number): string => `${asidesPrefix}${at}:${key}`;

/** When something was put aside, and the key it stood under; undefined where a key is none of that. */
export const asideOf = (key: string): { readonly at: number; readonly key: string } | undefined => {
  const [, at, of] = /^aside:(\d+):(.+)$/s.exec(key) ?? [];
  return at === undefined ? undefined : { at: Number(at), key: of! };
};

/** What stands before every key of a handbook. @param name its number, as `handbookName` tells it */
export const prefixOf = (name: string): string => `handbook[${name.replaceAll(/[%\]]/g, encodeURIComponent)}]:`;

/** The key of deviations that case records hand over to an audit. */
export const inboxKey = 'inbox';

const before = 'handbook:';
const inboxBefore = 'handbook.audit.inbox';

/**
 * The key of something kept before keys carried the handbook's name; undefined where a key is none of those. What was put aside had
 * two spellings: `handbook:aside:<time>:<key>` and `<key>:aside:<time>`.
 */
export const keyOfOld = (old: string): string | undefined => {
  const [, whole, at] = /^(.+):aside:(\d+)$/s.exec(old) ?? [];
  const key = whole === undefined ? undefined : keyOfOld(whole);
  if (key !== undefined && at !== undefined) return asideKey(key, Number(at));
  if (old === inboxBefore) return inboxKey;
  // How high a walk stood on its page belongs to the page, not to the handbook.
  if (!old.startsWith(before) || old.startsWith(`${before}walk-room:`)) return undefined;
  return old.slice(before.length);
};
