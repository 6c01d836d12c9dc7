/**
 * What keeps a text from being YAML, each cause once. After a mistake the reader goes on in the dark and finds more that are none, so
 * the first is mended where it is clear what was meant, or the entry it stands in is left out, and the rest is read anew.
 */
import { type Document, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { error, type Issue } from '../issue.ts';
import { doubtful, isRepeat, secondDocument } from './doubts.ts';
import { type ForeignSign, signDetail, unseenSigns, withMeantSigns } from './signs.ts';

interface Read {
  readonly document: Document;
  readonly lines: LineCounter;
}

const readDocument = (text: string): Read => {
  const lines = new LineCounter();
  return {
    document: parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, logLevel: 'silent' }),
    lines,
  };
};

/** The first mistake that keeps a text from being read, and its line. */
const firstOf = ({ document, lines }: Read): { fault: YAMLError; line: number } | undefined => {
  const faults = document.errors.filter((fault) => !isRepeat(fault)).sort((a, b) => a.pos[0] - b.pos[0]);
  return faults[0] && { fault: faults[0], line: lines.linePos(faults[0].pos[0]).line };
};

const signIssue = (file: string, line: number, sign: ForeignSign): Issue => ({
  ...error('foreign-sign', file, line, signDetail(sign)),
  column: sign.column,
});

interface Mended {
  readonly text: string;
  readonly issues: readonly Issue[];
}

/** How many lines before the one at which the reader stumbles its cause may stand. */
const before = 2;

const withLines = (all: readonly string[], changes: ReadonlyMap<number, string>): string =>
  all.map((line, at) => changes.get(at) ?? line).join('\n');

/** One line with the signs that were meant; only those called so, where a name is given. */
const lineMended = (file: string, text: string, at: number, name?: string): Mended => {
  const all = text.split('\n');
  const { line, signs } = withMeantSigns(all[at] ?? '', name);
  // Two of a kind on a line have one cause.
  const first = signs.filter((sign, index) => signs.findIndex((other) => other.name === sign.name) === index);
  return { text: withLines(all, new Map([[at, line]])), issues: first.map((sign) => signIssue(file, at + 1, sign)) };
};

