/** Whom a difference concerns, in a language: what is new for each role, and what it takes again. */
import { type Affected, newsFor, type PublishedReaders, type Telling } from '../../changes/index.ts';
import type { Locale } from '../../procedure/index.ts';

interface Reader extends Pick<Affected, 'role' | 'again'> {
  readonly news: readonly string[];
  /** Training cases to be taken again, and how many questions of the role's exam. */
  readonly cases: readonly { readonly id: string; readonly title: string }[];
  readonly roleQuestions: number;
}

export type Readers = readonly Reader[];

/** As the site gives them away. */
export const readersIn = ({ affected, titles }: Pick<PublishedReaders, 'affected' | 'titles'>, locale: Locale): Readers =>
  affected.map(({ role, again, news, cases, roleQuestions }) => ({
    ...{ role, again, roleQuestions },
    news: news.map((sentence) => sentence[locale]),
    cases: cases.map((id) => ({ id, title: titles[id]?.[locale] ?? id })),
  }));

/** By the difference alone, where nobody knows what was taught. */
export const readersOf = (affected: readonly Affected[], telling: Telling): Readers =>
  affected.map((row) => ({ role: row.role, again: row.again, news: newsFor(row, telling), cases: [], roleQuestions: 0 }));
