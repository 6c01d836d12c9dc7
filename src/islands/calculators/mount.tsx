/** Bring a calculator's HTML to life: take over what the build rendered, then show what this browser keeps. */
import { type ComponentType, hydrate, render } from 'preact';
import type { CalculatorStrings } from '../../i18n/calculators.ts';
import { copyText } from '../../island/clipboard.ts';
import { localHere, onOtherTab } from '../../island/index.ts';
import { hearKeys } from '../../island/keys.ts';
import type { Desk, Verbs } from './Desk.tsx';
import type { Design } from './design.ts';
import { keepingIn } from './keeping.ts';
import { type Calculator, createCalculator } from './store.ts';

/** A calculator: its fields, its view, and its result in one sentence for those who listen. */
export interface Made {
  readonly design: Design;
  readonly View: ComponentType<{ desk: Desk }>;
  said(desk: Desk): string;
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
  const { design, View, said } = made;
  const place = root.querySelector('[data-calculator-view]')!;
  const procedure = root.getAttribute('data-procedure')!;
  const still: Desk = { t, procedure, state: { texts: design.example } };
  hydrate(<View desk={still} />, place);
  const keeping = keepingIn(localHere(), design, Date.now);
  const store = createCalculator(design, keeping);
  const announce = announcer(root.querySelector('[role="status"]')!);
  const verbs = verbsOf(store, root);
  let opened = false;
  store.$state.subscribe((state) => {
    const desk = { ...still, state, verbs };
    render(<View desk={desk} />, place);
    if (opened) announce(state.copied ? { copied: t.copied, 'by-hand': t.byHand }[state.copied] : said(desk));
    opened = true;
  });
  onOtherTab((key) => {
    if (key === keeping.key || key === null) store.heard();
  });
  hearKeys(root);
  root.setAttribute('data-calculator-state', 'live');
};
