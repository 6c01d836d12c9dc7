/**
 * The words on each page of a PDF that Chromium printed, so that paper is read as a reader reads it and no program besides is
 * needed. Knows what Skia writes (PDF 1.4, objects in the open, fonts with ToUnicode maps: ISO 32000-1, 9.10.3), no other PDF.
 */
import { inflateSync } from 'node:zlib';

type Objects = ReadonlyMap<string, string>;

/** Which letters a font's glyphs stand for, and how many hexadecimal digits name a glyph. */
interface Font {
  readonly digits: number;
  readonly letters: ReadonlyMap<number, string>;
}

const objectsOf = (pdf: string): Objects =>
  new Map([...pdf.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map(([, number, body]) => [number!, body!]));

const streamOf = (body: string): string => {
  const [, packed] = /stream\n([\s\S]*?)\nendstream/.exec(body)!;
  return inflateSync(Buffer.from(packed!, 'latin1')).toString('latin1');
};

const number = (hex: string): number => Number.parseInt(hex, 16);

/** `4F1A` or, beyond the first plane, a pair of surrogates. */
const utf16 = (hex: string): string => String.fromCharCode(...hex.match(/.{4}/g)!.map((unit) => number(unit)));

const lettersOf = (map: string): Font['letters'] => {
  const letters = new Map<number, string>();
  for (const [, lines] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, glyph, letter] of lines!.matchAll(/<(\w+)> <(\w+)>/g)) letters.set(number(glyph!), utf16(letter!));
  for (const [, lines] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, from, to, letter] of lines!.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let at = number(from!); at <= number(to!); at += 1)
        letters.set(at, String.fromCodePoint(utf16(letter!).codePointAt(0)! + at - number(from!)));
  return letters;
};

const referred = (body: string, key: string): string | undefined => new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1];

const fontOf = (objects: Objects, body: string): Font => {
  const map = referred(body, 'ToUnicode');
  return { digits: body.includes('/Type0') ? 4 : 2, letters: map ? lettersOf(streamOf(objects.get(map)!)) : new Map() };
};

/** The fonts of a page by the names its text calls them. */
const fontsOf = (objects: Objects, page: string): ReadonlyMap<string, Font> => {
  const [, named] = /\/Font\s*<<([\s\S]*?)>>/.exec(page) ?? [];
  const fonts = [...(named ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)];
  return new Map(fonts.map(([, name, at]) => [name!, fontOf(objects, objects.get(at!)!)]));
};

const lettersIn = (glyphs: string, { digits, letters }: Font): string =>
  [...glyphs.matchAll(new RegExp(`.{${digits}}`, 'g'))].map(([glyph]) => letters.get(number(glyph)) ?? '').join('');

const written = (content: string, fonts: ReadonlyMap<string, Font>): string => {
  let font: Font | undefined;
  let text = '';
  for (const [, name, glyphs] of content.matchAll(/\/(\w+) [\d.]+ Tf|<([\dA-F]+)> Tj/g)) {
    if (name) font = fonts.get(name);
    else if (font) text += lettersIn(glyphs!, font);
  }
  return text;
};

/**
 * The text of every page, in the order it is drawn; lines are not told apart. A glyph that two signs share may be told as the
 * other one: 页 as the radical ⻚.
 * @throws Error where nothing of it can be read, which is a PDF of another maker.
 */
export const textOfPages = (pdf: Buffer): string[] => {
  const objects = objectsOf(pdf.toString('latin1'));
  const pages = [...objects.values()].filter((body) => /\/Type\s*\/Page\b/.test(body));
  const texts = pages.map((page) => written(streamOf(objects.get(referred(page, 'Contents')!)!), fontsOf(objects, page)));
  if (texts.join('') === '') throw new Error('No words are found in this PDF: it is not as Chromium prints.');
  return texts.map((text) => text.normalize('NFKC'));
};
