/** A handbook in a company's own words: nothing stands behind them, so nothing has a basis, and its gaps are mended instead of listed. */
import { isFields, type Procedure } from '../procedure/index.ts';
import { error, type Issue } from './issue.ts';
import type { Outline } from './outline.ts';
import type { Registers } from './registers.ts';
import type { Path } from './yaml/source.ts';

/** Keys that say what a statement rests on. */
const grounds: readonly string[] = ['basis', 'why', 'target'];
/** What of a procedure may say so. */
const stated = ['purpose', 'scope', 'steps'] as const;

const bare = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(bare);
  if (!isFields(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !grounds.includes(key));
  return Object.fromEntries(kept.map(([key, text]) => [key, bare(text)]));
};

/** A procedure without what its statements rest on. */
const inOwnWords = (procedure: Procedure): Procedure =>
  ({ ...procedure, ...Object.fromEntries(stated.map((key) => [key, bare(procedure[key])])) }) as Procedure;

/** Where a basis is given first. */
const firstBasis = (value: unknown, path: Path = []): Path | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, it] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (!Array.isArray(value) && grounds.includes(key)) return here;
    const below = firstBasis(it, here);
    if (below) return below;
  }
  return undefined;
};

const basisIssues = ({ source, id }: Outline): Issue[] => {
  const given = isFields(source.value) ? source.value : {};
  const path = stated.flatMap((key) => [firstBasis(given[key], [key])]).find((candidate) => candidate !== undefined);
  return path
    ? [
        {
          ...error('basis-in-own-words', source.file, source.lineOf(path), { key: String(path.at(-1)) }, id),
          severity: 'warning',
        },
      ]
    : [];
};

const findingIssues = ({ sources: { findings } }: Registers): Issue[] =>
  Array.isArray(findings?.value) && findings.value.length > 0
    ? [{ ...error('findings-in-own-words', findings.file, 1, {}), severity: 'warning' }]
    : [];

/** What a handbook says that is in its own words and must not say of what they rest on. */
export const ownWordsIssues = (registers: Registers, outlines: readonly Outline[]): Issue[] =>
  registers.values.handbook?.words === 'own' ? [...findingIssues(registers), ...outlines.flatMap(basisIssues)] : [];

/** The content as its readers get it: in a company's own words, without basis and findings. */
export const asWorded = <T extends { handbook: { words: string }; findings: unknown[]; procedures: Procedure[] }>(
  content: T,
): T =>
  content.handbook.words === 'own' ? { ...content, findings: [], procedures: content.procedures.map(inOwnWords) } : content;
