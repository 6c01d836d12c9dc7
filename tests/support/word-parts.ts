/** A Word file read as a word processor reads it: its paragraphs with what is tracked, its tables, and the shapes on its canvases. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface ReadRun {
  readonly text: string;
  /** Attributes of its fonts and language. */
  readonly fonts: Readonly<Record<string, string>>;
  readonly language: Readonly<Record<string, string>>;
  readonly change: 'inserted' | 'deleted' | undefined;
  /** In a shape. */
  readonly drawn: boolean;
}

interface ReadShape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly name: string;
}

interface ReadTable {
  readonly columns: readonly number[];
  readonly width: number;
  readonly layout: string;
  readonly repeatsHead: boolean;
}

export interface ReadWord {
  readonly files: Readonly<Record<string, string>>;
  readonly paragraphs: readonly (readonly ReadRun[])[];
  readonly tables: readonly ReadTable[];
  readonly canvases: readonly (readonly ReadShape[])[];
}

type Open<T> = { -readonly [K in keyof T]: T[K] };
type Attributes = Readonly<Record<string, string>>;

class Reader {
  readonly paragraphs: ReadRun[][] = [];
  readonly tables: Open<ReadTable>[] = [];
  readonly canvases: Open<ReadShape>[][] = [];
  readonly #path: string[] = [];
  readonly #open: ReadRun[][] = [];
  #run: Open<ReadRun> | undefined;
  #aside = 0;
  #change: ReadRun['change'];

  readonly #begin: Readonly<Record<string, (a: Attributes) => void>> = {
    'mc:Fallback': () => {
      this.#aside += 1;
    },
    'w:p': () => void this.#open.push([]),
    'w:r': () => {
      this.#run = { text: '', fonts: {}, language: {}, change: this.#change, drawn: this.#path.includes('wps:txbx') };
    },
    'w:rFonts': (a) => {
      if (this.#run) this.#run.fonts = a;
    },
    'w:lang': (a) => {
      if (this.#run) this.#run.language = a;
    },
    'w:ins': () => {
      this.#change = this.#path.at(-2) === 'w:p' ? 'inserted' : this.#change;
    },
    'w:del': () => {
      this.#change = this.#path.at(-2) === 'w:p' ? 'deleted' : this.#change;
    },
    'w:tbl': () => void this.tables.push({ columns: [], width: 0, layout: '', repeatsHead: false }),
    'w:gridCol': (a) => {
      this.tables.at(-1)!.columns = [...this.tables.at(-1)!.columns, Number(a['w:w'])];
    },
    'w:tblW': (a) => {
      this.tables.at(-1)!.width = Number(a['w:w']);
    },
    'w:tblLayout': (a) => {
      this.tables.at(-1)!.layout = a['w:type']!;
    },
    'w:tblHeader': () => {
      this.tables.at(-1)!.repeatsHead = true;
    },
    'wpc:wpc': () => void this.canvases.push([]),
    'wps:cNvPr': (a) => void this.canvases.at(-1)?.push({ x: 0, y: 0, width: 0, height: 0, text: '', name: a['name']! }),
    'a:off': (a) => this.#place({ x: Number(a['x']), y: Number(a['y']) }),
    'a:ext': (a) => a['cx'] && this.#place({ width: Number(a['cx']), height: Number(a['cy']) }),
  };

  readonly #end: Readonly<Record<string, () => void>> = {
    'mc:Fallback': () => {
      this.#aside -= 1;
    },
    'w:p': () => void this.paragraphs.push(this.#open.pop()!),
    'w:r': () => {
      if (this.#run && this.#run.text !== '') this.#open.at(-1)?.push(this.#run);
      this.#run = undefined;
    },
    'w:ins': () => {
      this.#change = undefined;
    },
    'w:del': () => {
      this.#change = undefined;
    },
  };

  #place(part: Partial<ReadShape>): void {
    const shape = this.canvases.at(-1)?.at(-1);
    if (shape && this.#path.includes('wps:spPr')) Object.assign(shape, part);
  }

  #text(text: string): void {
    if (this.#aside > 0 || !['w:t', 'w:delText'].includes(this.#path.at(-1)!)) return;
    if (this.#run) this.#run.text += text;
    // Whoever writes the file anew may write shapes without a canvas.
    const shape = this.canvases.at(-1)?.at(-1);
    if (shape && this.#path.includes('wps:txbx')) shape.text += text;
  }

  read(xml: string): this {
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) => {
      this.#path.push(name);
      if (this.#aside === 0 || name === 'mc:Fallback') this.#begin[name]?.(attributes as Attributes);
    });
    parser.on('closetag', ({ name }) => {
      if (this.#aside === 0 || name === 'mc:Fallback') this.#end[name]?.();
      this.#path.pop();
    });
    parser.on('text', (text) => this.#text(text));
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(xml).close();
    return this;
  }
}

export const readWord = (bytes: Uint8Array): ReadWord => {
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
  const { paragraphs, tables, canvases } = new Reader().read(files['word/document.xml']!);
  return { files, paragraphs, tables, canvases };
};

/** The text of each paragraph, empty ones left out. */
export const textsOf = ({ paragraphs }: ReadWord, without?: ReadRun['change']): string[] =>
  paragraphs
    .map((runs) =>
      runs
        .filter(({ change }) => change === undefined || change !== without)
        .map(({ text }) => text)
        .join(''),
    )
    .filter((text) => text !== '');
