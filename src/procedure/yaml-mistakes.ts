/**
 * What keeps a text from being YAML, each cause once. After a mistake the reader goes on in the dark and finds more that are none, so
 * the first is mended where it is clear what was meant, or the entry it stands in is left out, and the rest is read anew.
 */
import { type Document, isAlias, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import { error, type Issue } from './issue.ts';
import { codeOf, type ForeignSign, withMeantSigns } from './signs.ts';

export interface Read {
  readonly document: Document;
  readonly lines: LineCounter;
}

export const readDocument = (text: string): Read => {
  const lines = new LineCounter();
  return {
    document: parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, logLevel: 'silent' }),
    lines,
  };
};

const isRepeat = ({ code }: YAMLError): boolean => code === 'DUPLICATE_KEY';

/** The first mistake that keeps a text from being read, and its line. */
const firstOf = ({ document, lines }: Read): { fault: YAMLError; line: number } | undefined => {
  const faults = document.errors.filter((it) => !isRepeat(it)).sort((a, b) => a.pos[0] - b.pos[0]);
  return faults[0] && { fault: faults[0], line: lines.linePos(faults[0].pos[0]).line };
};

const signIssue = (file: string, line: number, { sign, name, meant, column }: ForeignSign): Issue => ({
  ...error('foreign-sign', file, line, { sign, name, meant, code: codeOf(sign) }),
  column,
});

interface Mended {
  readonly text: string;
  readonly issues: readonly Issue[];
}

/** How many lines before the one at which the reader stumbles its cause may stand. */
const before = 2;

const withLines = (all: readonly string[], changes: ReadonlyMap<number, string>): string =>
  all.map((line, at) => changes.get(at) ?? line).join('\n');

/** The lines around a mistake with the signs that were meant. */
const signsMended = (file: string, text: string, line: number): Mended => {
  const all = text.split('\n');
  const changes = new Map<number, string>();
  const issues: Issue[] = [];
  for (let at = Math.max(0, line - 1 - before); at < line && at < all.length; at += 1) {
    const { line: mended, signs } = withMeantSigns(all[at]!);
    if (signs.length === 0) continue;
    changes.set(at, mended);
    // Two of a kind on a line have one cause.
    const first = signs.filter((it, index) => signs.findIndex(({ name }) => name === it.name) === index);
    issues.push(...first.map((sign) => signIssue(file, at + 1, sign)));
  }
  return { text: withLines(all, changes), issues };
};

const opened = (text: string): number =>
  [...text].reduce((sum, sign) => sum + ('{['.includes(sign) ? 1 : '}]'.includes(sign) ? -1 : 0), 0);

/** A `#` within braces, after which YAML reads a comment. */
const hashMended = (file: string, text: string, line: number): Mended => {
  const all = text.split('\n');
  for (let at = Math.min(line, all.length) - 1; at >= Math.max(0, line - 1 - before); at -= 1) {
    const hash = all[at]!.indexOf(' #');
    if (hash < 0 || opened(all[at]!.slice(0, hash)) <= 0) continue;
    const changed = all[at]!.replaceAll(' #', ' ＃');
    const issue = { ...error('hash-in-text', file, at + 1, { rest: all[at]!.slice(hash + 1).trim() }), column: hash + 2 };
    return { text: withLines(all, new Map([[at, changed]])), issues: [issue] };
  }
  return { text, issues: [] };
};

/** The signs that were meant, if that is what it takes to read beyond the line. */
const mend = (file: string, text: string, line: number): Mended | undefined =>
  [signsMended, hashMended]
    .map((attempt) => attempt(file, text, line))
    .find((it) => {
      if (it.issues.length === 0) return false;
      const next = firstOf(readDocument(it.text));
      return next === undefined || next.line > line;
    });

