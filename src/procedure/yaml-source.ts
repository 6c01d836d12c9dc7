/** A YAML file with its lines: values as plain data, and the line of each by its path. */
import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml';
import { error, type Issue } from './issue.ts';

export type Path = readonly PropertyKey[];

export interface Source {
  readonly file: string;
  /** Undefined where the file cannot be read as YAML at all. */
  readonly value: unknown;
  readonly issues: readonly Issue[];
  /** The line of what stands at a path, or of the nearest thing around it. */
  readonly lineOf: (path: Path) => number;
  /** The line of a key itself. */
  readonly lineOfKey: (path: Path, key: string) => number;
}

const codes: Readonly<Record<string, string>> = { TAB_AS_INDENT: 'tab-indent', DUPLICATE_KEY: 'duplicate-key' };

const tabbed = (text: string, line: number): boolean => /^\s*\t/.test(text.split('\n')[line - 1] ?? '');

const issueOf = (file: string, text: string, lines: LineCounter, it: YAMLError): Issue => {
  const { line } = lines.linePos(it.pos[0]);
  const reason = it.message.split(' at line')[0]!.split('\n')[0]!;
  const key = it.code === 'DUPLICATE_KEY' ? (/"(.*)"|([\w-]+)\s*:/.exec(text.slice(it.pos[0], it.pos[1] + 20))?.[2] ?? '') : '';
  return error(tabbed(text, line) ? 'tab-indent' : (codes[it.code] ?? 'yaml-syntax'), file, line, {
    reason,
    key,
    yaml: it.code,
  });
};

const child = (node: unknown, key: PropertyKey): Node | undefined => {
  if (isSeq(node)) return node.items[Number(key)] as Node | undefined;
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key));
  return (pair?.value ?? undefined) as Node | undefined;
};

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

const nearest = (document: Document, path: Path): number => {
  let [node, at] = [document.contents as unknown, startOf(document.contents) ?? 0];
  for (const key of path) {
    node = child(node, key);
    at = startOf(node) ?? at;
  }
  return at;
};

const keyAt = (document: Document, path: Path, key: string): number | undefined => {
  let node = document.contents as unknown;
  for (const part of path) node = child(node, part);
  const found = isMap(node) ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
  return startOf(found?.key);
};

/** More aliases than any handbook needs are refused rather than unfolded. */
const mostAliases = 100;

const plainOf = (document: Document): unknown => {
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch {
    return undefined;
  }
};

/** Read YAML; never throws. */
export const readYaml = (file: string, text: string): Source => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, logLevel: 'silent' });
  const broken = document.errors.map((it) => issueOf(file, text, lines, it));
  const value = plainOf(document);
  const aliases =
    value === undefined && broken.length === 0
      ? [error('yaml-syntax', file, 1, { reason: 'too many aliases', key: '', yaml: 'aliases' })]
      : [];
  const readable = document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
  return {
    ...{ file, value: readable ? value : undefined },
    issues: [...broken, ...aliases].filter(
      (it, at, all) => all.findIndex((other) => other.line === it.line && other.code === it.code) === at,
    ),
    lineOf: (path) => lines.linePos(nearest(document, path)).line,
    lineOfKey: (path, key) => lines.linePos(keyAt(document, path, key) ?? nearest(document, path)).line,
  };
};
