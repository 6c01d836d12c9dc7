/** Two copies of an audit made one. Nothing is dropped: where both spoke of the same thing without knowing of each other, both stand. */
import { byNumber, following, knowing, type Stamp, stampOf } from '../procedure/index.ts';
import type { Audit, Collection, Entries, Fallen, Overruled, Placed } from './audit.ts';
import { shelves } from './audit.ts';
import { contentText } from './changes.ts';
import type { Item } from './item.ts';
import { asAskedLast, asksAll, settled, standingProcedures } from './settling.ts';

/** How two sayings stand to each other: one replaces the other, they agree, or neither knew of the other. */
const relation = (here: Stamp, there: Stamp): 'here' | 'there' | 'agree' | 'dispute' =>
  knowing(here, there) ?? (contentText(here) === contentText(there) ? 'agree' : 'dispute');

export interface Merged {
  readonly audit: Audit;
  /** Entries that came from the other copy. */
  readonly added: number;
  /** Entries where the other copy's saying replaced ours, knowing it. */
  readonly updated: number;
  /** Disputes that stand after it. */
  readonly disputes: number;
}

interface Joined<E> {
  readonly entry: E;
  readonly came?: 'added' | 'updated';
  readonly disputed?: E;
}

/** Of two that agree the earlier stands, and knows both. */
const agreed = <E extends Stamp>(here: E, there: E): E => {
  const [first, second] = stampOf(here) <= stampOf(there) ? [here, there] : [there, here];
  const after = following([first, second]).filter((stamp) => stamp !== stampOf(first));
  return { ...first, after };
};

const joined = <E extends Stamp>(here: E | undefined, there: E | undefined): Joined<E> => {
  if (!there) return { entry: here! };
  if (!here) return { entry: there, came: 'added' };
  switch (relation(here, there)) {
    case 'here':
      return { entry: here };
    case 'there':
      return { entry: there, came: 'updated' };
    case 'agree':
      return { entry: stampOf(here) === stampOf(there) ? here : agreed(here, there) };
    case 'dispute':
      return { entry: here, disputed: there };
  }
};

const joinedCollection = <S extends Collection>(collection: S, here: Audit, there: Audit) => {
  type Shelved = Readonly<Record<string, Entries[S]>>;
  const [ours, theirs] = [here[collection] as Shelved, there[collection] as Shelved];
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  const all = keys.map((key) => ({ key, ...joined<Entries[S]>(ours[key], theirs[key]) }));
  return {
    entries: Object.fromEntries(all.map(({ key, entry }) => [key, entry])),
    disputes: all.flatMap(({ key, disputed }) => (disputed ? [{ collection, key, entry: disputed } as unknown as Placed] : [])),
    added: all.filter(({ came }) => came === 'added').length,
    updated: all.filter(({ came }) => came === 'updated').length,
  };
};

const once = <T>(all: readonly T[], key: (entry: T) => string): readonly T[] => [
  ...new Map(all.map((entry) => [key(entry), entry])).values(),
];
const placedKey = ({ collection, key, entry }: Placed): string => `${collection} ${key} ${stampOf(entry)}`;
const overruledKey = (overruled: Overruled): string => `${placedKey(overruled)} ${overruled.decidedAt} ${overruled.decidedBy}`;
const fallenKey = ({ item, answer, action }: Fallen): string =>
  `${item.id} ${answer ? stampOf(answer) : ''} ${action ? stampOf(action) : ''}`;

/** The row of an item as a number: 9a comes after 9. */
const rowNumber = ({ no }: Item): number => Number.parseInt(no, 10) + (/[a-z]$/.test(no) ? 0.5 : 0);

const comesBefore = (left: Item, right: Item): boolean =>
  left.procedure === right.procedure ? rowNumber(left) < rowNumber(right) : byNumber(left.procedure, right.procedure) < 0;

/** Items of both copies in the order of the document: one that only the other has stands with its step, else before the next row. */
const inOrder = (here: readonly Item[], there: readonly Item[]): readonly Item[] => {
  const all = [...here];
  const known = new Set(here.map(({ id }) => id));
  for (const item of there.filter(({ id }) => !known.has(id))) {
    const sameStep = all.findLastIndex(
      (candidate) => candidate.procedure === item.procedure && candidate.step.id === item.step.id,
    );
    const later = all.findIndex((candidate) => comesBefore(item, candidate));
    all.splice(sameStep >= 0 ? sameStep + 1 : later >= 0 ? later : all.length, 0, item);
  }
  return all;
};

/** In the order of the copy that moved on, where one did. */
const joinedItems = (here: Audit, there: Audit): readonly Item[] => {
  const standing = standingProcedures(here, there);
  const [first, second] = asksAll(there, standing) && !asksAll(here, standing) ? [there, here] : [here, there];
  return inOrder(first.items, second.items).map((item) => asAskedLast(item, here, there));
};

/** Disputes nobody has decided: those whose saying is not replaced by what stands now. */
const standing = (audit: Pick<Audit, Collection>, disputes: readonly Placed[]): readonly Placed[] =>
  disputes.filter(({ collection, key, entry }) => relation(audit[collection][key]!, entry) === 'dispute');

const issueOf = ({ document, population }: Audit): Pick<Audit, 'document' | 'population'> => ({ document, population });

/** The issue of the document and the size of its checklist go with the copy that moved on; else the larger checklist counts. */
const lastIssue = (here: Audit, there: Audit): Pick<Audit, 'document' | 'population'> => {
  const standing = standingProcedures(here, there);
  const [ours, theirs] = [asksAll(here, standing), asksAll(there, standing)];
  if (ours !== theirs) return ours ? issueOf(here) : issueOf(there);
  return { document: here.document, population: Math.max(here.population, there.population) };
};

/**
 * Join another copy of the same audit, or another auditor's part of it: item by item, the later saying stands where it knew
 * the earlier; where neither knew the other, ours stands and theirs is a dispute until decided. Where one of them moved on to a
 * later checklist, both stand on that. Joining the same copy twice changes nothing.
 */
export const merge = (ours: Audit, theirs: Audit): Merged => {
  const [here, there] = [settled(ours, theirs), settled(theirs, ours)];
  const parts = shelves.map((collection) => ({ collection, ...joinedCollection(collection, here, there) }));
  const stands = Object.fromEntries(parts.map(({ collection, entries }) => [collection, entries])) as unknown as Pick<
    Audit,
    Collection
  >;
  const all = once([...here.disputes, ...there.disputes, ...parts.flatMap((part) => part.disputes)], placedKey);
  const disputes = standing(stands, all);
  const audit: Audit = {
    ...here,
    ...stands,
    procedures: standingProcedures(here, there),
    items: joinedItems(here, there),
    ...lastIssue(here, there),
    disputes,
    overruled: once([...here.overruled, ...there.overruled], overruledKey),
    fallen: once([...here.fallen, ...there.fallen], fallenKey),
  };
  const sum = (of: 'added' | 'updated') => parts.reduce((total, part) => total + part[of], 0);
  return { audit, added: sum('added'), updated: sum('updated'), disputes: disputes.length };
};
