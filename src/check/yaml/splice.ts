/** Changing a YAML file where it changes, and nowhere else: comments, order and layout stay. Pure text in, text out. */
import { isMap, isPair, isScalar, isSeq, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from './source.ts';

/** A text as a scalar that YAML reads back as the same text. */
export const scalar = (text: string): string =>
  /^[\p{L}][\p{L}\p{N}./ -]*$/u.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text) && text.trim() === text
    ? text
    : JSON.stringify(text);

/** A value in the flow style, on one line. */
export const flow = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .map(([key, entry]) => `${scalar(key)}: ${flow(entry)}`)
      .join(', ')} }`;
  return typeof value === 'string' ? scalar(value) : JSON.stringify(value);
};

const nodeAt = (text: string, path: Path): unknown => {
  let node: unknown = parseDocument(text).contents;
  for (const key of path)
    node = isSeq(node)
      ? node.items[Number(key)]
      : isMap(node)
        ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))?.value
        : undefined;
  return node;
};

const rangeOf = (node: unknown): readonly [number, number] => {
  const range = (node as { range?: readonly number[] } | null | undefined)?.range;
  if (!range) throw new Error('A node without a place.');
  return [range[0]!, range[1]!];
};
const endOf = ({ key, value }: Pair): number => rangeOf(value ?? key)[1];
const columnOf = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);

/** Set in place of what stood there, or after the last key of its map. */
const withKey = (text: string, map: YAMLMap, key: string, value: string): string => {
  const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  if (pair) {
    const [start] = rangeOf(pair.key);
    return `${text.slice(0, start)}${key}: ${value}${text.slice(endOf(pair))}`;
  }
  const at = endOf(map.items.at(-1)!);
  if (map.flow) return `${text.slice(0, at)}, ${key}: ${value}${text.slice(at)}`;
  const indent = ' '.repeat(columnOf(text, rangeOf(map.items[0]!.key)[0]));
  // Behind a comment that stands beside the last value; a block scalar ends with its line.
  const line = text[at - 1] === '\n' ? at : text.indexOf('\n', at) + 1 || text.length;
  const head = text.slice(0, line);
  return `${head}${head.endsWith('\n') ? '' : '\n'}${indent}${key}: ${value}\n${text.slice(line)}`;
};

const withoutKey = (text: string, map: YAMLMap, key: string): string => {
  const index = map.items.findIndex((item) => isScalar(item.key) && String(item.key.value) === key);
  const pair = map.items[index];
  if (!pair) return text;
  const [start, end] = [rangeOf(pair.key)[0], endOf(pair)];
  const next = map.items[index + 1];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (!map.flow && text.slice(lineStart, start).trim() === '') {
    const lineEnd = text.indexOf('\n', end);
    return text.slice(0, lineStart) + (lineEnd < 0 ? '' : text.slice(lineEnd + 1));
  }
  if (next && isPair(next)) return text.slice(0, start) + text.slice(rangeOf(next.key)[0]);
  return text.slice(0, endOf(map.items[index - 1]!)) + text.slice(end);
};

/**
 * A file with keys of one of its maps set (to a value as YAML, on one line) or taken out (undefined).
 * @throws Error where no map stands at the path
 */
export const withKeys = (text: string, path: Path, keys: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(keys).reduce((changed, [key, value]) => {
    const map = nodeAt(changed, path);
    if (!isMap(map) || map.items.length === 0) throw new Error(`No map stands at ${path.map(String).join('.') || 'the top'}.`);
    return value === undefined ? withoutKey(changed, map, key) : withKey(changed, map, key, value);
  }, text);

/**
 * A file that is a list, with one more entry at its end.
 * @param keys of the entry, in their order, each with its value as YAML on one line
 */
export const withEntry = (text: string, keys: Readonly<Record<string, string>>): string => {
  const list = parseDocument(text).contents;
  const items = isSeq(list) ? (list as YAMLSeq).items : [];
  const last = items.at(-1);
  const indent = last ? columnOf(text, rangeOf(last)[0]) - 2 : 0;
  const pad = ' '.repeat(Math.max(0, indent));
  const [first, ...rest] = Object.entries(keys).map(([key, value]) => `${key}: ${value}`);
  const entry = [`${pad}- ${first}`, ...rest.map((line) => `${pad}  ${line}`)].join('\n');
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${entry}\n`;
};
