/** A document before it is Word's: blocks, which can be compared with those of an earlier edition, and drawn as paragraphs and tables. */
import type { WordDrawing } from './source.ts';

/** Taken in, or taken out, since the earlier edition. */
export type Change = 'inserted' | 'deleted';

type Tone = 'plain' | 'strong' | 'quiet' | 'refusal' | 'tag' | 'link';

export interface Span {
  readonly text: string;
  readonly tone: Tone;
  /** The name of a chapter of the same document, to which it leads. */
  readonly to?: string;
  readonly change?: Change;
}

export type Look =
  | 'issuer'
  | 'kind'
  | 'title'
  | 'subtitle'
  | 'chapter'
  | 'section'
  | 'item'
  | 'lead'
  | 'body'
  | 'bullet'
  | 'note'
  | 'label'
  | 'entry'
  | 'contents'
  | 'figure';

export interface Para {
  readonly block: 'para';
  readonly look: Look;
  readonly spans: readonly Span[];
  /** By which contents lead to a chapter: the chapter's own name, and in a line of the contents the name it leads to. */
  readonly anchor?: string;
  readonly centred?: boolean;
  readonly change?: Change;
}

export interface Row {
  /** By which it is known again in another edition. */
  readonly key: string;
  readonly cells: readonly (readonly Para[])[];
  /** Left empty, to be signed: as high as a hand needs. */
  readonly tall?: boolean;
  readonly change?: Change;
}

export interface Grid {
  readonly block: 'grid';
  readonly key: string;
  /** Heads of the columns; none where the first cell of each row is its head. */
  readonly heads?: readonly string[];
  /** Shares of the width. */
  readonly shares: readonly number[];
  readonly rows: readonly Row[];
}

/** A drawing on as many sheets as it needs, under its heading. */
export interface Figure {
  readonly block: 'figure';
  readonly heading: Para;
  readonly drawing: WordDrawing;
  readonly legend: Para;
}

/** A new page. */
interface Break {
  readonly block: 'break';
}

export type Block = Para | Grid | Figure | Break;

/** By which what leads to a procedure's chapter finds it. */
export const chapterAnchor = (id: string): string => `procedure-${id}`;

export const span = (text: string, tone: Tone = 'plain'): Span => ({ text, tone });

/** A paragraph of spans, or of plain text. */
export const para = (look: Look, ...parts: readonly (Span | string)[]): Para => ({
  block: 'para',
  look,
  spans: parts.map((part) => (typeof part === 'string' ? span(part) : part)).filter(({ text }) => text !== ''),
});

export const textOf = ({ spans }: Para): string => spans.map(({ text }) => text).join('');
