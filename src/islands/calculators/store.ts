/** A calculator's state, and the verbs that change it. No DOM. */
import { atom, type ReadableAtom } from 'nanostores';
import { blank, type Design, type Texts } from './design.ts';
import type { Keeping, KeepingTrouble } from './keeping.ts';

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

/** Begin with what is kept, else with the example. */
export const createCalculator = (design: Design, keeping: Keeping): Calculator => {
  const kept = keeping.read();
  const $state = atom<CalculatorState>({ texts: kept?.texts ?? design.example, trouble: kept?.trouble });
  const go = (texts: Texts, before?: Texts) => {
    const { trouble } = $state.get();
    $state.set({ texts, before, trouble: keeping.write(texts) ? trouble : 'not-kept' });
  };
  const put = (field: string, text: string) => {
    const { texts } = $state.get();
    if (!(field in design.example))
      throw new Error(`No field “${field}”; there are ${Object.keys(design.example).join(', ')}.`);
    if (texts[field] !== text) go({ ...texts, [field]: text });
  };
  const reset = () => go(design.example, $state.get().texts);
  const clear = () => go(blank(design, $state.get().texts), $state.get().texts);
  const bringBack = () => go($state.get().before ?? $state.get().texts);
  const copied = (how: 'copied' | 'by-hand') => $state.set({ ...$state.get(), copied: how });
  const heard = () => $state.set({ texts: keeping.read()?.texts ?? design.example });
  return { $state, put, reset, clear, bringBack, copied, heard };
};
