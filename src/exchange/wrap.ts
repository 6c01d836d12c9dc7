/** Width of a character in ems: CJK and fullwidth signs take one, Latin about half. Only for choosing line breaks. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;
const ems = (text: string): number => [...text].reduce((sum, sign) => sum + (wide.test(sign) ? 1 : 0.53), 0);

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

/** One text is broken again and again, for one width after another. */
let last: { readonly text: string; readonly parts: readonly string[] } = { text: '', parts: [] };
const piecesOf = (text: string): readonly string[] => {
  if (last.text !== text) last = { text, parts: pieces(text) };
  return last.parts;
};

const filled = (parts: readonly string[], width: number): string[] => {
  const lines = [''];
  for (const part of parts) {
    const line = lines.at(-1)!;
    if (line.trim() !== '' && ems((line + part).trimEnd()) > width) lines.push(part.trimStart());
    else lines[lines.length - 1] = line === '' ? part.trimStart() : line + part;
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
};

/**
 * Break a text into lines of at most `width` ems, as few as can be and of about equal length.
 * A word longer than the width stands on a line of its own.
 */
export const wrap = (text: string, width: number): string[] => {
  const parts = piecesOf(text);
  const fewest = filled(parts, width).length;
  let narrow = ems(text) / fewest;
  while (narrow < width && filled(parts, narrow).length > fewest) narrow += 0.25;
  return filled(parts, Math.min(narrow, width));
};
