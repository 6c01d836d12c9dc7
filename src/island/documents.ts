/**
 * Documents kept in the browser. One law for all kinds: what is written has passed the kind's own reader, and what is read is mended rather
 * than given up: what stood there is put aside before anything is written over it, and the page is told.
 */
import type { DocumentKind, Mend } from '../procedure/index.ts';
import type { SafeStorage } from './storage.ts';

export type Trouble<T> =
  | { readonly kind: 'storage-off' | 'storage-full' | 'newer' }
  /** Nothing could be read; the text has been put aside. */
  | { readonly kind: 'broken'; readonly text: string }
  /** Some fields were blanked or left out; the text as it was has been put aside. */
  | { readonly kind: 'mended'; readonly document: T; readonly mends: readonly Mend[] }
  /** Nothing was written: its own reader would not take it. */
  | { readonly kind: 'refused'; readonly mends: readonly Mend[] };

export interface Opened<T> {
  readonly document?: T;
  readonly trouble?: Trouble<T>;
}

export interface Documents<T> {
  /** What is kept under a key; what could not be taken as it stood is put aside. */
  open(key: string): Opened<T>;
  /** Write a document in the place of what stands there. */
  put(key: string, document: T): Trouble<T> | undefined;
  /** Write a document joined with what stands there, so that two tabs lose nothing; the document as it now stands. */
  keep(key: string, document: T): Opened<T> & { readonly document: T };
}

/** Documents of one kind in a storage. @param now milliseconds */
export const documentsIn = <T>(
  kind: Omit<DocumentKind<T>, 'owns' | 'name'>,
  storage: SafeStorage,
  now: () => number,
): Documents<T> => {
  const readAt = (key: string) => {
    const text = storage.read(key);
    return text === undefined ? undefined : kind.read(text);
  };
  const open = (key: string): Opened<T> => {
    const text = storage.read(key);
    if (text === undefined) return {};
    const read = kind.read(text);
    if (read === 'newer') return { trouble: { kind: 'newer' } };
    if (read === 'broken') {
      storage.setAside(key, now());
      return { trouble: { kind: 'broken', text } };
    }
    const { document, mends } = read;
    if (mends.length === 0) return { document };
    // Told once: from here on it stands mended. Without room it stays as it is, and is told again.
    if (storage.copyAside(key, now())) storage.write(key, kind.write(document));
    return { document, trouble: { kind: 'mended', document, mends } };
  };
  const put = (key: string, document: T): Trouble<T> | undefined => {
    const text = kind.write(document);
    const back = kind.read(text);
    if (typeof back === 'string') return { kind: 'refused', mends: [] };
    if (back.mends.length > 0) return { kind: 'refused', mends: back.mends };
    if (!storage.works) return { kind: 'storage-off' };
    const there = readAt(key);
    if (there === 'newer') return { kind: 'newer' };
    if (there === 'broken' && !storage.setAside(key, now())) return { kind: 'storage-full' };
    return storage.write(key, text) ? undefined : { kind: 'storage-full' };
  };
  const keep = (key: string, document: T) => {
    const there = readAt(key);
    const joined = typeof there === 'object' ? kind.join(document, there.document, key).document : document;
    const trouble = put(key, joined);
    return { document: joined, ...(trouble && { trouble }) };
  };
  return { open, put, keep };
};
