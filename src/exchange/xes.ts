/**
 * Event logs in XES (IEEE 1849-2016): traces of events, each with attributes by key. Read as a stream; no entity is ever expanded.
 * The one place that knows saxes.
 */
import { SaxesParser } from 'saxes';

/** An event by its attributes, and those of the trace it is in, by key. */
export interface XesEvent {
  /** concept:name of the trace; empty where it has none. */
  readonly trace: string;
  /** Number of the trace, from 1. */
  readonly place: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly ofTrace: ReadonlyMap<string, string>;
}

export interface XesRead {
  /** What the parser could not read, and the line; null where all was well. */
  readonly broken: string | null;
  /** The text ends before the log does. */
  readonly truncated: boolean;
  readonly isLog: boolean;
}

/** Elements that are attributes; `list` and `container` hold others and say nothing themselves. */
const attributeTags = new Set(['string', 'date', 'int', 'float', 'boolean', 'id']);
const PIECE = 1 << 18;

/** Follows the elements of a log: where it is, and what has been said of the trace and event it is in. */
class XesReader {
  isLog = false;
  ended = false;
  readonly #path: string[] = [];
  readonly #event: (event: XesEvent) => boolean;
  #trace = new Map<string, string>();
  #place = 0;
  #attributes = new Map<string, string>();
  stopped = false;

  constructor(event: (event: XesEvent) => boolean) {
    this.#event = event;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.#path.at(-1);
    this.#path.push(tag);
    if (this.#path.length === 1) this.isLog = tag === 'log';
    if (tag === 'trace' && parent === 'log') {
      this.#trace = new Map();
      this.#place += 1;
    }
    if (tag === 'event' && parent === 'trace') this.#attributes = new Map();
    const { key, value } = attributes;
    if (!attributeTags.has(tag) || key === undefined || value === undefined) return;
    if (parent === 'event') this.#attributes.set(key, value);
    if (parent === 'trace') this.#trace.set(key, value);
  }

  close(tag: string): void {
    this.#path.pop();
    if (tag === 'log' && this.#path.length === 0) this.ended = true;
    if (tag !== 'event' || this.#path.at(-1) !== 'trace') return;
    const event = { trace: this.#trace.get('concept:name') ?? '', place: this.#place };
    if (!this.stopped && !this.#event({ ...event, attributes: this.#attributes, ofTrace: this.#trace })) this.stopped = true;
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads the events of a log one by one. @param event gets each; false ends the reading */
export const readXes = (text: string, event: (event: XesEvent) => boolean): XesRead => {
  const reader = new XesReader(event);
  const parser = new SaxesParser();
  let broken: string | null = null;
  parser.on('opentag', ({ name, attributes }) => reader.open(localName(name), attributes));
  parser.on('closetag', ({ name }) => reader.close(localName(name)));
  parser.on('error', (error) => {
    broken ??= error.message;
  });
  for (let at = 0; at < text.length && !reader.stopped && broken === null; at += PIECE)
    parser.write(text.slice(at, at + PIECE));
  const truncated = broken === null && !reader.stopped && !reader.ended;
  return { broken, truncated, isLog: reader.isLog };
};
