/** What a calculator keeps in this browser. Only what differs from the example is kept: an untouched calculator keeps nothing. */
import { calculatorKey, calculatorKind, documentsIn, type SafeStorage } from '../../island/index.ts';
import type { Design, Texts } from './design.ts';

export type KeepingTrouble = 'unreadable' | 'mended' | 'newer' | 'not-kept';

export interface Keeping {
  readonly key: string;
  /** The figures kept, or what is the matter with them; undefined where there are none. */
  read(): { readonly texts: Texts; readonly trouble?: KeepingTrouble } | undefined;
  /** Whether they are kept now. */
  write(texts: Texts): boolean;
}

const isChoice = ({ choices }: Design, name: string, text: string): boolean => choices[name]?.includes(text) ?? true;

/** Fields this calculator no longer has are dropped; those it has gained, and choices it no longer offers, are as in the example. */
const fitted = (design: Design, kept: Texts): Texts =>
  Object.fromEntries(
    Object.entries(design.example).map(([name, example]) => {
      const text = Object.hasOwn(kept, name) ? kept[name]! : example;
      return [name, isChoice(design, name, text) ? text : example];
    }),
  );

const troubles = { broken: 'unreadable', mended: 'mended', newer: 'newer' } as const;

/** Keep a calculator's figures in a storage, which may be off or full. */
export const keepingIn = (storage: SafeStorage, design: Design, now: () => number): Keeping => {
  const key = calculatorKey(design.name);
  const documents = documentsIn({ ...calculatorKind, join: (document) => ({ document }) }, storage, now);
  const read = () => {
    const { document, trouble } = documents.open(key);
    if (!document && !trouble) return undefined;
    const texts = document ? fitted(design, document) : design.example;
    return trouble && trouble.kind in troubles
      ? { texts, trouble: troubles[trouble.kind as keyof typeof troubles] }
      : { texts };
  };
  const isExample = (texts: Texts) => Object.entries(design.example).every(([field, text]) => texts[field] === text);
  const write = (texts: Texts) => {
    if (!isExample(texts)) return documents.put(key, texts) === undefined;
    const { trouble } = documents.open(key);
    // What a later site wrote stays, and so does what could neither be read nor put aside.
    const stays = trouble?.kind === 'newer' || (trouble?.kind === 'broken' && storage.read(key) !== undefined);
    if (!stays) storage.remove(key);
    return storage.works && !stays;
  };
  return { key, read, write };
};
