/** What has changed since an earlier edition: the site's differences, fetched when something kept here is of another edition. */
import type { Published } from '../changes/index.ts';
import { editionFolder } from '../procedure/index.ts';
import type { Since } from '../train/index.ts';
import { jsonFiles } from './mount.ts';

interface Issue {
  readonly edition: string;
  readonly revision: string;
}

/** Asks what has changed since an edition; undefined where the site does not hold it, or it cannot be fetched. */
export type AskSince = (earlier: Issue) => Promise<Published | undefined>;

/**
 * @param files where the data of the site lie, as `/data/`
 * @param past the folders of the editions whose difference from today's the site holds, the earliest first
 */
export const sinceOn = (files: string, today: Issue, past: readonly string[] = []): AskSince => {
  const file = jsonFiles<Published>((from) => `${files}changes/${from}..${editionFolder(today)}.json`);
  return async (earlier) => {
    const from = editionFolder(earlier);
    return past.includes(from) ? file(from).catch(() => undefined) : undefined;
  };
};

/** What is new in a procedure, by role and for everybody; neither where it is as it was. */
export const newsIn = ({ procedures, arrived }: Published, id: string): Since => {
  const changed = [...procedures, ...arrived].find(({ procedure }) => procedure === id);
  if (!changed) return { roles: {} };
  const { everybody, affected } = changed;
  return { everybody, roles: Object.fromEntries(affected.map((row) => [row.role, row])) };
};

/**
 * The page of the difference from an earlier edition, at a procedure: `changes/A-0..A-1/#c-3.1`. Only neighbours have a page of their own;
 * any others are compared on one page.
 * @param past as in `sinceOn`, the earliest first
 */
export const differencePath = (earlier: Issue, today: Issue, past: readonly string[], procedure: string): string => {
  const [from, to] = [editionFolder(earlier), editionFolder(today)];
  return `changes/${past.at(-1) === from ? `${from}..${to}/` : `?from=${from}&to=${to}`}#c-${procedure}`;
};
