/**
 * What a calculator keeps in this browser, under `handbook:calculator:<name>`.
 *
 * Shape, version 1: { "version": 1, "texts": { "<field>": "<as typed>" } }; choices stand among the texts. Only what differs from the
 * example is kept: an untouched calculator keeps nothing. What cannot be read is set aside under `handbook:aside:<time>:calculator:<name>`.
 */
import type { Design, Texts } from './design.ts';

export type KeepingTrouble = 'unreadable' | 'newer' | 'not-kept';

/** What is needed of `localStorage`; any of it may throw. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface Keeping {
  readonly key: string;
  /** The figures kept, or what is the matter with them; undefined where there are none. */
  read(): { readonly texts: Texts; readonly trouble?: KeepingTrouble } | undefined;
  /** Whether they are kept now. */
  write(texts: Texts): boolean;
}

const version = 1;
const longest = 60;
const attempt = <T>(act: () => T): T | undefined => {
  try {
    return act();
  } catch {
    return undefined;
  }
};

const isRecord = (it: unknown): it is Record<string, unknown> => typeof it === 'object' && it !== null && !Array.isArray(it);

const sound = (design: Design, name: string, text: unknown): text is string =>
  typeof text === 'string' && text.length <= longest && (design.choices[name]?.includes(text) ?? true);

/** Fields this calculator no longer has are dropped; those it has gained begin as in the example. */
const fitted = (design: Design, kept: Record<string, unknown>): Texts =>
  Object.fromEntries(
    Object.entries(design.example).map(([name, example]) => [name, sound(design, name, kept[name]) ? kept[name] : example]),
  ) as Texts;

const parsed = (design: Design, text: string): Texts | KeepingTrouble => {
  const it = attempt<unknown>(() => JSON.parse(text));
  if (!isRecord(it)) return 'unreadable';
  if (typeof it['version'] === 'number' && it['version'] > version) return 'newer';
  return it['version'] === version && isRecord(it['texts']) ? fitted(design, it['texts']) : 'unreadable';
};

/** Keep a calculator's figures in a storage, which may be off or full. */
export const keepingIn = (open: () => Store, design: Design, now: () => number): Keeping => {
  const name = `calculator:${design.name}`;
  const key = `handbook:${name}`;
  /** Nothing is written over what could not be read and could not be set aside. */
  let blocked = false;
  const setAside = (text: string) =>
    attempt(() => {
      open().setItem(`handbook:aside:${now()}:${name}`, text);
      open().removeItem(key);
      return true;
    });
  const read = () => {
    const text = attempt(() => open().getItem(key));
    if (text == null) return undefined;
    const it = parsed(design, text);
    if (typeof it !== 'string') return { texts: it };
    blocked = !setAside(text);
    return { texts: design.example, trouble: it };
  };
  const isExample = (texts: Texts) => Object.entries(design.example).every(([field, text]) => texts[field] === text);
  const write = (texts: Texts) =>
    attempt(() => {
      if (blocked) return false;
      if (isExample(texts)) open().removeItem(key);
      else open().setItem(key, JSON.stringify({ version, texts }));
      return true;
    }) ?? false;
  return { key, read, write };
};
