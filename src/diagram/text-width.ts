/**
 * Width of text without a browser, in ems. CJK is one em; Latin is as in Helvetica, whose widths Arial and Liberation Sans share
 * (Adobe Font Metrics, Helvetica). The drawing sets each line to this width, so a label fits its box in any font.
 */
const ascii =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
    .split(' ')
    .map(Number);
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
