/** A difference as the site gives it away: `data/changes/A-0..A-1.json`. Training, audits and walks ask it what has changed since. */
import type { ChangeClass, News, Text } from '../procedure/index.ts';
import type { Affected } from './affected.ts';
import type { Difference } from './change.ts';

/** Whom something concerns. */
export interface PublishedReaders {
  readonly procedure: string;
  readonly affected: readonly (Affected & News)[];
  /** Of somebody who learns the whole procedure. */
  readonly everybody: News;
  /** What the training cases to be taken again are called. */
  readonly titles: Readonly<Record<string, Text>>;
}

export interface PublishedProcedure extends PublishedReaders, Omit<Difference, 'added' | 'removed'> {
  /** Steps by their ids. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Items of an audit, by their ids. */
  readonly audit: {
    readonly became: Readonly<Record<string, string>>;
    readonly changed: readonly string[];
    readonly added: readonly string[];
    readonly gone: readonly string[];
  };
  readonly walks: { readonly otherwise: boolean; readonly renamed: Readonly<Record<string, string>> };
}

export interface Published {
  /** Editions by their names: `A/0`. */
  readonly from: string;
  readonly to: string;
  readonly class: ChangeClass | undefined;
  readonly touched: readonly string[];
  /** Whole procedures, by their numbers. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly procedures: readonly PublishedProcedure[];
  /** Of the procedures added: whom each concerns. */
  readonly arrived: readonly PublishedReaders[];
}
