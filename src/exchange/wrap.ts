/** Width of a character in ems: CJK and fullwidth signs take one, Latin about half. Only for choosing line breaks. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;

/** May not stand at the beginning of a line in Chinese typesetting, or not at the end. */
const clings = /^[，。、；：？！）》」』”’'/,.;:?!)\]-]/u;
const opens = /[（《「『“‘([]$/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** What is not broken: a word of either language with its punctuation; the number of a step stays with its first word. */
const pieces = (text: string): string[] => {
  const kept: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = kept.at(-1);
    const holds =
      last !== undefined && (clings.test(segment) || opens.test(last) || /[’'/-]$/u.test(last) || /^\d+[a-z]?\s*$/u.test(last));
    if (holds) kept[kept.length - 1] = last + segment;
    else kept.push(segment);
  }
  return kept;
};

/** A piece with the widths of its signs, so that lines are measured without reading them again. */
interface Piece {
  readonly text: string;
  readonly widths: readonly number[];
  /** Signs before the spaces at its end. */
  readonly solid: number;
}

const widthOf = (sign: string): number => (wide.test(sign) ? 1 : 0.53);
const ems = (text: string): number => [...text].reduce((sum, sign) => sum + widthOf(sign), 0);
const measured = (text: string): Piece => ({
  text,
  widths: [...text].map(widthOf),
  solid: [...text.trimEnd()].length,
});

/** One text is broken again and again, for one width after another. */
let last: { readonly text: string; readonly parts: readonly Piece[] } = { text: '', parts: [] };
const piecesOf = (text: string): readonly Piece[] => {
  if (last.text !== text) last = { text, parts: pieces(text).map(measured) };
  return last.parts;
};

/** A width and that of some signs after it, summed sign by sign as they stand: sums in another order differ in the last place. */
const added = (width: number, { widths }: Piece, signs: number): number => {
  let sum = width;
  for (let at = 0; at < signs; at += 1) sum += widths[at]!;
  return sum;
};

const filled = (parts: readonly Piece[], most: number): string[] => {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const part of parts) {
    const starts = line.trim() === '';
    // Spaces alone end no line: what stands before them is measured.
    const fits = starts || part.solid === 0 || added(width, part, part.solid) <= most;
    if (fits && line !== '') {
      line += part.text;
      width = added(width, part, part.widths.length);
      continue;
    }
    if (!fits) lines.push(line);
    line = part.text.trimStart();
    width = ems(line);
  }
  return [...lines, line].map((text) => text.trim()).filter((text) => text !== '');
};

const balanced = (parts: readonly Piece[], whole: number, width: number): string[] => {
  const fewest = filled(parts, width).length;
  let narrow = whole / fewest;
  while (narrow < width && filled(parts, narrow).length > fewest) narrow += 0.25;
  return filled(parts, Math.min(narrow, width));
};

/**
 * Break a text into lines of at most `width` ems, as few as can be and of about equal length.
 * A word longer than the width stands on a line of its own.
 */
export const wrap = (text: string, width: number): string[] => balanced(piecesOf(text), ems(text), width);

/** The same of names one after the other, none of which is broken but what is longer than a line. */
export const wrapNames = (names: readonly string[], width: number): string[] =>
  balanced(
    names.flatMap((name) => (ems(name.trim()) > width ? piecesOf(name) : [measured(name)])),
    ems(names.join('')),
    width,
  );
