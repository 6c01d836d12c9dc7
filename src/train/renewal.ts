/**
 * What a learner takes again after a revision. What has changed is the site's to say (`src/changes` makes it, `data/changes/` holds it);
 * here is what follows for what was confirmed, taken and passed under an earlier edition. Pure.
 */
import type { News } from '../procedure/index.ts';
import type { ExamRecord, Progress } from './progress.ts';

/** What is new in a procedure since an edition; both empty where it is as it was. */
export interface Since {
  readonly everybody?: News | undefined;
  readonly roles: Readonly<Record<string, News>>;
}

/** What is new since an edition, by its name as records carry it; absent where the site does not hold that edition. */
export type Earlier = Readonly<Record<string, Since>>;

/** The edition of today, and what is known of those before it. */
export interface Editions {
  readonly edition: string;
  readonly since?: Earlier | undefined;
}

/** A procedure as it is today, for a learner. */
export interface Learnt extends Editions {
  readonly id: string;
  /** The role the learner has; none: everything that changed is theirs. */
  readonly role?: string | undefined;
}

/**
 * What somebody who did something under an edition has to be told and asked: nothing where it is the edition of today or nothing of theirs
 * was touched; `unknown` where the site does not hold the edition.
 * @param role whose part it is; none: everything
 */
export const newsSince = (
  { edition: today, since = {} }: Editions,
  edition: string,
  role: string | undefined,
): News | 'nothing' | 'unknown' => {
  if (edition === today) return 'nothing';
  const known = since[edition];
  if (!known) return 'unknown';
  const news = role === undefined ? known.everybody : known.roles[role];
  return news === undefined || news.class === 'wording' ? 'nothing' : news;
};

/** What cannot stand in a seed is written as its code between hyphens, for an edition may be called anything. */
const written = (edition: string): string =>
  [...edition].map((sign) => (/[A-Za-z0-9]/.test(sign) ? sign : `-${sign.codePointAt(0)!.toString(16)}-`)).join('');

/** The seed of a play or an exam on what has changed since an edition alone: it is to be drawn again as it was. */
export const seedSince = (edition: string, seed: string): string => `since_${written(edition)}_${seed}`;

/** Of a seed, the edition since which alone it asks what has changed; undefined where it asks everything. */
export const sinceOf = (seed: string): string | undefined =>
  /^since_([A-Za-z0-9-]*)_/
    .exec(seed)?.[1]
    ?.replace(/-([0-9a-f]+)-/g, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

/** The editions in which something holds: where all of it was done, and where what had changed since one it held in was done. */
const heldIn = (done: readonly { readonly edition: string; readonly seed: string }[]): ReadonlySet<string> => {
  const held = new Set<string>();
  // At most as many rounds as there are records: each that counts brings an edition.
  for (let before = -1; before < held.size; ) {
    before = held.size;
    for (const { edition, seed } of done) {
      const since = sinceOf(seed);
      if (since === undefined || held.has(since)) held.add(edition);
    }
  }
  return held;
};

/** The editions other than today's that a record speaks of. */
export const editionsIn = ({ read, exams, cases, sittings }: Progress, today: string): readonly string[] => {
  const seeds = [...exams, ...Object.values(sittings)].map(({ seed }) => seed);
  const plays = Object.keys(cases).map((key) => key.slice(key.indexOf('/') + 1));
  const all = [
    ...[...Object.values(read), ...exams].map(({ edition }) => edition),
    ...Object.values(cases).flatMap(({ last }) => last?.edition ?? []),
    ...[...seeds, ...plays].flatMap((seed) => sinceOf(seed) ?? []),
  ];
  return [...new Set(all)].filter((edition) => edition !== today && edition !== '');
};

/** How something that was done stands today: `done`, `open`, or done since an edition but for what has changed. */
export type Renewal = { readonly kind: 'done' | 'open' } | { readonly kind: 'renew'; readonly since: string };

/**
 * How something done under some editions stands.
 * @param left how much of it is to be done again since an edition; undefined where that edition is not known
 */
const standingOf = (held: ReadonlySet<string>, left: (edition: string) => number | undefined): Renewal => {
  const counted = [...held].flatMap((edition) => {
    const count = left(edition);
    return count === undefined ? [] : [{ edition, count }];
  });
  if (counted.length === 0) return { kind: 'open' };
  const [least] = counted.sort((a, b) => a.count - b.count);
  return least!.count === 0 ? { kind: 'done' } : { kind: 'renew', since: least!.edition };
};

/** How an exam stands that was passed. @param left questions to be answered again since an edition */
export const examStanding = (
  exams: readonly ExamRecord[],
  exam: string,
  left: (edition: string) => number | undefined,
): Renewal => standingOf(heldIn(exams.filter((record) => record.exam === exam && record.passed)), left);

/** How role plays stand of which the edition is known. @param left matters to be met again since an edition */
export const playStanding = (
  plays: readonly { readonly edition: string; readonly seed: string }[],
  left: (edition: string) => number | undefined,
): Renewal => standingOf(heldIn(plays), left);
