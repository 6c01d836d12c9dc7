/** What the check owes to a file that was spoilt: a message, or a handbook that is what the file says. */
import { mdxToMdast } from 'satteri';
import { isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { type Checked, check, type Files, inWords } from '../../src/check/index.ts';

/** What is in one more often than in the other. */
const more = (one: readonly string[], other: readonly string[]): string[] => {
  const left = new Map<string, number>();
  for (const it of other) left.set(it, (left.get(it) ?? 0) + 1);
  return one.filter((it) => {
    const count = left.get(it) ?? 0;
    left.set(it, count - 1);
    return count <= 0;
  });
};

const told = ({ issues }: Checked): string[] =>
  issues.map(({ code, at, detail, severity }) => JSON.stringify([code, at, detail, severity]));

const lettersOf = (text: string): string[] => [...text].filter((sign) => /[\p{L}\p{N}\p{C}]/u.test(sign) && !/\s/.test(sign));

/** The text of every value and key. */
const inYaml = (text: string): string => {
  const found: string[] = [];
  visit(parseDocument(text), {
    Scalar: (_, it) => void found.push(it.type === 'PLAIN' ? (it.source ?? '') : String(it.value)),
  });
  return found.join('');
};

/** The text of everything on a page, notes aside that nothing refers to. */
const inPage = (text: string): string =>
  JSON.stringify(mdxToMdast(text), (key, value) => (key === 'position' || value?.type === 'definition' ? undefined : value));

const withoutComments = (text: string): string => text.replace(/^\s*#.*$/gm, '');

interface Leaf {
  readonly what: string;
  readonly from: number;
  readonly to: number;
}

/** Every value with its keys, and the lines it stands on. */
const leavesOf = (text: string): Leaf[] => {
  const lines = new LineCounter();
  const leaves: Leaf[] = [];
  const walk = (node: unknown, path: string): void => {
    const items = (node as { items?: readonly unknown[] } | null)?.items ?? [];
    for (const it of items) isPair(it) ? walk(it.value, `${path}.${(it.key as { value?: unknown })?.value}`) : walk(it, path);
    if (isScalar(node) && node.range) {
      const [from, to] = [node.range[0], node.range[1]].map((offset) => lines.linePos(offset).line) as [number, number];
      leaves.push({ what: `${path}: ${node.value}`, from, to });
    }
  };
  walk(parseDocument(text, { lineCounter: lines }).contents, '');
  return leaves;
};

/** The lines in which two texts differ, in each of them. */
const changedLines = (one: string, other: string): [Leaf, Leaf] => {
  const [a, b] = [one.split('\n'), other.split('\n')];
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return [a, b].map(({ length }) => ({ what: '', from: head + 1, to: length - tail })) as [Leaf, Leaf];
};

const touches = (leaf: Leaf, { from, to }: Leaf): boolean => leaf.from <= to && leaf.to >= from;

/** Values that came or went without a line of theirs being touched. */
const elsewhere = (was: string, now: string): string[] => {
  const [before, after] = changedLines(was, now);
  const [old, young] = [leavesOf(was), leavesOf(now)];
  const near = [...old.filter((it) => touches(it, before)), ...young.filter((it) => touches(it, after))].map((it) => it.what);
  const names = [old, young].map((leaves) => leaves.map(({ what }) => what)) as [string[], string[]];
  return [...more(names[0], names[1]), ...more(names[1], names[0])].filter((it) => !near.includes(it));
};

/** A message that is no sentence, or stands nowhere. */
const broken = ({ issues }: Checked): string | undefined => {
  for (const issue of issues) {
    const words = (['zh', 'en'] as const).flatMap((locale) => Object.values(inWords(issue, locale))).join(' ');
    if (!(issue.line > 0) || /(^|[\s“"])(undefined|null)\b(?!-)|\[object/.test(words)) return JSON.stringify(issue);
  }
  return undefined;
};

/**
 * What is wrong with the check's answer to a handbook one of whose files was spoilt; undefined where nothing is.
 * @param before the check's answer to the handbook as it was
 */
export const shortcoming = (files: Files, before: Checked, file: string, now: string): string | undefined => {
  const checked = check({ ...files, texts: new Map([...files.texts, [file, now]]) });
  const bad = broken(checked);
  if (bad) return `no message: ${bad}`;
  if (more(told(checked), told(before)).length > 0) return undefined;
  if (!checked.content) return 'no handbook, and no word of why';
  const page = file.endsWith('.mdx');
  const shown = page ? inPage(now) : inYaml(now);
  const lost = more(lettersOf(page ? now : withoutComments(now)), lettersOf(shown));
  if (lost.length > 0) return `lost: ${lost.join('')}`;
  const changed = page ? [] : elsewhere(files.texts.get(file)!, now);
  return changed.length > 0 ? `changed elsewhere: ${changed.join(' | ')}` : undefined;
};
