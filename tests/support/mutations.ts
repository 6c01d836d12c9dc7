/** Files as people spoil them: one slip at one place, of the kinds that keyboards, word processors and hurried hands make. */

/** One slip: where it is made, and of what kind. Numbers beyond the end come round to the beginning. */
export interface Slip {
  readonly kind: SlipKind;
  readonly line: number;
  readonly at: number;
}

const fullWidth = (sign: string): string =>
  sign === ' ' ? '\u3000' : /[!-~]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign;

const inserted = (line: string, at: number, sign: string): string => {
  const place = at % (line.length + 1);
  return line.slice(0, place) + sign + line.slice(place);
};

/** The n-th of the places where a pattern ends, and the line with a sign put there. */
const afterOne = (line: string, pattern: RegExp, at: number, sign: string): string => {
  const ends = [...line.matchAll(pattern)].map((it) => it.index + it[0].length);
  const end = ends[at % Math.max(1, ends.length)];
  return end === undefined ? line : line.slice(0, end) + sign + line.slice(end);
};

/** The n-th match of a pattern, replaced. */
const swapped = (line: string, pattern: RegExp, at: number, by: (found: string) => string): string => {
  const all = [...line.matchAll(pattern)];
  const one = all[at % Math.max(1, all.length)];
  return one ? line.slice(0, one.index) + by(one[0]) + line.slice(one.index + one[0].length) : line;
};

/** Where a value begins: behind a key, or behind the hyphen of a list. */
const valueStart = /(?:[\w"]+: |^ *- (?![\w-]+: ))(?=[^\s|>])/g;
/** A whole value on one line, in braces or not. */
const value = /(?<=[\w"]: )(?:"[^"]*"|\[[^\]]*\]|[^\s{["][^,}]*)/g;

const onLine: Readonly<Record<string, (line: string, at: number) => string>> = {
  'full-width': (line, at) => swapped(line, /[!-~ ]/g, at, fullWidth),
  'full-width colon': (line, at) => swapped(line, /: ?/g, at, () => '：'),
  'full-width comma': (line, at) => swapped(line, /, /g, at, () => '，'),
  'without a quote': (line, at) => swapped(line, /["']/g, at, () => ''),
  'without a sign': (line, at) => swapped(line, /[^\s]/g, at, () => ''),
  'smart quote': (line, at) => swapped(line, /["']/g, at, () => '“'),
  'one space more': (line) => ` ${line}`,
  'one space less': (line) => line.replace(/^ /, ''),
  'a tab': (line, at) => inserted(line, at, '\t'),
  'a tab indent': (line) => line.replace(/^ +|^/, '\t'),
  'a byte order mark': (line, at) => inserted(line, at, '\ufeff'),
  'a no-break space': (line, at) => inserted(line, at, '\u00a0'),
  'a no-break indent': (line) => line.replace(/^ /, '\u00a0'),
  'a zero-width space': (line, at) => inserted(line, at, '\u200b'),
  'an empty value': (line, at) => swapped(line, value, at, () => ''),
  'another id': (line, at) => swapped(line, /(?<=: |[[, ])[a-z]+(?:-[a-z]+)*(?=[\],]|$)/g, at, (id) => `${id}x`),
  'a hash within': (line, at) => swapped(line, /(?<=\S) /g, at, () => ' #'),
  'a broken line': (line, at) => swapped(line, / /g, at, () => '\n'),
  ...Object.fromEntries(
    [...'@`#&*%!|>-?~'].flatMap((sign) => [
      [`${sign} before a value`, (line: string, at: number) => afterOne(line, valueStart, at, sign)],
      [`${sign} and a space before a value`, (line: string, at: number) => afterOne(line, valueStart, at, `${sign} `)],
    ]),
  ),
};

const onLines: Readonly<Record<string, (lines: readonly string[], at: number) => readonly string[]>> = {
  'a line dropped': (lines, at) => lines.toSpliced(at, 1),
  'a line twice': (lines, at) => lines.toSpliced(at, 0, lines[at]!),
  'two lines exchanged': (lines, at) => lines.toSpliced(at, 2, ...lines.slice(at, at + 2).reverse()),
  'two lines in one': (lines, at) =>
    lines[at + 1]?.startsWith('#') ? lines : lines.toSpliced(at, 2, lines.slice(at, at + 2).join(' ')),
  'cut off here': (lines, at) => lines.slice(0, at),
  'three dashes': (lines, at) => lines.toSpliced(at, 0, '---'),
};

/** Every kind of slip. */
export const slipKinds = [...Object.keys(onLine), ...Object.keys(onLines)];
type SlipKind = string;

/** A text with one slip in it; the same text where the slip finds nothing to spoil. */
export const withSlip = (text: string, { kind, line, at }: Slip): string => {
  const lines = text.split('\n');
  const place = line % lines.length;
  const whole = onLines[kind];
  return (whole ? whole(lines, place) : lines.with(place, onLine[kind]!(lines[place]!, at))).join('\n');
};
