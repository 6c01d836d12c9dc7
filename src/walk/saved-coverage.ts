/**
 * What is stored of the coverage of a procedure, over all walks of a browser.
 *
 * Shape, version 1: { version: 1, moves: [...], pairs: [...] } as in `Coverage`. Step ids are stable, so it carries no fingerprint;
 * entries a later definition does not know are kept and not counted. Migrations: version 1 is the first, so there is none yet.
 */
import type { Coverage } from './coverage.ts';
import { parseJson } from './saved-walk.ts';

export const savedCoverageVersion = 1;

const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string');

export const writeCoverage = ({ moves, pairs }: Coverage): string =>
  JSON.stringify({ version: savedCoverageVersion, moves, pairs });

/** Read stored coverage: the coverage, `newer` where a later site wrote it, `broken` where it cannot be read. */
export const readCoverage = (text: string): Coverage | 'newer' | 'broken' => {
  const it = parseJson(text) as { version?: unknown; moves?: unknown; pairs?: unknown } | null | undefined;
  if (typeof it !== 'object' || it === null || !Number.isSafeInteger(it.version)) return 'broken';
  if ((it.version as number) > savedCoverageVersion) return 'newer';
  return it.version === savedCoverageVersion && isTexts(it.moves) && isTexts(it.pairs)
    ? { moves: it.moves, pairs: it.pairs }
    : 'broken';
};
