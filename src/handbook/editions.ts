/** The editions of the handbook as pages read them. */
import { betweenEditions, type EditionDifference } from '../changes/index.ts';
import { type Between, type Frozen, printsOf } from '../check/index.ts';
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
import { reachBetween } from './past.ts';
import { type Touched, teachingIn, touchedBy } from './touched.ts';

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
export const bodyOf = (edition: Edition): Frozen => {
  const { handbook, procedures, roles, records, past } = book();
  const archived = past.get(edition.folder);
  return edition !== control().current && archived ? archived : { handbook, procedures, roles, records, prints: printsNow() };
};

/** The languages of the handbook that each of some editions is in. */
export const languagesIn = (...editions: readonly Edition[]): readonly Locale[] =>
  languages().filter((locale) =>
    editions.every(({ folder }) => languagesOf(book().past.get(folder)?.handbook ?? book().handbook).includes(locale)),
  );

export interface Pair {
  readonly from: Edition;
  readonly to: Edition;
}

export const pairFolder = ({ from, to }: Pair): string => `${from.folder}..${to.folder}`;

/** The editions that can be compared: those archived, and the current one. */
export const comparable = once((): readonly Edition[] => {
  const { editions, current } = control();
  return editions.filter((edition) => edition === current || book().past.has(edition.folder));
});

/** Two editions whose difference is a file: each with the one before it, and each with the current one. */
export const pairs = once((): readonly Pair[] => {
  const { current } = control();
  return comparable().flatMap((from, at) => {
    const to = comparable()[at + 1];
    return to ? [{ from, to }, ...(to === current ? [] : [{ from, to: current }])] : [];
  });
});

/** Two editions whose difference has a page of its own: neighbours. Any others are compared on one page, as somebody asks. */
export const neighbours = once((): readonly Pair[] => {
  const known = comparable();
  return pairs().filter(({ from, to }) => known.indexOf(to) === known.indexOf(from) + 1);
});

/** Where the difference of two editions is read, below the language. */
export const changesPath = (pair: Pair): string =>
  neighbours().some(({ from, to }) => from === pair.from && to === pair.to)
    ? `changes/${pairFolder(pair)}/`
    : `changes/?from=${pair.from.folder}&to=${pair.to.folder}`;

const differences = new WeakMap<Pair, EditionDifference>();

export const differenceBetween = (pair: Pair): EditionDifference => {
  const known = differences.get(pair) ?? betweenEditions(bodyOf(pair.from), bodyOf(pair.to));
  differences.set(pair, known);
  return known;
};

/** How far two editions differ, and in which procedures. */
export const reachOf = ({ from, to }: Pair): ReturnType<Between> => reachBetween(bodyOf(from), bodyOf(to));

/** The procedures of two editions, by number: those only one of them has, and those that read otherwise. */
export const proceduresOf = (pair: Pair) => {
  const [from, to] = [bodyOf(pair.from), bodyOf(pair.to)];
  const ids = ({ procedures }: Frozen): readonly string[] => procedures.map(({ id }) => id);
  return {
    added: ids(to).filter((id) => !(id in from.prints)),
    removed: ids(from).filter((id) => !(id in to.prints)),
    changed: ids(to).filter((id) => id in from.prints && from.prints[id] !== to.prints[id]),
  };
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

/** What is taught of a procedure of the later edition, where that is the one of today. */
export const teachingAt = ({ to }: Pair, id: string) => (to === control().current ? teachingIn(book(), id) : undefined);

type Changed = EditionDifference['changed'][number];
const touched = new WeakMap<Changed, Touched>();

/** What a procedure that changed between two editions touches besides the document. */
export const touchedIn = (pair: Pair, changed: Changed): Touched => {
  const registers = { before: bodyOf(pair.from), after: bodyOf(pair.to) };
  const known = touched.get(changed) ?? touchedBy(changed, registers, teachingAt(pair, changed.after.id));
  touched.set(changed, known);
  return known;
};

/** The folders of past editions whose difference from the current one is known: what was kept under them can be told what has changed. */
export const earlierEditions = (): readonly Edition[] =>
  pairs().flatMap(({ from, to }) => (to === control().current ? [from] : []));
