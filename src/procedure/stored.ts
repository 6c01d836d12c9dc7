/**
 * Reading what was stored: nothing is trusted, and nothing whole is given up for a part. A reader takes what is sound, blanks or leaves
 * out what is not, and says so; it gives up, with undefined, only where nothing of a thing can be used.
 */

/** What became of something that could not be taken as it stood. */
export interface Mend {
  /** Where it stands, from the outside in: `actions`, `3.8/x`, `due`. */
  readonly at: readonly string[];
  /** What stood there: a text as it was, anything else as JSON. */
  readonly was: string;
  readonly became: 'blank' | 'shortened' | 'left-out';
}

/** Reads a value; what it mends it adds to the list. */
export type Reader<T> = (value: unknown, at: readonly string[], mends: Mend[]) => T | undefined;

type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A name that every object answers to, as `toString`, is no key. */
export const isKey = (value: unknown): value is string => typeof value === 'string' && !(value in {});

const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

const mend = <T>(became: Mend['became'], value: unknown, at: readonly string[], mends: Mend[], instead: T): T => {
  mends.push({ at, was: shown(value), became });
  return instead;
};

/** Takes what passes, else puts a blank in its place. */
export const or =
  <T>(is: (value: unknown) => boolean, blank: T): Reader<T> =>
  (value, at, mends) =>
    is(value) ? (value as T) : mend('blank', value, at, mends, blank);

/** Takes what passes, else gives up: for what a thing cannot do without. */
export const must =
  <T>(is: (value: unknown) => boolean): Reader<T> =>
  (value) =>
    is(value) ? (value as T) : undefined;

/** A text of at most so many UTF-16 units; the rest of a longer one is cut. */
export const text =
  (longest = Number.POSITIVE_INFINITY): Reader<string> =>
  (value, at, mends) => {
    if (typeof value !== 'string') return mend('blank', value, at, mends, '');
    return value.length <= longest ? value : mend('shortened', value, at, mends, value.slice(0, longest));
  };

export const oneOf =
  (values: readonly unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value);

/** Milliseconds since 1970, within what a date can hold. */
export const isTime = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 8.64e15;

export const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

/** The last day a calendar field takes. */
export const lastDay = '9999-12-31';

/** A day of the calendar, as `2026-03-04`: 30 February is none. */
export const isDay = (value: unknown): boolean => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};

/** What may be missing; what cannot be read is left out. */
export const optional = <T>(reader: Reader<T>): Reader<T | undefined> & { readonly may: true } =>
  Object.assign(
    (value: unknown, at: readonly string[], mends: Mend[]) =>
      value === undefined ? undefined : (reader(value, at, mends) ?? mend('left-out', value, at, mends, undefined)),
    { may: true } as const,
  );

/** A list; entries that cannot be read are left out, and so is what goes beyond the most it may hold. */
export const list =
  <T>(reader: Reader<T>, most = Number.POSITIVE_INFINITY): Reader<readonly T[]> =>
  (value, at, mends) => {
    if (!Array.isArray(value)) return mend('blank', value, at, mends, []);
    return value.flatMap((entry, index) => {
      const here = [...at, `${index + 1}`];
      const read = index < most ? reader(entry, here, mends) : undefined;
      return read === undefined ? mend('left-out', entry, here, mends, []) : [read];
    });
  };

/** Entries by name; those that cannot be read are left out. @param fits which names may be keys */
export const record =
  <T>(
    reader: Reader<T>,
    most = Number.POSITIVE_INFINITY,
    fits: (key: string) => boolean = isKey,
  ): Reader<Readonly<Record<string, T>>> =>
  (value, at, mends) => {
    if (!isFields(value)) return mend('blank', value, at, mends, {});
    const entries = Object.entries(value).flatMap(([key, entry], index) => {
      const read = fits(key) && index < most ? reader(entry, [...at, key], mends) : undefined;
      return read === undefined ? mend('left-out', entry, [...at, key], mends, []) : [[key, read] as const];
    });
    return Object.fromEntries(entries);
  };

/** An object of these fields; others are dropped. It gives up where one of its fields does that may not be missing. */
export const shape =
  <T>(readers: { readonly [K in keyof T]-?: Reader<T[K]> }): Reader<T> =>
  (value, at, mends) => {
    if (!isFields(value)) return undefined;
    const told: Mend[] = [];
    const read: Record<string, unknown> = {};
    for (const [name, reader] of Object.entries<Reader<unknown>>(readers)) {
      const field = reader(value[name], [...at, name], told);
      if (field !== undefined) read[name] = field;
      else if (!('may' in reader)) return undefined;
    }
    mends.push(...told);
    return read as T;
  };

/** The value a text holds as JSON, with or without a byte order mark; undefined where it is none. */
export const parsedJson = (written: string): unknown => {
  try {
    return JSON.parse(written.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
};

export interface DocumentRead<T> {
  readonly document: T;
  readonly mends: readonly Mend[];
}

/** A kind of document kept in a browser: how it is known by its key, read, written, and joined with another copy of itself. */
export interface DocumentKind<T> {
  readonly name: string;
  owns(key: string): boolean;
  /** `newer` where a later site wrote it, `broken` where nothing of it can be used. */
  read(text: string): DocumentRead<T> | 'newer' | 'broken';
  write(document: T): string;
  /** Both in one, nothing lost; `beside` where the other copy has to stand as a document of its own. */
  join(
    here: T,
    there: T,
    key: string,
  ): { readonly document: T; readonly beside?: { readonly key: string; readonly document: T } };
}
