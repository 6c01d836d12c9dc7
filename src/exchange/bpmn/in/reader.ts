/** What is gathered of a model while it is read: nodes, flows, roles and records of a draft, and what is told of every element. */
import type { Args, Entry, Fate, Severity } from '../../import/account.ts';
import type { DraftFlow, DraftNode, DraftRecord, DraftRole, OwnHead, Ref } from '../../import/draft.ts';
import type { ImportWords } from '../../import/words.ts';
import type { BpmnCode } from './codes.ts';
import { attribute, below, nameOf } from './element.ts';
import type { Xml } from './xml.ts';

export interface Reader {
  readonly all: readonly Xml[];
  readonly byId: ReadonlyMap<string, Xml>;
  /** The process that is read. */
  readonly process: Xml;
  readonly words: ImportWords;
  readonly told: Map<Xml, Entry>;
  /** Elements that are told of in one line with others of their sort, by that sort. */
  readonly lines: Map<string, { readonly entry: Omit<Entry, 'count'>; count: number }>;
  readonly nodes: Map<string, DraftNode>;
  readonly flows: DraftFlow[];
  readonly roles: Map<string, DraftRole>;
  readonly records: Map<string, DraftRecord>;
  /** Of each node, the key of what flows to it lead to, and of what flows from it come from. */
  readonly entryOf: Map<Xml, string>;
  readonly exitOf: Map<Xml, string>;
  readonly documentation: string[];
  /** Where the model is of our own export. */
  own?: OwnHead | undefined;
  made: number;
}

export interface Telling {
  readonly severity?: Severity;
  readonly fate?: Fate;
  readonly args?: Args;
  readonly ref?: Ref | undefined;
  readonly name?: string | undefined;
}

const entryFor = (element: Xml, code: BpmnCode, { severity = 'info', fate = 'kept', args = {}, ref, name }: Telling) => {
  const id = attribute(element, 'id');
  const called = name ?? nameOf(element);
  return {
    severity,
    fate,
    element: element.tag,
    line: element.line,
    code,
    args,
    ...(id !== undefined && { id }),
    ...(called !== undefined && { name: called }),
    ...(ref !== undefined && { ref }),
  };
};

/** Tells what became of an element; what was told first holds. */
export const tell = (reader: Reader, element: Xml, code: BpmnCode, telling: Telling = {}): void => {
  if (!reader.told.has(element)) reader.told.set(element, { ...entryFor(element, code, telling), count: 1 });
};

/** Tells of elements in one line with others of their sort. @param sort what makes them one line */
export const tellTogether = (
  reader: Reader,
  elements: readonly Xml[],
  code: BpmnCode,
  sort: string,
  telling: Telling = {},
): void => {
  for (const element of elements) {
    if (reader.told.has(element)) continue;
    const line = reader.lines.get(sort) ?? {
      entry: { ...entryFor(element, code, telling), element: sort.split(' ')[0]! },
      count: 0,
    };
    line.count += 1;
    reader.lines.set(sort, line);
    // Held as told, and counted in its line.
    reader.told.set(element, { ...line.entry, count: 0 });
  }
};

/** Says more of elements that are told already, in one line that counts nothing. */
export const tellMore = (reader: Reader, first: Xml, code: BpmnCode, telling: Telling): void => {
  reader.lines.set(code, { entry: { ...entryFor(first, code, telling), element: code }, count: 0 });
};

/** An element and all that is in it, lost; those in it that have a name are named. */
export const lose = (reader: Reader, element: Xml, code: BpmnCode, severity: Severity = 'warning'): void => {
  const inside = below(element).filter((inner) => inner !== element);
  const names = inside.flatMap((inner) => nameOf(inner) ?? []);
  tell(reader, element, code, { severity, fate: 'lost', args: { names: names.join(', '), inside: String(inside.length) } });
  tellTogether(reader, inside, code, `${element.tag} ${element.line} inside`, {
    severity: 'info',
    fate: 'lost',
    args: { names: names.join(', '), inside: String(inside.length) },
  });
};

/** The account of all elements, in the order of the file. */
export const entriesOf = ({ all, told, lines }: Reader): Entry[] => [
  ...all.flatMap((element) => {
    const entry = told.get(element)!;
    return entry.count === 0 ? [] : [entry];
  }),
  ...[...lines.values()].map(({ entry, count }) => ({ ...entry, count })),
];

/** A key that no node has. */
export const freshKey = (reader: Reader, wanted: string): string => {
  if (!reader.nodes.has(wanted)) return wanted;
  reader.made += 1;
  return `${wanted}~${reader.made}`;
};

export const addNode = (reader: Reader, node: DraftNode): string => {
  reader.nodes.set(node.key, node);
  return node.key;
};

/** A flow that no element of the file draws. */
export const addFlow = (reader: Reader, from: string, to: string, more: Partial<DraftFlow> = {}): void => {
  reader.made += 1;
  reader.flows.push({ key: `*drawn:${reader.made}`, from, to, ...more });
};
