/** Blocks as Word's paragraphs and tables. */
import {
  Bookmark,
  InternalHyperlink,
  type IParagraphOptions,
  PageReference,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { Locale } from '../../procedure/index.ts';
import { type Change, type Grid, type Look, type Para, type Row, type Span, textOf } from './model.ts';
import { fontOf, type Letters, languageOf, run, type Tracks, trackedRun } from './runs.ts';

/** Twentieths of a point between the margins of an upright A4 sheet. */
export const textWidth = 9865;

interface Shape extends Letters {
  readonly before: number;
  readonly after: number;
  readonly paragraph?: Partial<IParagraphOptions>;
}

export const shapes: Readonly<Record<Look, Shape>> = {
  issuer: { size: 28, head: true, before: 600, after: 120 },
  kind: { size: 24, color: '5A6066', before: 0, after: 900 },
  title: { size: 52, bold: true, head: true, before: 0, after: 160 },
  subtitle: { size: 34, head: true, before: 0, after: 160 },
  chapter: {
    size: 32,
    bold: true,
    head: true,
    color: '1B1F23',
    before: 0,
    after: 120,
    paragraph: { heading: 'Heading1', keepNext: true },
  },
  section: {
    size: 25,
    bold: true,
    head: true,
    color: '1B1F23',
    before: 280,
    after: 100,
    paragraph: { heading: 'Heading2', keepNext: true },
  },
  item: {
    size: 21,
    bold: true,
    head: true,
    color: '1B1F23',
    before: 160,
    after: 40,
    paragraph: { heading: 'Heading3', keepNext: true },
  },
  lead: { size: 21, color: '5A6066', before: 60, after: 140 },
  body: { size: 21, before: 0, after: 60 },
  bullet: { size: 19, before: 0, after: 20, paragraph: { numbering: { reference: 'sentences', level: 0 } } },
  note: { size: 17, before: 10, after: 30 },
  label: { size: 18, bold: true, head: true, before: 30, after: 30 },
  entry: { size: 19, before: 20, after: 20 },
  contents: { size: 22, before: 60, after: 60 },
  figure: { size: 19, before: 0, after: 60 },
};

const tones: Readonly<Record<Span['tone'], Partial<Letters>>> = {
  plain: {},
  strong: { bold: true },
  quiet: { color: '5A6066' },
  refusal: { color: 'A4262C', bold: true },
  tag: { color: '8A5A00', bold: true },
  link: { color: '1F5FA8' },
};

/** What blocks become Word's with. */
export interface Setting {
  readonly locale: Locale;
  readonly tracks: Tracks;
}

const spanRun = ({ locale, tracks }: Setting, { text, tone, change }: Span, look: Look) => {
  const { size, bold = false, color, head = false } = shapes[look];
  const letters: Letters = { size, bold, ...(color && { color }), head, ...tones[tone] };
  return change ? trackedRun(locale, text, letters, change, tracks) : run(locale, text, letters);
};

/** The line of the contents for a chapter: its name, and the page Word finds it on. */
const contentsLine = (setting: Setting, { spans, anchor, look }: Para): InternalHyperlink =>
  new InternalHyperlink({
    anchor: anchor!,
    children: [
      ...spans.map((span) => spanRun(setting, span, look) as TextRun),
      new TextRun({ children: [new Tab(), new PageReference(anchor!)], size: shapes[look].size }),
    ],
  });

const childrenOf = (setting: Setting, block: Para): IParagraphOptions['children'] => {
  if (block.look === 'contents') return [contentsLine(setting, block)];
  const runs = block.spans.map((span) => {
    const run = spanRun(setting, span, block.look);
    return span.to === undefined || span.change ? run : new InternalHyperlink({ anchor: span.to, children: [run as TextRun] });
  });
  return block.anchor ? [new Bookmark({ id: block.anchor, children: runs })] : runs;
};

/** The mark at the end of a paragraph that was taken in or out whole. */
const markOf = (change: Change | undefined, { tracks }: Setting) =>
  change === undefined ? {} : change === 'inserted' ? { insertion: tracks.next() } : { deletion: tracks.next() };

export const paragraphOf = (setting: Setting, block: Para, more: Partial<IParagraphOptions> = {}): Paragraph => {
  const { before, after, paragraph, size, head = false } = shapes[block.look];
  return new Paragraph({
    ...paragraph,
    spacing: { before, after, line: 276 },
    ...(block.centred && { alignment: 'center' }),
    ...(block.look === 'contents' && { tabStops: [{ type: 'right', position: textWidth, leader: 'dot' }] }),
    ...more,
    run: {
      size,
      font: fontOf(setting.locale, head ? 'head' : 'text'),
      language: languageOf(setting.locale),
      ...markOf(block.change, setting),
    },
    children: childrenOf(setting, block) ?? [],
  });
};

const border = { style: 'single', size: 4, color: '8C9196' } as const;
const borders = { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border };

/** Widths that are the table's together, to the last twentieth. */
export const widthsOf = (shares: readonly number[]): number[] => {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((textWidth * share) / all));
  widths[widths.length - 1]! += textWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths;
};

const cell = (setting: Setting, paras: readonly Para[], width: number, isHead: boolean, keepNext: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: 'dxa' },
    verticalAlign: isHead ? 'center' : 'top',
    ...(isHead && { shading: { type: 'clear', color: 'auto', fill: 'EEF0F2' } }),
    children: paras.map((block) => paragraphOf(setting, block, keepNext ? { keepNext } : {})),
  });

/** Rows of so many ems in a cell may be parted; a shorter one moves to the next page whole. */
const long = 700;
export const ems = (text: string): number => [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? 1 : 0.5), 0);
const lengthOf = ({ cells }: Row): number =>
  Math.max(...cells.map((paras) => paras.reduce((sum, block) => sum + ems(textOf(block)), 0)));

const rowOf = (setting: Setting, row: Row, widths: readonly number[], headless: boolean): TableRow => {
  const { change } = row;
  const mark = change === undefined ? {} : { [change === 'inserted' ? 'insertion' : 'deletion']: setting.tracks.next() };
  return new TableRow({
    cantSplit: lengthOf(row) < long,
    ...(row.tall && { height: { value: 567, rule: 'atLeast' as const } }),
    ...mark,
    children: row.cells.map((paras, at) => cell(setting, paras, widths[at]!, headless && at === 0, false)),
  });
};

/** What stands around the words of a cell. */
export const cellMargins = { top: 30, bottom: 30, left: 85, right: 85 } as const;

/** A table of fixed widths, its heads repeated on every page. */
export const tableOf = (setting: Setting, { heads, shares, rows }: Grid): Table => {
  const widths = widthsOf(shares);
  const head = (text: string): Para => ({ block: 'para', look: 'label', spans: [{ text, tone: 'plain' }], centred: true });
  return new Table({
    width: { size: textWidth, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    borders,
    margins: cellMargins,
    rows: [
      ...(heads
        ? [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: heads.map((text, at) => cell(setting, [head(text)], widths[at]!, true, true)),
            }),
          ]
        : []),
      ...rows.map((row) => rowOf(setting, row, widths, heads === undefined)),
    ],
  });
};
