/**
 * Read and understood, per procedure and edition. What a person confirms is the whole procedure, or the steps of their role; who
 * confirmed the whole has confirmed every part of it, and not the other way round. Under the edition they confirmed nobody is asked
 * again, whatever small mistake is mended; after a revision only those are asked again whose part has changed by more than words, and they
 * are told what changed.
 */
import type { News } from '../procedure/index.ts';
import type { ReadParts } from './progress.ts';
import { type Editions, newsSince } from './renewal.ts';

/** How a confirmation stands against the document of today. */
export type ReadStanding =
  | { readonly kind: 'never' }
  /** `assumed`: its edition is not known here, and the procedure has the structure it had. */
  | { readonly kind: 'valid'; readonly assumed?: string }
  /** Something of theirs was revised since an edition: to be confirmed again. */
  | { readonly kind: 'changed'; readonly since: string; readonly news: News }
  /** Its edition is not known here, and the structure is another: what changed cannot be told. */
  | { readonly kind: 'unknown'; readonly since: string };

/** What a record of reading holds of it. */
export interface Confirmed {
  readonly edition: string;
  readonly fingerprint: string;
  readonly parts?: ReadParts | undefined;
}

/**
 * Whether a confirmation still holds.
 * @param role whose part is asked about; a person who has taken another role since is asked by that role
 * @param as whose news counts, where the whole is asked about: that of the role a person has
 */
export const readStanding = (
  confirmed: Confirmed | undefined,
  today: Editions & { readonly fingerprint: string },
  role: string | undefined,
  as = role,
): ReadStanding => {
  if (!confirmed) return { kind: 'never' };
  const { edition, parts } = confirmed;
  // Who confirmed one role's part has not confirmed another's; who confirmed the whole has confirmed every part of it.
  if (parts?.role !== undefined && parts.role !== role) return { kind: 'never' };
  const news = newsSince(today, edition, as);
  if (news === 'nothing') return { kind: 'valid' };
  if (news !== 'unknown') return { kind: 'changed', since: edition, news };
  return confirmed.fingerprint === today.fingerprint
    ? { kind: 'valid', assumed: edition }
    : { kind: 'unknown', since: edition };
};

/** Under which name a confirmation is kept: the whole under its procedure, a role's part under a name of its own, so neither replaces the other. */
export const readingKey = (procedure: string, role: string | undefined): string =>
  role === undefined ? procedure : `role:${role}/${procedure}`;

const ranks = { valid: 0, changed: 1, unknown: 2, never: 3 } as const;

/** Of two confirmations of one thing the one that stands better; of two that have changed, the one with less that is new. */
export const betterOf = (left: ReadStanding, right: ReadStanding): ReadStanding => {
  if (left.kind === 'changed' && right.kind === 'changed')
    return left.news.news.length <= right.news.news.length ? left : right;
  return ranks[left.kind] <= ranks[right.kind] ? left : right;
};
