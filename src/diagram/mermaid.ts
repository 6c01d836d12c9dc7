/** Mermaid in a pretended browser: the one place that knows both. Pollutes globals, so it runs in a worker thread. */
import { JSDOM } from 'jsdom';
import { teachMeasuring } from './measure.ts';
import { settings } from './settings.ts';

/** What Mermaid, d3 and DOMPurify look for on the global object. */
const borrowed = [
  'window',
  'document',
  'Element',
  'SVGElement',
  'HTMLElement',
  'Node',
  'DOMParser',
  'XMLSerializer',
  'NodeFilter',
];
borrowed.push(
  'DocumentFragment',
  'HTMLTemplateElement',
  'NamedNodeMap',
  'HTMLFormElement',
  'Text',
  'MutationObserver',
  'getComputedStyle',
);
borrowed.push('CSSStyleSheet', 'requestAnimationFrame', 'cancelAnimationFrame');

const pretendBrowser = (): Document => {
  const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true });
  teachMeasuring(window as never);
  for (const name of borrowed) {
    const value = name === 'window' ? window : (window as unknown as Record<string, unknown>)[name];
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return window.document;
};

type Render = (text: string) => Promise<Element>;

const open = async (): Promise<Render> => {
  const document = pretendBrowser();
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize(settings as never);
  let count = 0;
  return async (text) => {
    count += 1;
    const { svg } = await mermaid.render(`m${count}`, text);
    const { body } = new DOMParser().parseFromString(svg.replace(/<style>[\s\S]*?<\/style>/, ''), 'text/html');
    document.body.replaceChildren();
    return body.querySelector('svg')!;
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
