/** The editions of the handbook as pages read them. */
import { betweenEditions, type EditionDifference } from '../changes/index.ts';
import { type Frozen, printsOf } from '../check/index.ts';
import {
  type Control,
  controlOf,
  type Edition,
  type Locale,
  languagesOf,
  printOfAll,
  withoutHistory,
} from '../procedure/index.ts';
import { book, languages, once } from './book.ts';

export const control: () => Control = once(({ handbook, history }) => controlOf(history ?? withoutHistory(handbook)));

/** The content fingerprints of the procedures as the pages show them, by id. */
export const printsNow = once(printsOf);

/** The fingerprint of the handbook as the pages show it. */
export const printOfNow = (): string => printOfAll(printsNow());

/** Editions with pages of their own: all that are archived but the one the main pages show. */
export const pastEditions = (): readonly Edition[] => {
  const { editions, current } = control();
  return editions.filter(
    (edition) => book().past.has(edition.folder) && !(edition === current && current.entry.state !== 'draft'),
  );
};

/** What an edition says: as archived, or as it stands where it is the current one. */
export const bodyOf = (edition: Edition): Pick<Frozen, 'procedures' | 'roles' | 'records' | 'prints'> => {
  const { procedures, roles, records, past } = book();
  const archived = past.get(edition.folder);
  return edition !== control().current && archived ? archived : { procedures, roles, records, prints: printsNow() };
};

/** The languages of the handbook that each of some editions is in. */
export const languagesIn = (...editions: readonly Edition[]): readonly Locale[] =>
  languages().filter((locale) =>
    editions.every(({ folder }) => languagesOf(book().past.get(folder)?.handbook ?? book().handbook).includes(locale)),
  );

/** Two editions whose difference has a page: each with the one before it, and each with the current one. */
export interface Pair {
  readonly from: Edition;
  readonly to: Edition;
}

export const pairFolder = ({ from, to }: Pair): string => `${from.folder}..${to.folder}`;

export const pairs = once((): readonly Pair[] => {
  const { current } = control();
  const known = control().editions.filter((edition) => edition === current || book().past.has(edition.folder));
  return known.flatMap((from, at) => {
    const to = known[at + 1];
    return to ? [{ from, to }, ...(to === current ? [] : [{ from, to: current }])] : [];
  });
});

const differences = new WeakMap<Pair, EditionDifference>();

export const differenceBetween = (pair: Pair): EditionDifference => {
  const known = differences.get(pair) ?? betweenEditions(bodyOf(pair.from), bodyOf(pair.to));
  differences.set(pair, known);
  return known;
};

/** The pair that ends with an edition and begins with the one before it. */
export const pairTo = (edition: Edition): Pair | undefined => {
  const { editions } = control();
  const before = editions[editions.indexOf(edition) - 1];
  return pairs().find(({ from, to }) => from === before && to === edition);
};

/** The pair from an edition to the current one. */
export const pairFrom = (edition: Edition): Pair | undefined =>
  pairs().find(({ from, to }) => from === edition && to === control().current);
