/** Signs that look like those of YAML and are not: a Chinese keyboard types them, a word processor puts them in. */

/** What a sign is called; the names are in `i18n`. */
type SignName = 'quote' | 'comma' | 'colon' | 'bracket' | 'dash' | 'hard-space' | 'wide-space' | 'invisible' | 'fullwidth';

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
  [/(?![\t\n\r])[\p{Cc}\p{Cf}\u2028\u2029]/u, 'invisible', () => ''],
  [/[\uff01-\uff5e。]/, 'fullwidth', (sign) => (sign === '。' ? '.' : sign.normalize('NFKC'))],
];

const any = new RegExp(kinds.map(([pattern]) => pattern.source).join('|'), 'gu');

/** What is meant by a foreign sign; undefined for any other. */
const known = (sign: string): Pick<ForeignSign, 'name' | 'meant'> | undefined => {
  const kind = kinds.find(([pattern]) => pattern.test(sign));
  return kind && { name: kind[1], meant: kind[2](sign) };
};

const signAt = (line: string, at: number): ForeignSign => ({ ...known(line[at]!)!, sign: line[at]!, column: at + 1 });

/** `U+201C` */
const codeOf = (sign: string): string => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** What a message about a sign is filled with. */
export const signDetail = ({ sign, name, meant }: ForeignSign) => ({ sign, name, meant, code: codeOf(sign) });

/** Every foreign sign in a text that should have none: an id, a number, a key. */
export const foreignSigns = (text: string): ForeignSign[] => [...text.matchAll(any)].map(({ index }) => signAt(text, index));

/** Signs that nobody sees and no text needs; a joiner within an emoji, and a place where a long word may break, are of use. */
const unseen = /(?!\u00ad|\u200d|\r|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\u2028\u2029]/u;

/** The first sign of each line that nobody sees: a pasted text brings it along, and whoever searches for the words does not find them. */
export const unseenSigns = (text: string): (ForeignSign & { readonly line: number })[] =>
  text.split('\n').flatMap((line, at) => {
    const column = line.replaceAll('\t', ' ').search(unseen);
    return column < 0 ? [] : [{ ...signAt(line, column), line: at + 1 }];
  });

const space = '[\\u00a0\\u202f\\u2000-\\u200d\\u205f\\u2060\\u3000\\ufeff]';
const key = '[\\w-]+';
/** Where such a sign stands in place of one of YAML's: the last group of each is the sign. */
const inPlace: readonly RegExp[] = [
  new RegExp(`^([ -]*)(${space})`),
  new RegExp(`(^[ -]*|[{,，]\\s*)${key}\\s*([：﹕︰])`),
  new RegExp(`(^[ -]*|[{,]\\s*)${key}:(${space})`),
  new RegExp(`([，、﹐])(?=\\s*${key}\\s*[:：])`),
  new RegExp(`(?:${key}[:：]|^\\s*-|[[{,，]) *([“”„‟＂‘’‚‛＇])`),
  /([”“＂’‘＇])(?=\s*(?:[,，}\]]|$))/,
  /(?:[:：] *|^\s*- *)([｛［【])/,
  /([｝］】])\s*$/,
  /^\s*([－–—])(?=\s*[\w-]+\s*[:：])/,
];

/** The first foreign sign of a line that stands where YAML has a sign of its own; of one kind, where a name is given. */
const firstInPlace = (line: string, name?: string): ForeignSign | undefined => {
  const found = inPlace.flatMap((pattern) => {
    const match = pattern.exec(line);
    const sign =
      match && [match[2], match[1]].find((group) => group !== undefined && known(group) !== undefined && group.length === 1);
    return match && sign && (name ?? known(sign)!.name) === known(sign)!.name ? [match.index + match[0].lastIndexOf(sign)] : [];
  });
  return found.length === 0 ? undefined : signAt(line, Math.min(...found));
};

/** A line with the signs that were meant, and the foreign ones that stood in their place; of one kind, where a name is given. */
export const withMeantSigns = (
  line: string,
  name?: string,
): { readonly line: string; readonly signs: readonly ForeignSign[] } => {
  const signs: ForeignSign[] = [];
  let mended = line;
  for (let sign = firstInPlace(mended, name); sign && signs.length < 50; sign = firstInPlace(mended, name)) {
    const { column, meant } = sign;
    signs.push({ ...sign, column: column + (line.length - mended.length) });
    const after = mended.slice(column);
    const gap = /[:,]/.test(meant) && !after.startsWith(' ') ? ' ' : '';
    mended = mended.slice(0, column - 1) + meant + gap + after;
  }
  return { line: mended, signs };
};
