/** Finds what a text of the log means among the names of the procedure and the registers. */
import { likenessAmong } from '../../procedure/index.ts';

export interface Named<T> {
  readonly id: T;
  readonly names: readonly string[];
  /** What it is called besides; a name goes before it. */
  readonly also?: readonly string[];
}

export interface Match<T> {
  /** What it means; null where that is not certain. */
  readonly id: T | null;
  /** What it may mean, nearest first; empty where it is certain or nothing is near. */
  readonly nearest: readonly T[];
  /** The one of them to be proposed; null where none is nearer than another. */
  readonly proposed: T | null;
}

export const certain = <T>(id: T): Match<T> => ({ id, nearest: [], proposed: null });

/** Signs nobody sees (zero-width spaces, what a terminal left) are no part of a name. */
const exactForm = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{C}+/gu, '')
    .trim();

/** Wide letters as narrow ones, one space for several. */
const plainForm = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{C}+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** Wide letters as narrow ones, small letters, no spaces, brackets or marks: 《会议纪要》 is 会议纪要. */
export const normalForm = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{C}]+/gu, '');

const NEAR = 0.34;
/** A text longer than that is no name. */
const LONGEST = 200;

export type Finder<T> = (text: string) => Match<T>;

/** What a text that is nobody's name is nearest to, by its normal form. */
const nearestAmong = <T>(names: readonly (readonly [string, T])[]): Finder<T> => {
  const alike = likenessAmong(names.map(([name]) => name));
  return (form) => {
    const best = new Map<T, number>();
    for (const [at, like] of alike(form).entries()) {
      const [name, id] = names[at]!;
      const holds = name.length > 1 && (form.includes(name) || name.includes(form));
      const score = Math.max(like, holds ? 0.6 : 0);
      if (score >= NEAR && score > (best.get(id) ?? 0)) best.set(id, score);
    }
    const scored = [...best].sort(([, a], [, b]) => b - a).slice(0, 3);
    const [first, second] = scored;
    const nearest = scored.map(([id]) => id);
    return { id: null, nearest, proposed: first && first[1] > (second?.[1] ?? 0) ? first[0] : null };
  };
};

/** From the most exact to the least: the first in which the text is a name decides. */
const forms = [exactForm, plainForm, (text: string) => plainForm(text).toLowerCase(), normalForm] as const;

type Level<T> = readonly [form: (text: string) => string, names: ReadonlyMap<string, ReadonlySet<T>>];

const levelsOf = <T>(entries: readonly Named<T>[]): Level<T>[] =>
  forms.flatMap((form) =>
    [({ names }: Named<T>) => names, ({ also = [] }: Named<T>) => also].map((said): Level<T> => {
      const known = new Map<string, Set<T>>();
      for (const entry of entries)
        for (const name of said(entry).map(form))
          if (name !== '') known.set(name, (known.get(name) ?? new Set()).add(entry.id));
      return [form, known];
    }),
  );

export interface NameIndex<T> {
  /** What the text means; null where that is not certain. */
  readonly means: (text: string) => T | null;
  /** The same, with what it may mean where that is not certain; costs a look at every name. */
  readonly find: Finder<T>;
}

/**
 * A text means the entry whose name it is: letter by letter first, so that `S` and `s` may be two; only where it is nobody's name is it
 * read without regard to width, case, spaces and marks. One that is the name of several means none of them for certain.
 */
export const nameIndex = <T>(entries: readonly Named<T>[]): NameIndex<T> => {
  const levels = levelsOf(entries);
  const names = entries.flatMap(({ id, names: own, also = [] }) =>
    [...new Set([...own, ...also].map(normalForm))].filter((name) => name !== '').map((name) => [name, id] as const),
  );
  const nearest = nearestAmong(names);
  /** Those whose name it is. */
  const named = (text: string): readonly T[] => {
    for (const [form, known] of levels) {
      const found = known.get(form(text));
      if (found) return [...found];
    }
    return [];
  };
  return {
    means: (text) => {
      const found = named(text);
      return found.length === 1 ? found[0]! : null;
    },
    find: (text) => {
      const found = named(text);
      if (found.length === 1) return certain(found[0]!);
      if (found.length > 1) return { id: null, nearest: found, proposed: null };
      const form = normalForm(text);
      return form === '' || form.length > LONGEST ? { id: null, nearest: [], proposed: null } : nearest(form);
    },
  };
};