const entryStart = /^ {0,2}(- |[\w"'-]+\s*:)/;

/** The text without the entry a line stands in, nor the one before, in which the mistake may lie; as many lines as before. */
const withoutEntry = (text: string, line: number): { text: string; end: number } => {
  const all = text.split('\n');
  const starts = all.flatMap((it, at) => (entryStart.test(it) ? [at] : []));
  const own = starts.filter((at) => at < line).length - 1;
  const heading = (at: number) => /^[\w"'-]+\s*:\s*$/.test(all[at] ?? '');
  const first = own > 0 && !heading(starts[own - 1]!) ? own - 1 : own;
  const start = Math.max(0, starts[Math.max(0, first)] ?? 0);
  const end = starts[own + 1] ?? all.length;
  return { text: all.map((it, at) => (at >= start && at < end && !heading(at) ? '' : it)).join('\n'), end };
};

const isTabbed = (line: string): boolean => /^\s*\t/.test(line) && line.trim() !== '';

const tabIssue = (file: string, text: string, line: number): Issue => {
  const tabbed = text.split('\n').flatMap((line, at) => (isTabbed(line) ? [at + 1] : []));
  const some = tabbed.length > 8 ? [...tabbed.slice(0, 8), '…'] : tabbed;
  return error('tab-indent', file, tabbed[0] ?? line, { lines: tabbed.length > 1 ? some.join(', ') : '' });
};

const faultIssue = (file: string, line: number, { code, message }: YAMLError): Issue =>
  error('yaml-syntax', file, line, { reason: message.split(' at line')[0]!.split('\n')[0]!, yaml: code });

/** Where a second document begins; undefined where nothing stands in one. */
const secondDocument = (text: string): number | undefined => {
  const all = text.split('\n').map((line) => line.trimEnd());
  const content = (line: string) => line !== '' && !/^\s*#|^%|^---$|^\.\.\.$/.test(line);
  const first = all.findIndex(content);
  const at = first < 0 ? -1 : all.findIndex((line, index) => index > first && /^(---|\.\.\.)(\s|$)/.test(line));
  return at >= 0 && (all.slice(at + 1).some(content) || /^---\s+\S/.test(all[at]!)) ? at + 1 : undefined;
};

/** Repeated keys, names without an anchor, and tags nobody knows: the text can be read, and does not say what was meant. */
const doubtful = (file: string, text: string, { document, lines }: Read): Issue[] => {
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const repeats = document.errors.filter(isRepeat).map(({ pos }) => {
    const key = /^\s*("[^"]*"|'[^']*'|[^\s:]+)\s*:/.exec(text.slice(pos[0]))?.[1] ?? '';
    return error('duplicate-key', file, lineAt(pos[0]), { key: key.replace(/^["']|["']$/g, '') });
  });
  const tags = document.warnings.map(({ pos, message }) =>
    error('unknown-tag', file, lineAt(pos[0]), { tag: /!\S*/.exec(message)?.[0] ?? '!' }),
  );
  const anchors = new Set<string>();
  const names: Issue[] = [];
  visit(document, (_, node) => {
    if (isAlias(node)) {
      if (!anchors.has(node.source))
        names.push(error('unknown-alias', file, lineAt(node.range?.[0] ?? 0), { name: node.source }));
    } else if (typeof node === 'object' && node !== null && 'anchor' in node && node.anchor) anchors.add(String(node.anchor));
  });
  return [...repeats, ...tags, ...names];
};

export interface Examined extends Read {
  /** Whether the document says what the text does, mended signs aside. */
  readonly readable: boolean;
  readonly issues: readonly Issue[];
}

/** Read a text, and tell what keeps it from being read. */
export const examine = (file: string, given: string): Examined => {
  const issues: Issue[] = [];
  let [text, readable, read] = [given, true, readDocument(given)];
  for (let round = 0; round < 40; round += 1) {
    const first = firstOf(read);
    if (!first) break;
    const { line, fault } = first;
    const mended = mend(file, text, line);
    if (mended) {
      issues.push(...mended.issues);
      text = mended.text;
      read = readDocument(text);
      continue;
    }
    readable = false;
    const tabbed = fault.code === 'TAB_AS_INDENT' || isTabbed(text.split('\n')[line - 1] ?? '');
    issues.push(tabbed ? tabIssue(file, text, line) : faultIssue(file, line, fault));
    if (tabbed) break;
    const rest = withoutEntry(text, line);
    const without = readDocument(rest.text);
    const next = firstOf(without);
    if (next && next.line <= rest.end) break;
    [text, read] = [rest.text, without];
  }
  const second = secondDocument(given);
  return {
    ...read,
    readable,
    issues: [
      ...issues,
      ...doubtful(file, text, read),
      ...(second === undefined ? [] : [error('second-document', file, second)]),
    ].sort((a, b) => a.line - b.line),
  };
};
