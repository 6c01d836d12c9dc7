/** A YAML file with its lines: values as plain data, and the line of each by its path. */
import { type Document, isMap, isNode, isPair, isScalar, isSeq, type Node } from 'yaml';
import { error, type Issue } from '../issue.ts';
import { examine } from './mistakes.ts';

export type Path = readonly PropertyKey[];

export interface Source {
  readonly file: string;
  /** As it stands in the file. */
  readonly text: string;
  /** Undefined where the file cannot be read as YAML at all. */
  readonly value: unknown;
  readonly issues: readonly Issue[];
  /** The line of what stands at a path, or of the nearest thing around it. */
  readonly lineOf: (path: Path) => number;
  /** The line of a key itself. */
  readonly lineOfKey: (path: Path, key: string) => number;
  /** How a value is written: `3.10` for the number 3.1. */
  readonly rawOf: (path: Path) => string | undefined;
}

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
  const { document, lines, readable, issues } = examine(file, text);
  const value = plainOf(document);
  const unfolded = value !== undefined || !readable || issues.some(({ code }) => code === 'unknown-alias');
  return {
    file,
    text,
    value: readable ? value : undefined,
    issues: unfolded ? issues : [...issues, error('yaml-syntax', file, 1, { reason: 'too many aliases', yaml: 'aliases' })],
    lineOf: (path) => lines.linePos(nearest(document, path)).line,
    lineOfKey: (path, key) => lines.linePos(keyAt(document, path, key) ?? nearest(document, path)).line,
    rawOf: (path) => {
      let node: unknown = document.contents;
      for (const key of path) node = child(node, key);
      return isScalar(node) ? node.source : undefined;
    },
  };
};
