/** Bring a calculator's HTML to life: take over what the build rendered, then show what this browser keeps. */
import { type ComponentType, hydrate, render } from 'preact';
import type { CalculatorStrings } from '../../i18n/calculators/calculators.ts';
import { copyText } from '../../island/clipboard.ts';
import { localHere, onOtherTab } from '../../island/index.ts';
import { listenForKeys } from '../../island/keys.ts';
import { shellOf } from '../../island/mount.ts';
import type { Fields, Texts } from './fields.ts';
import type { SheetGiven, Verbs } from './Sheet.tsx';
import { type Calculator, createCalculator } from './store.ts';

/** A calculator: its fields, its view, and its result in one sentence for those who listen. */
export interface Made {
  readonly name: 'deviation' | 'budget';
  readonly fields: Fields;
  /** What stands in them to begin with. */
  readonly example: Texts;
  readonly View: ComponentType<{ sheet: SheetGiven }>;
  said(sheet: SheetGiven): string;
}

/** Milliseconds of quiet before a result is announced: not every keystroke is one. */
const quiet = 800;

const announcer = (place: Element): ((text: string) => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      place.textContent = text;
    }, quiet);
  };
};

const copying = (store: Calculator) => async (csv: string) => {
  store.copied((await copyText(csv)) ? 'copied' : 'by-hand');
};

/** The button that brings figures back goes once it is pressed; focus goes to its neighbour. */
const verbsOf = (store: Calculator, root: HTMLElement): Verbs => ({
  ...store,
  copy: copying(store),
  bringBack: () => {
    store.bringBack();
    root.querySelector<HTMLElement>('[data-calc="clear"]')!.focus();
  },
});

/** Take over the elements the build rendered, so that focus and caret stay where they are. */
export const mount = (root: HTMLElement, made: Made, t: CalculatorStrings): void => {
  const { name, fields, example, View, said } = made;
  const { view, attribute } = shellOf(root, 'calculator');
  const procedure = attribute('procedure');
  const still: SheetGiven = { t, procedure, fields, state: { texts: example } };
  hydrate(<View sheet={still} />, view);
  const store = createCalculator(name, fields, localHere(), Date.now);
  const announce = announcer(root.querySelector('[role="status"]')!);
  const verbs = verbsOf(store, root);
  let opened = false;
  store.$state.subscribe((state) => {
    const sheet = { ...still, state, verbs };
    render(<View sheet={sheet} />, view);
    if (opened) announce(state.copied ? { copied: t.copied, 'by-hand': t.byHand }[state.copied] : said(sheet));
    opened = true;
  });
  onOtherTab((key) => {
    if (key === store.key || key === null) store.heard();
  });
  listenForKeys(root);
};
