/**
 * What is stored of the coverage of a procedure, over all walks of a browser.
 *
 * Shape, version 1: { version: 1, moves: [...], pairs: [...] } as in `Coverage`. Step ids are stable, so it carries no fingerprint;
 * entries a later definition does not know are kept and not counted. Migrations: version 1 is the first, so there is none yet.
 */
import { type DocumentRead, isFields, type Mend, parsedJson, stored } from '../procedure/index.ts';
import type { Coverage } from './coverage.ts';

const savedCoverageVersion = 1;

const texts = stored.list(stored.must<string>((value) => typeof value === 'string'));
const coverage = stored.shape<Coverage>({ moves: texts, pairs: texts });

export const writeCoverage = ({ moves, pairs }: Coverage): string =>
  JSON.stringify({ version: savedCoverageVersion, moves, pairs });

/** Read stored coverage; what cannot be read of it is left out and told. */
export const readCoverage = (text: string): DocumentRead<Coverage> | 'newer' | 'broken' => {
  const parsed = parsedJson(text);
  if (!isFields(parsed) || !stored.isCount(parsed['version'])) return 'broken';
  if ((parsed['version'] as number) > savedCoverageVersion) return 'newer';
  if (parsed['version'] !== savedCoverageVersion) return 'broken';
  const mends: Mend[] = [];
  return { document: coverage(parsed, [], mends)!, mends };
};
