/** What stands below the name of a step in our own drawings: how many sign, by when, which procedure is gone through. */
import type { DraftNode } from '../draft.ts';
import { limitIn } from '../lengths.ts';

const signs: readonly (readonly [RegExp, DraftNode['sign']])[] = [
  [/^(?:会签|all sign)$/, 'all'],
  [/^(?:或签|any signs)$/, 'any'],
  [/^(?:依次签|in order)$/, 'order'],
];

/** What a line says of its step; undefined where it says nothing that a draft holds. */
const saidIn = (line: string): Partial<DraftNode> | undefined => {
  const call = /^→ (?:按|by) (\S+)$/.exec(line)?.[1];
  if (call !== undefined) return { calls: call };
  if (line.startsWith('◷')) {
    const limit = limitIn(line);
    return limit && { limit };
  }
  const sign = signs.find(([pattern]) => pattern.test(line))?.[1];
  const atLeast = /^(\d+) of \d+ sign$|^\d+ 签 (\d+)$/.exec(line);
  return sign ? { sign } : atLeast ? { sign: { atLeast: Number(atLeast[1] ?? atLeast[2]) } } : undefined;
};

/** The number that stands before a step's name in a drawing, and the name. */
export const numbered = (label: string): { readonly no?: string; readonly name: string } => {
  const found = /^((?=\S*\d)[A-Za-z0-9]{1,12}(?:[.-][A-Za-z0-9]{1,12}){0,5}) (.+)$/s.exec(label);
  return found ? { no: found[1]!, name: found[2]! } : { name: label };
};

/** What all lines say, and those of which nothing is kept. */
export const ownDetails = (
  lines: readonly string[],
): { readonly details: Partial<DraftNode>; readonly lost: readonly string[] } => ({
  details: Object.assign({}, ...lines.map((line) => saidIn(line) ?? {})) as Partial<DraftNode>,
  lost: lines.filter((line) => saidIn(line) === undefined),
});
