/**
 * Mermaid's character codes (`#40;` for a bracket) on their way through Mermaid. Labels drawn as SVG text keep some codes and lose
 * others, depending on what stands beside them; so each travels as a sign of the private use area, and is itself again where a label is
 * measured and read.
 */
const first = 0xe000;
const last = first + 127;

/** A Mermaid text with its ASCII codes concealed. */
export const concealed = (text: string): string =>
  text.replace(/#(\d{2,3});/g, (code, number: string) =>
    Number(number) < 128 ? String.fromCodePoint(first + Number(number)) : code,
  );

/** The words of a label as a reader sees them. */
export const revealed = (text: string): string =>
  [...text]
    .map((sign) =>
      sign >= String.fromCodePoint(first) && sign <= String.fromCodePoint(last)
        ? String.fromCodePoint(sign.codePointAt(0)! - first)
        : sign,
    )
    .join('');
