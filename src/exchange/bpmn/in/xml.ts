/** XML as a tree whose every element knows its line. What is not well-formed is read as far as it goes. */
import { SaxesParser } from 'saxes';

/** The namespace of what our own export says besides BPMN. */
export const ownSpace = 'urn:process-handbook:bpmn';

export interface Xml {
  /** The name without its prefix. */
  readonly tag: string;
  /** The namespace; empty where it has none, or its prefix is unbound. */
  readonly space: string;
  /** Attributes without a namespace by their name; those with one by prefix and name, as written. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Attributes of the handbook's own namespace, by their name. */
  readonly own: ReadonlyMap<string, string>;
  readonly children: Xml[];
  readonly parent: Xml | undefined;
  /** From 1. */
  readonly line: number;
  /** Text directly in it. */
  text: string;
}

export interface XmlRead {
  readonly root: Xml | undefined;
  /** Every element, in the order of the file. */
  readonly all: readonly Xml[];
  /** The first place that is not well-formed. */
  readonly broken: { readonly line: number; readonly reason: string } | undefined;
}

/** Attributes of namespaces and schemas say nothing of the model. */
const isPlumbing = (name: string): boolean => /^(xmlns(:|$)|xml:|xsi:)/.test(name);

export const readXml = (text: string): XmlRead => {
  const all: Xml[] = [];
  const open: Xml[] = [];
  let broken: XmlRead['broken'];
  let line = 1;
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on('error', ({ message }) => {
    broken ??= { line: parser.line, reason: message.replace(/^\d+:\d+: /, '') };
  });
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const parent = open.at(-1);
    const given = Object.values(attributes).filter(({ name }) => !isPlumbing(name));
    const element: Xml = {
      tag: local,
      space: uri,
      attributes: new Map(given.map(({ name, value }) => [name, value])),
      own: new Map(given.filter((each) => each.uri === ownSpace).map((each) => [each.local, each.value])),
      children: [],
      parent,
      line,
      text: '',
    };
    parent?.children.push(element);
    all.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const say = (said: string): void => {
    const here = open.at(-1);
    if (here) here.text += said;
  };
  parser.on('text', say);
  parser.on('cdata', say);
  parser.write(text).close();
  return { root: all[0], all, broken };
};
