/** A worksheet's state, the verbs that change it, and its keeping in this browser. No DOM. */
import { atom } from 'nanostores';
import { calculatorKey, calculatorKind, documentsIn, type SafeStorage } from '../../island/index.ts';
import { blank, exampleOf, type Fields, fitted, showsExample, type Texts } from './fields.ts';

export interface SheetState {
  readonly texts: Texts;
  /** What stood here before it was cleared or reset, until something else is typed. */
  readonly before?: Texts | undefined;
  readonly trouble?: 'broken' | 'mended' | 'newer' | 'not-kept' | undefined;
  /** What became of copying; `by-hand` shows the text to be copied. */
  readonly copied?: 'copied' | 'by-hand' | undefined;
}

/** Begin with what is kept, else with the example. @param now milliseconds @throws Error where a text is put in no field */
export const createSheet = (name: string, fields: Fields, storage: SafeStorage, now: () => number) => {
  const key = calculatorKey(name);
  const documents = documentsIn({ ...calculatorKind, join: (document: Texts) => ({ document }) }, storage, now);
  const open = (): SheetState => {
    const { document, trouble } = documents.open(key);
    const texts = document ? fitted(fields, document) : exampleOf(fields);
    return { texts, trouble: trouble?.kind as SheetState['trouble'] };
  };
  /** Only what differs from the example is kept: an untouched worksheet keeps nothing. Returns whether it is kept now. */
  const keep = (texts: Texts): boolean => {
    if (!showsExample(fields, texts, true)) return documents.put(key, texts) === undefined;
    const kind = documents.open(key).trouble?.kind;
    // What a later site wrote stays, and so does what could neither be read nor put aside.
    const stays = kind === 'newer' || (kind === 'broken' && storage.read(key) !== undefined);
    if (!stays) storage.remove(key);
    return storage.works && !stays;
  };
  const $state = atom<SheetState>(open());
  const go = (texts: Texts, before?: Texts) => {
    const { trouble } = $state.get();
    $state.set({ texts, before, trouble: keep(texts) ? trouble : 'not-kept' });
  };
  return {
    $state,
    /** Where its figures are kept. */
    key,
    /** Put a text, or a choice, in a field. */
    put: (field: string, text: string): void => {
      const { texts } = $state.get();
      if (!(field in fields)) throw new Error(`No field “${field}”; there are ${Object.keys(fields).join(', ')}.`);
      if (texts[field] !== text) go({ ...texts, [field]: text });
    },
    /** Back to the worked example. */
    reset: () => go(exampleOf(fields), $state.get().texts),
    /** Take every figure out. */
    clear: () => go(blank(fields, $state.get().texts), $state.get().texts),
    /** Undo the last reset or clear. */
    bringBack: () => go($state.get().before ?? $state.get().texts),
    copied: (how: 'copied' | 'by-hand') => $state.set({ ...$state.get(), copied: how }),
    /** Another tab wrote: show what it kept. */
    syncFromOtherTab: () => $state.set({ texts: open().texts }),
  };
};
