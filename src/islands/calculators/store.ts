/** A calculator's state, the verbs that change it, and its keeping in this browser. No DOM. */
import { atom, type ReadableAtom } from 'nanostores';
import { calculatorKey, calculatorKind, documentsIn, type SafeStorage } from '../../island/index.ts';
import { blank, exampleOf, type Fields, fitted, showsExample, type Texts } from './fields.ts';

type KeepingTrouble = 'broken' | 'mended' | 'newer' | 'not-kept';

export interface CalculatorState {
  readonly texts: Texts;
  /** What stood here before it was cleared or reset, until something else is typed. */
  readonly before?: Texts | undefined;
  readonly trouble?: KeepingTrouble | undefined;
  /** What became of copying; `by-hand` shows the text to be copied. */
  readonly copied?: 'copied' | 'by-hand' | undefined;
}

export interface Calculator {
  readonly $state: ReadableAtom<CalculatorState>;
  /** Where its figures are kept. */
  readonly key: string;
  /** Put a text, or a choice, in a field. */
  put(field: string, text: string): void;
  /** Back to the worked example. */
  reset(): void;
  /** Take every figure out. */
  clear(): void;
  /** Undo the last reset or clear. */
  bringBack(): void;
  copied(how: 'copied' | 'by-hand'): void;
  /** Another tab wrote: show what it kept. */
  heard(): void;
}

/** Only what differs from the example is kept: an untouched calculator keeps nothing. */
const keepingIn = (key: string, fields: Fields, storage: SafeStorage, now: () => number) => {
  const { read, write } = calculatorKind;
  const documents = documentsIn({ read, write, join: (document: Texts) => ({ document }) }, storage, now);
  const open = (): CalculatorState => {
    const { document, trouble } = documents.open(key);
    const texts = document ? fitted(fields, document) : exampleOf(fields);
    return { texts, trouble: trouble?.kind as KeepingTrouble | undefined };
  };
  /** Whether they are kept now. */
  const keep = (texts: Texts): boolean => {
    if (!showsExample(fields, texts, true)) return documents.put(key, texts) === undefined;
    const kind = documents.open(key).trouble?.kind;
    // What a later site wrote stays, and so does what could neither be read nor put aside.
    const stays = kind === 'newer' || (kind === 'broken' && storage.read(key) !== undefined);
    if (!stays) storage.remove(key);
    return storage.works && !stays;
  };
  return { open, keep };
};

/** Begin with what is kept, else with the example. @param now milliseconds @throws Error where a text is put in no field */
export const createCalculator = (name: string, fields: Fields, storage: SafeStorage, now: () => number): Calculator => {
  const key = calculatorKey(name);
  const { open, keep } = keepingIn(key, fields, storage, now);
  const $state = atom<CalculatorState>(open());
  const go = (texts: Texts, before?: Texts) => {
    const { trouble } = $state.get();
    $state.set({ texts, before, trouble: keep(texts) ? trouble : 'not-kept' });
  };
  const put = (field: string, text: string) => {
    const { texts } = $state.get();
    if (!(field in fields)) throw new Error(`No field “${field}”; there are ${Object.keys(fields).join(', ')}.`);
    if (texts[field] !== text) go({ ...texts, [field]: text });
  };
  const reset = () => go(exampleOf(fields), $state.get().texts);
  const clear = () => go(blank(fields, $state.get().texts), $state.get().texts);
  const bringBack = () => go($state.get().before ?? $state.get().texts);
  const copied = (how: 'copied' | 'by-hand') => $state.set({ ...$state.get(), copied: how });
  const heard = () => $state.set({ texts: open().texts });
  return { $state, key, put, reset, clear, bringBack, copied, heard };
};
