/** Mermaid in a pretended browser: the one place that knows both. Pollutes globals, so it runs in a worker thread. */
import { parseHTML } from 'linkedom';
import { concealed } from './codes.ts';
import { teachMeasuring } from './measure.ts';
import { settings } from './settings.ts';

/** Mermaid gathers its style in one of these; we draw with our own. */
class NoStyleSheet {
  readonly cssRules: readonly never[] = [];
  insertRule(): number {
    return 0;
  }
}

/** The parts of Mermaid's configuration that our drawings read. */
const drawn = new Set(['flowchart', 'elk']);

/**
 * Mermaid draws into an element `d` + the drawing's id and asks for its HTML. Here it gets none, and we keep the drawing: writing it
 * out and reading it again would cost as much as measuring it.
 */
const catching = ({ Element: { prototype } }: { Element: { prototype: object } }): { drawing: Element | undefined } => {
  const caught: { drawing: Element | undefined } = { drawing: undefined };
  const html = Object.getOwnPropertyDescriptor(prototype, 'innerHTML')!;
  Object.defineProperty(prototype, 'innerHTML', {
    ...html,
    get(this: Element) {
      if (!/^dm\d+$/.test(this.id)) return html.get!.call(this);
      caught.drawing = this.firstElementChild!;
      return '';
    },
  });
  return caught;
};

const pretendBrowser = () => {
  const window = parseHTML('<!doctype html><html><head></head><body></body></html>');
  teachMeasuring(window);
  Object.assign(globalThis, { window, document: window.document, CSSStyleSheet: NoStyleSheet });
  return { document: window.document, caught: catching(window) };
};

type Render = (text: string) => Promise<Element>;

/** Mermaid copies its whole configuration for every shape: leave out that of the diagrams we don't draw. */
const forgetOthers = (configuration: object): void => {
  for (const [name, section] of Object.entries(configuration)) {
    if (typeof section !== 'object' || section === null || Array.isArray(section) || drawn.has(name)) continue;
    for (const key of Object.keys(section)) delete section[key];
  }
};

const open = async (): Promise<Render> => {
  const { document, caught } = pretendBrowser();
  const { default: mermaid } = await import('mermaid');
  forgetOthers(mermaid.mermaidAPI.defaultConfig);
  mermaid.initialize(settings);
  let count = 0;
  return async (text) => {
    count += 1;
    await mermaid.render(`m${count}`, concealed(text));
    document.body.replaceChildren();
    return caught.drawing!;
  };
};

let opened: Promise<Render> | undefined;

/**
 * Lay out a Mermaid text and give the SVG element Mermaid makes of it.
 * @throws Error from Mermaid's parser where the text is no diagram.
 */
export const render: Render = async (text) => {
  opened ??= open();
  return (await opened)(text);
};
