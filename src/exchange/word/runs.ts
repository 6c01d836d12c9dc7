/** Runs of letters. Each names its fonts and its language: Word takes neither for Chinese from the Latin ones. */
import { DeletedTextRun, InsertedTextRun, TextRun } from 'docx';
import { isInCharacters, type Locale } from '../../procedure/index.ts';
import type { Change } from './model.ts';

/** Fonts Word and WPS have: 宋体 to read, 黑体 for heads, with Latin letters that go with them. */
const fonts = {
  characters: { text: ['Times New Roman', 'SimSun'], head: ['Arial', 'SimHei'], drawn: ['Arial', 'SimSun'] },
  letters: { text: ['Arial', 'SimSun'], head: ['Arial', 'SimHei'], drawn: ['Arial', 'SimSun'] },
} as const;
const writing = (locale: Locale): keyof typeof fonts => (isInCharacters(locale) ? 'characters' : 'letters');

/** Word spells by country; a language not listed goes by its own tag. */
const countries: Readonly<Record<string, string>> = { zh: 'zh-CN', en: 'en-GB' };
/** What Chinese characters are, whatever the language around them. */
const eastAsia = 'zh-CN';
/** Of a watermark: its font, and its width in points. */
const watermarks = { characters: { font: 'SimHei', width: 360 }, letters: { font: 'Arial', width: 480 } } as const;

export const languageOf = (locale: Locale) => ({ value: countries[locale] ?? locale, eastAsia });
export const watermarkOf = (locale: Locale) => watermarks[writing(locale)];

export const fontOf = (locale: Locale, use: 'text' | 'head' | 'drawn') => {
  const [latin, chinese] = fonts[writing(locale)][use];
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: chinese };
};

/** How letters look; sizes in half points. */
export interface Letters {
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly head?: boolean;
  readonly drawn?: boolean;
}

/** Who changed a text, and when: what Word shows beside it. */
interface Author {
  readonly author: string;
  readonly date: string;
}

/** Numbers of tracked changes, which Word wants to differ. */
export class Tracks {
  #last = 0;
  readonly #by: Author;

  constructor(by: Author) {
    this.#by = by;
  }

  next = () => {
    this.#last += 1;
    return { id: this.#last, ...this.#by };
  };
}

const properties = (locale: Locale, { size, bold = false, color, head = false, drawn = false }: Letters) => ({
  size,
  ...(bold && { bold }),
  ...(color && { color }),
  font: fontOf(locale, head ? 'head' : drawn ? 'drawn' : 'text'),
  language: languageOf(locale),
});

export const run = (locale: Locale, text: string, letters: Letters): TextRun =>
  new TextRun({ text, ...properties(locale, letters) });

/** A run that was taken in or out. */
export const trackedRun = (locale: Locale, text: string, letters: Letters, change: Change, tracks: Tracks) =>
  change === 'inserted'
    ? new InsertedTextRun({ text, ...properties(locale, letters), ...tracks.next() })
    : new DeletedTextRun({ text, ...properties(locale, letters), ...tracks.next() });
