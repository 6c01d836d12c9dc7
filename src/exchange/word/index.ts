/**
 * Procedures as a Word document (Office Open XML): cover, chapters with their drawings as native shapes, a watermark by the state of
 * the copy, page x of y. Pure: the same source gives the same bytes, in the page and in a command.
 */
import { Document, type FileChild, Footer, Header, type ISectionOptions, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { paperName } from '../../procedure/index.ts';
import { chapterBlocks } from './chapter.ts';
import { compared, renamedRows, toldBlocks } from './compared.ts';
import { coverBlocks } from './cover.ts';
import { sharedBlocks } from './findings.ts';
import { heightOf } from './heights.ts';
import { type Block, type Figure, para, span } from './model.ts';
import { packed } from './packed.ts';
import { paragraphOf, type Setting, tableOf } from './paragraphs.ts';
import { fontOf, languageOf, run, Tracks, watermarkOf } from './runs.ts';
import { canvasOf } from './shapes.ts';
import { type Orientation, sheetsOf } from './sheets.ts';
import type { WordChapter, WordSource } from './source.ts';
import type { WordWords } from './words.ts';

export type { CopyState, Signature, WholeWordSource, WordDrawing, WordSource } from './source.ts';
export type { WordWords } from './words.ts';

const page = { width: 11906, height: 16838 } as const;
const margin = { top: 1247, bottom: 1020, left: 1020, right: 1020, header: 567, footer: 480 } as const;
const small = 17;

/** The day a document without one says it was made: files have to say some, and none is stated. */
const undated = '2000-01-01';

interface Made extends Setting {
  readonly source: WordSource;
  readonly words: WordWords;
}

const tabAt = (orientation: Orientation): number =>
  (orientation === 'portrait' ? page.width : page.height) - margin.left - margin.right;

const edge = (made: Made, orientation: Orientation, left: string, right: readonly (TextRun | TextWatermark)[]): Paragraph =>
  new Paragraph({
    tabStops: [{ type: 'right', position: tabAt(orientation) }],
    children: [run(made.locale, left, { size: small }), new TextRun({ children: [new Tab()] }), ...right],
  });

const headerOf = (made: Made, orientation: Orientation): Header => {
  const { source, words, locale } = made;
  const { handbook, state } = source;
  const mark = new TextWatermark({
    text: words.watermark[state],
    ...watermarkOf(locale),
    color: 'DCDFE3',
  });
  const edition = run(locale, `${words.edition} ${handbook.edition} / ${handbook.revision}`, { size: small });
  return new Header({ children: [edge(made, orientation, `${handbook.number}  ${handbook.title[locale]}`, [edition, mark])] });
};

const footerOf = (made: Made, orientation: Orientation): Footer => {
  const { words, locale, source } = made;
  const { before, between, after } = words.page;
  const counted = new TextRun({
    children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
    size: small,
    font: fontOf(locale, 'text'),
    language: languageOf(locale),
  });
  return new Footer({ children: [edge(made, orientation, words.footer[source.state], [counted])] });
};

const sectionOf = (made: Made, orientation: Orientation, children: FileChild[]): ISectionOptions => ({
  properties: { type: 'nextPage', page: { size: { ...page, orientation }, margin } },
  headers: { default: headerOf(made, orientation) },
  footers: { default: footerOf(made, orientation) },
  children,
});

/** Sheets of one orientation after another, each run of them a section. */
class Sections {
  readonly #runs: { readonly orientation: Orientation; readonly children: FileChild[] }[] = [];

  /** Where the next child of an orientation goes; a new section begins a new page. */
  on(orientation: Orientation, anew = false): FileChild[] {
    if (anew || this.#runs.at(-1)?.orientation !== orientation) this.#runs.push({ orientation, children: [] });
    return this.#runs.at(-1)!.children;
  }

  all(made: Made): ISectionOptions[] {
    return this.#runs.map(({ orientation, children }) => sectionOf(made, orientation, children));
  }
}

/** @param above pixels of what stands on the sheet before it */
const addFigure = (made: Made, sections: Sections, figure: Figure, chapter: WordChapter, above: number): void => {
  const { heading, drawing, legend } = figure;
  const joint = para('note', span(made.words.joints, 'quiet'));
  const head = heightOf(heading) + heightOf(legend);
  const alone = sheetsOf(drawing, { above, head });
  const isCut = alone.length > 1;
  const sheets = isCut ? sheetsOf(drawing, { above, head: head + heightOf(joint) }) : alone;
  const joints = isCut ? [joint] : [];
  for (const [at, sheet] of sheets.entries()) {
    const children = sections.on(sheet.orientation);
    const canvas = canvasOf({ sheet, drawing, procedure: chapter.procedure, source: made.source, words: made.words });
    if (at === 0) children.push(...[heading, legend, ...joints].map((block) => paragraphOf(made, block, { keepNext: true })));
    children.push(
      new Paragraph({ alignment: 'center', spacing: { before: 60, after: 60 }, pageBreakBefore: at > 0, children: [canvas] }),
    );
  }
};

/** What leads to a table does not stay behind on the page before it, and what a finding says is not parted. */
const staysWith = (block: Block, next: Block | undefined): boolean =>
  next?.block === 'grid' ||
  (block.block === 'para' && block.look === 'body' && next?.block === 'para' && ['body', 'note'].includes(next.look));

const add = (made: Made, sections: Sections, blocks: readonly Block[], chapter?: WordChapter): void => {
  /** Of the first drawing it is known what stands before it: blocks begin a sheet. */
  let above = 0;
  let isFirst = true;
  for (const [at, block] of blocks.entries()) {
    const keep = staysWith(block, blocks[at + 1]) ? { keepNext: true } : {};
    if (block.block === 'break') sections.on('portrait', true);
    else if (block.block === 'figure') {
      addFigure(made, sections, block, chapter!, isFirst ? above : 0);
      isFirst = false;
    } else {
      sections.on('portrait').push(block.block === 'grid' ? tableOf(made, block) : paragraphOf(made, block, keep));
      above += heightOf(block);
    }
  }
};

const numbering = {
  config: [
    {
      reference: 'sentences',
      levels: [
        {
          level: 0,
          format: 'bullet',
          text: '·',
          alignment: 'left',
          style: { paragraph: { indent: { left: 170, hanging: 170 } } },
        } as const,
      ],
    },
  ],
};

const documentOf = (made: Made, sections: readonly ISectionOptions[], tracked = false): Document => {
  const { source, locale } = made;
  const only = source.chapters.length === 1 ? source.chapters[0]!.procedure : undefined;
  const { number, title, issuer } = source.handbook;
  const font = { font: fontOf(locale, 'text'), language: languageOf(locale), size: 21 };
  return new Document({
    title: only ? `${number} ${only.id} ${only.title[locale]}` : `${number} ${title[locale]}`,
    creator: issuer[locale],
    lastModifiedBy: issuer[locale],
    revision: 1,
    numbering,
    features: { trackRevisions: tracked },
    styles: { default: { document: { run: font } } },
    sections,
  });
};

/** The moment a document says it was made: the day its edition holds from. */
const momentOf = ({ effective }: WordSource): string => `${effective ?? undated}T00:00:00Z`;

const begun = (source: WordSource, words: WordWords): Made => {
  const tracks = new Tracks({ author: words.author, date: momentOf(source) });
  return { source, words, locale: source.locale, tracks };
};

/** A document of the procedures of a source, with its cover. */
export const wordFile = async (source: WordSource, words: WordWords): Promise<Uint8Array> => {
  const made = begun(source, words);
  const sections = new Sections();
  add(made, sections, coverBlocks(source, words));
  for (const chapter of source.chapters) {
    add(made, sections, [{ block: 'break' }]);
    add(made, sections, chapterBlocks(source, chapter, words), chapter);
  }
  const shared = sharedBlocks(source, words);
  if (shared.length > 0) add(made, sections, [{ block: 'break' }, ...shared]);
  return packed(documentOf(made, sections.all(made)), momentOf(source));
};

/** Of a procedure that stands in both editions: what changed, told in sentences, and what its steps are called now. */
export interface ChapterChanges {
  readonly sentences: readonly string[];
  readonly nowCalled: (step: string) => string;
}

/** What is marked can be read on from the first sheet: a drawing, in which nothing is, would begin one of its own. */
const drawingsLast = (blocks: readonly Block[]): Block[] => [
  ...blocks.filter(({ block }) => block !== 'figure'),
  ...blocks.filter(({ block }) => block === 'figure'),
];

/**
 * Two editions as a redline: the later one, in which every word taken in or out since the earlier is a tracked change that Word can
 * accept or turn down. Drawings are the later edition's.
 * @param changes of a procedure by its id
 */
export const wordRedline = async (
  before: WordSource,
  after: WordSource,
  words: WordWords,
  changes: (procedure: string) => ChapterChanges,
): Promise<Uint8Array> => {
  const made = begun(after, words);
  const sections = new Sections();
  add(made, sections, compared(coverBlocks(before, words), coverBlocks(after, words)));
  const earlier = new Map(before.chapters.map((chapter) => [chapter.procedure.id, chapter]));
  const edition = `${before.handbook.edition} / ${before.handbook.revision}`;
  for (const chapter of after.chapters) {
    const old = earlier.get(chapter.procedure.id);
    const { sentences, nowCalled } = changes(chapter.procedure.id);
    const oldBlocks = old ? renamedRows(chapterBlocks(before, old, words), nowCalled) : [];
    const [title, ...rest] = compared(oldBlocks, chapterBlocks(after, chapter, words));
    const told = sentences.length > 0 ? [...sentences, words.drawingsLast] : [words.unchanged];
    const blocks = [title!, ...toldBlocks(words.changedSince(edition), told), ...drawingsLast(rest)];
    add(made, sections, [{ block: 'break' }, ...blocks], chapter);
    earlier.delete(chapter.procedure.id);
  }
  for (const chapter of earlier.values())
    add(made, sections, [{ block: 'break' }, ...compared(chapterBlocks(before, chapter, words), [])], chapter);
  const shared = compared(sharedBlocks(before, words), sharedBlocks(after, words));
  if (shared.length > 0) add(made, sections, [{ block: 'break' }, ...shared]);
  return packed(documentOf(made, sections.all(made), true), momentOf(after));
};

/** What its file is called. @param since the edition a redline compares with */
export const wordName = ({ handbook, chapters, locale }: WordSource, since?: WordSource['handbook']): string =>
  paperName({ handbook, locale, since, procedure: chapters.length === 1 ? chapters[0]!.procedure.id : undefined }, 'docx');
