/** Signs that look like those of YAML and are not: a Chinese keyboard types them, a word processor puts them in. */

/** What a sign is called; the names are in `i18n`. */
export type SignName =
  | 'quote'
  | 'comma'
  | 'colon'
  | 'bracket'
  | 'dash'
  | 'hard-space'
  | 'wide-space'
  | 'invisible'
  | 'fullwidth';

export interface ForeignSign {
  readonly sign: string;
  readonly name: SignName;
  /** What was meant; empty where nothing was. */
  readonly meant: string;
  /** From 1. */
  readonly column: number;
}

const kinds: readonly (readonly [RegExp, SignName, meant: (sign: string) => string])[] = [
  [/[“”„‟＂]/, 'quote', () => '"'],
  [/[‘’‚‛＇]/, 'quote', () => "'"],
  [/[，、﹐]/, 'comma', () => ','],
  [/[：﹕︰]/, 'colon', () => ':'],
  [/[｛｝［］【】]/, 'bracket', (sign) => ({ '【': '[', '】': ']' })[sign] ?? sign.normalize('NFKC')],
  [/[‐-―−－]/, 'dash', () => '-'],
  [/[\u00a0\u202f]/, 'hard-space', () => ' '],
  [/[\u2000-\u200a\u205f\u3000]/, 'wide-space', (sign) => (sign === '\u3000' ? '  ' : ' ')],
  [/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/, 'invisible', () => ''],
  [/[\uff01-\uff5e]/, 'fullwidth', (sign) => sign.normalize('NFKC')],
];

const any = new RegExp(kinds.map(([pattern]) => pattern.source).join('|'), 'g');

/** What is meant by a foreign sign; undefined for any other. */
const known = (sign: string): Pick<ForeignSign, 'name' | 'meant'> | undefined => {
  const kind = kinds.find(([pattern]) => pattern.test(sign));
  return kind && { name: kind[1], meant: kind[2](sign) };
};

const signAt = (line: string, at: number): ForeignSign => ({ ...known(line[at]!)!, sign: line[at]!, column: at + 1 });

/** `U+201C` */
export const codeOf = (sign: string): string => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** Every foreign sign in a text that should have none: an id, a number, a key. */
export const foreignSigns = (text: string): ForeignSign[] => [...text.matchAll(any)].map(({ index }) => signAt(text, index));

const space = '[\\u00a0\\u202f\\u2000-\\u200a\\u205f\\u3000]';
const key = '[\\w-]+';
/** Where such a sign stands in place of one of YAML's: the last group of each is the sign. */
const inPlace: readonly RegExp[] = [
  new RegExp(`^([ -]*)(${space})`),
  new RegExp(`(^[ -]*|[{,，]\\s*)${key}\\s*([：﹕︰])`),
  new RegExp(`(^[ -]*|[{,]\\s*)${key}:(${space})`),
  new RegExp(`([，、﹐])(?=\\s*${key}\\s*[:：])`),
  new RegExp(`(?:${key}[:：]|^\\s*-|[[{,，]) *([“”„‟＂‘’‚‛＇])`),
  /([”“＂’‘＇])(?=\s*([,，}\]]|$))/,
  /(?:[:：] *|^\s*- *)([｛［【])/,
  /([｝］】])\s*$/,
  /^\s*([－–—])(?=\s*[\w-]+\s*[:：])/,
];

/** The first foreign sign of a line that stands where YAML has a sign of its own. */
const firstInPlace = (line: string): ForeignSign | undefined => {
  const found = inPlace.flatMap((pattern) => {
    const match = pattern.exec(line);
    const sign =
      match && [match[2], match[1]].find((group) => group !== undefined && known(group) !== undefined && group.length === 1);
    return match && sign ? [match.index + match[0].lastIndexOf(sign)] : [];
  });
  return found.length === 0 ? undefined : signAt(line, Math.min(...found));
};

/** A line with the signs that were meant, and the foreign ones that stood in their place. */
export const withMeantSigns = (line: string): { readonly line: string; readonly signs: readonly ForeignSign[] } => {
  const signs: ForeignSign[] = [];
  let mended = line;
  for (let sign = firstInPlace(mended); sign && signs.length < 50; sign = firstInPlace(mended)) {
    const { column, meant } = sign;
    signs.push({ ...sign, column: column + (line.length - mended.length) });
    const after = mended.slice(column);
    const gap = /[:,]/.test(meant) && !after.startsWith(' ') ? ' ' : '';
    mended = mended.slice(0, column - 1) + meant + gap + after;
  }
  return { line: mended, signs };
};
