/** What can be read as YAML and does not say what was meant: parts of the text that YAML takes for its own, and nobody would miss. */
import { type Document, isAlias, isPair, isScalar, type LineCounter, type Scalar, visit, type YAMLError } from 'yaml';
import { type Locale, locales } from '../../procedure/index.ts';
import { error, type Issue } from '../issue.ts';

export const isRepeat = ({ code }: YAMLError): boolean => code === 'DUPLICATE_KEY';

/** Where a second document begins; undefined where nothing stands in one. */
export const secondDocument = (text: string): number | undefined => {
  const all = text.split('\n').map((line) => line.trimEnd());
  const content = (line: string) => line !== '' && !/^\s*#|^%|^---$|^\.\.\.$/.test(line);
  const first = all.findIndex(content);
  const at = first < 0 ? -1 : all.findIndex((line, index) => index > first && /^(---|\.\.\.)(\s|$)/.test(line));
  return at >= 0 && (all.slice(at + 1).some(content) || /^---\s+\S/.test(all[at]!)) ? at + 1 : undefined;
};

const keyOf = (node: unknown): string => (isPair(node) && isScalar(node.key) ? String(node.key.value) : '');

/** Free text, in which a # is likely meant: what stands in a language, and what is no single word. */
const isProse = (key: string, { source = '' }: Scalar): boolean =>
  locales.includes(key as Locale) || key === 'number' || !/^[\w./-]*$/.test(source);

/** Values without quotes behind which YAML reads a comment, and texts that are nothing but one: a # was meant there more often than not. */
const hashes = (file: string, text: string, document: Document, lines: LineCounter): Issue[] => {
  const found: Issue[] = [];
  visit(document, {
    Scalar(key, node, path) {
      if (key === 'key' || (node.type !== 'PLAIN' && node.source)) return;
      const [, end, after] = node.range!;
      const comment = /^[ \t]*(#.*)/.exec(text.slice(end, after))?.[1];
      const empty = node.source === '';
      if (!comment || !(empty || isProse(key === 'value' ? keyOf(path.at(-1)) : '', node))) return;
      const { line, col } = lines.linePos(text.indexOf('#', end));
      const issue = { ...error('hash-in-text', file, line, { rest: comment.trim() }), column: col };
      found.push(empty ? issue : { ...issue, severity: 'warning' });
    },
  });
  return found;
};

/** Texts in double quotes in which a backslash makes another sign of the letter behind it, where a path or nothing of the kind was meant. */
const backslashes = (text: string, document: Document): { text: string; offset: number }[] => {
  const found: { text: string; offset: number }[] = [];
  visit(document, {
    Scalar(_, { type, range }) {
      const written = type === 'QUOTE_DOUBLE' ? text.slice(range![0], range![1]) : '';
      const [path] = /[A-Za-z]:\\(?!\\)[^\s"]*|\\[0abefv][^\s"]*/.exec(written) ?? [];
      if (path) found.push({ text: path, offset: range![0] });
    },
  });
  return found;
};

/** Names given with & that nothing refers to: a text was meant to begin so. */
const idleAnchors = (document: Document): { name: string; offset: number }[] => {
  const [given, used] = [new Map<string, number>(), new Set<string>()];
  visit(document, {
    Alias: (_, { source }) => void used.add(source),
    Value: (_, { anchor, range }) => void (anchor !== undefined && given.set(anchor, range![0])),
  });
  return [...given].filter(([name]) => !used.has(name)).map(([name, offset]) => ({ name, offset }));
};

/** Keys that stand in one place a second time; several together are an entry of a list whose hyphen is missing. */
const repeatedKeys = (document: Document): { keys: string[]; offset: number }[] => {
  const found: { keys: string[]; offset: number }[] = [];
  visit(document, {
    Map(_, { items }) {
      const keys = items.map(({ key }) => (isScalar(key) ? key : undefined));
      const again = keys.filter((key, at) => key && keys.findIndex((other) => other?.value === key.value) < at);
      if (again[0]) found.push({ keys: again.map((key) => String(key!.value)), offset: again[0].range![0] });
    },
  });
  return found;
};

const unknownAliases = (document: Document): { name: string; offset: number }[] => {
  const anchors = new Set<string>();
  const found: { name: string; offset: number }[] = [];
  visit(document, (_, node) => {
    if (isAlias(node)) {
      if (!anchors.has(node.source)) found.push({ name: node.source, offset: node.range?.[0] ?? 0 });
    } else if (typeof node === 'object' && node !== null && 'anchor' in node && node.anchor) anchors.add(String(node.anchor));
  });
  return found;
};

/**
 * What YAML makes of a text that was meant otherwise: repeated keys, names without an anchor and anchors without a use, tags nobody
 * knows, comments that were text, and signs that nobody sees.
 */
export const doubtful = (file: string, text: string, document: Document, lines: LineCounter): Issue[] => {
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const repeats = repeatedKeys(document).map(({ keys, offset }) =>
    error('duplicate-key', file, lineAt(offset), { key: keys[0]!, more: keys.slice(1).join(', ') }),
  );
  const tags = document.warnings.map(({ pos, message }) =>
    error('unknown-tag', file, lineAt(pos[0]), { tag: /!\S*/.exec(message)?.[0] ?? '!' }),
  );
  return [
    ...repeats,
    ...tags,
    ...unknownAliases(document).map(({ name, offset }) => error('unknown-alias', file, lineAt(offset), { name })),
    ...idleAnchors(document).map(({ name, offset }) => error('idle-anchor', file, lineAt(offset), { name })),
    ...hashes(file, text, document, lines),
    ...backslashes(text, document).map(
      (backslash): Issue => ({
        ...error('backslash', file, lineAt(backslash.offset), { text: backslash.text }),
        severity: 'warning',
      }),
    ),
  ];
};