/** What may have been meant around a mistake, the fewest signs first: in prose the same signs are right. */
const signsMended = (file: string, text: string, line: number): Mended[] => {
  const lines = Array.from({ length: before + 1 }, (_, back) => line - 1 - back).filter((at) => at >= 0);
  const single = lines.flatMap((at) => {
    const whole = lineMended(file, text, at);
    const names = whole.issues.map(({ detail }) => String(detail['name']));
    return [...(names.length > 1 ? names.map((name) => lineMended(file, text, at, name)) : []), whole];
  });
  const all = lines.reduce<Mended>(
    (so, at) => {
      const next = lineMended(file, so.text, at);
      return { text: next.text, issues: [...so.issues, ...next.issues] };
    },
    { text, issues: [] },
  );
  return [...single, all];
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

/** A colon behind a key, or the hyphen of a list, without the space that makes it one. */
const stuckTogether = /^(\s*(?:- )?)([\w-]+:)(?=[^\p{Z}\p{C}:/])|^(\s*)(-)(?=[^\p{Z}\p{C}-])/u;

const spaceMended = (file: string, text: string, line: number): Mended[] =>
  [line - 1, line, line - 2].flatMap((at) => {
    const all = text.split('\n');
    const found = stuckTogether.exec(all[at] ?? '');
    if (!found) return [];
    const sign = found[2] ? ':' : '-';
    const mended = `${found[0]} ${all[at]!.slice(found[0].length)}`;
    const detail = { text: all[at]!.trim().slice(0, 40), sign };
    return [{ text: withLines(all, new Map([[at, mended]])), issues: [error('missing-space', file, at + 1, detail)] }];
  });

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** How far a text can be read: the line of its first mistake, of whatever kind. */
const reachOf = (text: string): number => {
  const { document, lines } = readDocument(text);
  return Math.min(Number.POSITIVE_INFINITY, ...document.errors.map(({ pos }) => lines.linePos(pos[0]).line));
};

/** Mistakes that a wrong indent makes; it may stand some lines before. */
const ofIndent = /^(BAD_INDENT|UNEXPECTED_TOKEN|BLOCK_AS_IMPLICIT_KEY|MULTILINE_IMPLICIT_KEY|IMPOSSIBLE|MISSING_CHAR)$/;

/** One line nearer to the margin or further from it, as lines around it are, where that mends most. */
const indentMended = (file: string, text: string, line: number): Mended => {
  const all = text.split('\n');
  const near = all.slice(Math.max(0, line - 4), line + 3).filter((candidate) => candidate.trim() !== '');
  const tries = [line - 1, line, line - 2, line - 3]
    .filter((at) => (all[at] ?? '').trim() !== '')
    .flatMap((at) => {
      const is = indentOf(all[at]!);
      return [...new Set(near.map(indentOf))]
        .filter((meant) => meant !== is && Math.abs(meant - is) <= 2)
        .sort((a, b) => Math.abs(a - is) - Math.abs(b - is))
        .map((meant) => ({ at, is, meant, text: withLines(all, new Map([[at, ' '.repeat(meant) + all[at]!.trimStart()]])) }));
    })
    .map((candidate) => ({ ...candidate, reach: reachOf(candidate.text) }));
  const best = tries.reduce((a, b) => (b.reach > a.reach ? b : a), tries[0]!);
  if (!best || best.reach <= line + before) return { text, issues: [] };
  const detail = { is: String(best.is), meant: String(best.meant) };
  return { text: best.text, issues: [error('wrong-indent', file, best.at + 1, detail)] };
};

/** What was meant, if that is what it takes to read beyond the line. */
const mend = (file: string, text: string, line: number, fault: YAMLError): Mended | undefined => {
  const attempts = [
    ...[...signsMended(file, text, line), hashMended(file, text, line), ...spaceMended(file, text, line)].map(
      (mended) => () => mended,
    ),
    ...(ofIndent.test(fault.code) ? [() => indentMended(file, text, line)] : []),
  ];
  for (const attempt of attempts) {
    const mended = attempt();
    if (mended.issues.length === 0) continue;
    const next = firstOf(readDocument(mended.text));
    if (next === undefined || next.line > line) return mended;
  }
  return undefined;
};

const isListFile = (all: readonly string[]): boolean => /^- /.test(all.find((line) => /^[^\s#]/.test(line)) ?? '');

interface Rest extends Read {
  readonly text: string;
  /** The line up to which something was left out. */
  readonly end: number;
}

/** The text without the entry a line stands in, and some before it, in which the mistake may lie; as many lines as before. */
const withoutEntry = (text: string, line: number, earlier: number): Rest => {
  const all = text.split('\n');
  const entryStart = isListFile(all) ? /^- / : /^( {0,2}- |[\w"'-]+\s*:)/;
  const heading = (at: number) => /^[\w"'-]+\s*:\s*$/.test(all[at] ?? '');
  const starts = all.flatMap((entry, at) => (entryStart.test(entry) && !heading(at) ? [at] : []));
  const own = starts.filter((at) => at < line).length - 1;
  const start = starts[Math.max(0, own - earlier)] ?? 0;
  const end = starts[own + 1] ?? all.length;
  const rest = all.map((entry, at) => (at >= start && at < end && !heading(at) ? '' : entry)).join('\n');
  return { ...readDocument(rest), text: rest, end };
};

/** What is left to read when a mistake at a line was told: as little as possible is left out, but what the mistake spoils is. */
const goingOn = (text: string, line: number): Rest | undefined => {
  const rests = [0, 1].map((earlier) => withoutEntry(text, line, earlier));
  const reach = rests.map((entry) => firstOf(entry)?.line ?? Number.POSITIVE_INFINITY);
  const best = reach[1]! > reach[0]! ? 1 : 0;
  return reach[best]! > rests[best]!.end ? rests[best] : undefined;
};

const isTabbed = (line: string): boolean => /^\s*\t/.test(line) && line.trim() !== '';

const tabIssue = (file: string, text: string, line: number): Issue => {
  const tabbed = text.split('\n').flatMap((line, at) => (isTabbed(line) ? [at + 1] : []));
  const some = tabbed.length > 8 ? [...tabbed.slice(0, 8), '…'] : tabbed;
  return error('tab-indent', file, tabbed[0] ?? line, { lines: tabbed.length > 1 ? some.join(', ') : '' });
};

const faultIssue = (file: string, line: number, { code, message }: YAMLError): Issue =>
  error('yaml-syntax', file, line, { reason: message.split(' at line')[0]!.split('\n')[0]!, yaml: code });

export interface Examined extends Read {
  /** Whether the document says what the text does, mended signs aside; not where entries have run together. */
  readonly readable: boolean;
  readonly issues: readonly Issue[];
}

/** The text in one document, where a line between two is all that parts them. */
const rejoined = (text: string): string => {
  const whole = text.replace(/^(---|\.\.\.)[ \t]*$/gm, '');
  return readDocument(whole).document.errors.length === 0 ? whole : text;
};

/** Read a text, and tell what keeps it from being read. */
export const examine = (file: string, given: string): Examined => {
  const issues: Issue[] = [];
  const second = secondDocument(given);
  let text = second === undefined ? given : rejoined(given);
  let [readable, read] = [true, readDocument(text)];
  for (let round = 0; round < 40; round += 1) {
    const first = firstOf(read);
    if (!first) break;
    const { line, fault } = first;
    const mended = isTabbed(text.split('\n')[line - 1] ?? '') ? undefined : mend(file, text, line, fault);
    if (mended) {
      issues.push(...mended.issues);
      text = mended.text;
      read = readDocument(text);
      continue;
    }
    readable = false;
    const tabbed = fault.code === 'TAB_AS_INDENT' || isTabbed(text.split('\n')[line - 1] ?? '');
    issues.push(tabbed ? tabIssue(file, text, line) : faultIssue(file, line, fault));
    const rest = tabbed ? undefined : goingOn(text, line);
    if (!rest) break;
    [text, read] = [rest.text, rest];
  }
  const doubts = doubtful(file, text, read.document, read.lines);
  return {
    document: read.document,
    lines: read.lines,
    readable: readable && !doubts.some(({ code, detail }) => code === 'duplicate-key' && detail['more'] !== ''),
    issues: [
      ...issues,
      ...doubts,
      ...unseenSigns(given)
        .filter(({ line }) => !/^\s*#/.test(given.split('\n')[line - 1]!))
        .map((sign): Issue => ({ ...signIssue(file, sign.line, sign), severity: 'warning' })),
      ...(second === undefined ? [] : [error('second-document', file, second)]),
    ].sort((a, b) => a.line - b.line),
  };
};
