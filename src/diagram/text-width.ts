/**
 * Width of text without a browser, in ems. CJK is one em; Latin is as in Helvetica, whose widths Arial and Liberation Sans share
 * (Adobe Font Metrics, Helvetica). The drawing sets each line to this width, so a label fits its box in any font.
 */
const ascii = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778,
  722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222,
  500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const others: Readonly<Record<string, number>> = {
  '‘': 222,
  '’': 222,
  '“': 333,
  '”': 333,
  '–': 556,
  '·': 333,
  '×': 584,
  é: 556,
};

const signWidth = (sign: string): number => {
  const code = sign.codePointAt(0)!;
  if (code >= 32 && code < 127) return ascii[code - 32]!;
  return others[sign] ?? (code < 0x2000 ? 600 : 1000);
};

/** Width of a line of text in ems. */
export const textWidth = (text: string): number => [...text].reduce((sum, sign) => sum + signWidth(sign), 0) / 1000;

/** Height above and below the baseline of the same fonts, in ems (hhea table of Liberation Sans and Arial). */
export const ascent = 0.905;
export const descent = 0.212;

/** Pixels by which the ink of a letter, taken in whole pixels, exceeds its width at 14 px (Liberation Sans, as Chromium measures it). */
const overhangs = {
  0.2: '0123456789abeop#$?L',
  0.66: '&AKVXY',
  0.33: '(-r{}',
  0.11: '/[OQft\\',
  0.44: 'TZ',
  0.78: 'W',
  0.94: 'w',
  1: 'jk',
};
const overhang = new Map(
  Object.entries(overhangs).flatMap(([pixels, signs]) => [...signs].map((sign) => [sign, Number(pixels)])),
);

/** How much wider than the line itself, in pixels, a browser's box around it is: it takes in the ink of the last letter. */
export const inkBeyond = (text: string): number => overhang.get(text.at(-1) ?? '') ?? 0;
