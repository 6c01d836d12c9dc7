/** What a Mermaid label says, without the signs that only say how it looks. */

/** HTML's named characters that people write in labels; Mermaid writes them with `#` in place of `&`. */
const named: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', nbsp: ' ', apos: "'" };

/** `#35;`, `#quot;`, `&amp;` as the signs they stand for; what is none of them is left. */
const revealed = (text: string): string =>
  text.replace(/[#&](?:(#?)(\d{1,7})|([a-z]+));/gi, (code, _hash: string, number?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? code;
    return Number(number) <= 0x10ffff ? String.fromCodePoint(Number(number)) : code;
  });

/** Bold, italics and code of a Markdown string. */
const unmarked = (text: string): string =>
  text.replace(/(\*\*|__)(?=\S)(.+?)\1/gs, '$2').replace(/(?<![\p{L}\p{N}])([*_])(?=\S)(.+?)\1(?![\p{L}\p{N}])/gsu, '$2');

/** Which break it is; our own drawings tell by it where the name ends (`src/exchange/mermaid.ts`). */
const breaks = /\s*<br\s*\/?>\s*/gi;

const plain = (text: string): string =>
  revealed(text.replace(/<\/?[a-z][^<>]*>/gi, '').replace(/\bfa[bklrs]?:fa-[\w-]+/g, ''))
    .replace(/[^\S\n]+/g, ' ')
    .trim();

/** Lines joined as they were before they were broken: words with a space, Chinese without. */
const joined = (lines: readonly string[]): string =>
  lines.reduce(
    (before, line) => (/[\x21-\x7e]$/.test(before) && /^[\x21-\x7e]/.test(line) ? `${before} ${line}` : before + line),
    '',
  );

const withoutQuotes = (raw: string): string => {
  const inside = /^\s*"([\s\S]*)"\s*$/.exec(raw)?.[1];
  const markdown = /^\s*`([\s\S]*)`\s*$/.exec(inside ?? raw)?.[1];
  return markdown === undefined ? (inside ?? raw) : unmarked(markdown);
};

/** A label in one line, quotes, Markdown, HTML, icons and codes taken off. */
export const labelText = (raw: string): string =>
  joined(withoutQuotes(raw).replace(breaks, '\n').split('\n').map(plain).filter(Boolean));

/** The parts of a label of our own drawings: its name, those responsible, and the rest, each in one line. */
export interface OwnLabel {
  readonly name: string;
  readonly roles: readonly string[];
  readonly rest: readonly string[];
}

export const ownLabel = (raw: string): OwnLabel => {
  const [mainly, ...rest] = withoutQuotes(raw).split('<br />');
  const [name, ...roles] = mainly!.split('<br>');
  return { name: labelText(name!), roles: roles.map(labelText), rest: rest.map(labelText) };
};
