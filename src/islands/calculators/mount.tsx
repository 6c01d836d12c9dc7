/** Bring a worksheet's HTML to life: take over what the build rendered, then show what this browser keeps. */
import { hydrate, render, type VNode } from 'preact';
import type { CalculatorStrings } from '../../i18n/calculators/calculators.ts';
import { copyText } from '../../island/clipboard.ts';
import { localHere, onOtherTab } from '../../island/index.ts';
import { listenForKeys } from '../../island/keys.ts';
import { shellOf } from '../../island/mount.ts';
import { exampleOf } from './fields.ts';
import { drawn, type SheetGiven, type Worksheet } from './Sheet.tsx';
import { createSheet } from './store.ts';

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

export type { Worksheet };

/** The worked example, which answers to nothing. */
const stillOf = ({ fieldsIn }: Worksheet, t: CalculatorStrings, procedure: string): SheetGiven => {
  const fields = fieldsIn(t);
  return { t, fields, procedure, state: { texts: exampleOf(fields) } };
};

/** What the build renders. */
export const exampleDrawn = (worksheet: Worksheet, t: CalculatorStrings, procedure: string): VNode =>
  drawn(worksheet, stillOf(worksheet, t, procedure));

/** Take over the elements the build rendered, so that focus and caret stay where they are. */
export const mount = (root: HTMLElement, worksheet: Worksheet, t: CalculatorStrings): void => {
  const { view, attribute } = shellOf(root, 'calculator');
  const still = stillOf(worksheet, t, attribute('procedure'));
  hydrate(drawn(worksheet, still), view);
  const store = createSheet(worksheet.name, still.fields, localHere(), Date.now);
  const announce = announcer(root.querySelector('[role="status"]')!);
  const verbs = {
    ...store,
    copy: async (csv: string) => store.copied((await copyText(csv)) ? 'copied' : 'by-hand'),
    /** The button goes once it is pressed; focus goes to its neighbour. */
    bringBack: () => {
      store.bringBack();
      root.querySelector<HTMLElement>('[data-calc="clear"]')!.focus();
    },
  };
  let opened = false;
  store.$state.subscribe((state) => {
    const given = { ...still, state, verbs };
    render(drawn(worksheet, given), view);
    if (opened) announce(state.copied ? { copied: t.copied, 'by-hand': t.byHand }[state.copied] : worksheet.said(given));
    opened = true;
  });
  onOtherTab((key) => {
    if (key === store.key || key === null) store.syncFromOtherTab();
  });
  listenForKeys(root);
};
