/** Whether a link to a walk can be followed on the built site: of the present definition, and to be replayed to its last step. */
import { readFileSync } from 'node:fs';
import { compile, fingerprint, type Procedure } from '../../src/procedure/index.ts';
import { decodeWalk, restore } from '../../src/walk/index.ts';
import { distFile } from './pages.ts';

const served = (id: string): Procedure => JSON.parse(readFileSync(distFile(`data/${id}.json`), 'utf8')).procedure;

/** `/procedures/3.1/` and `#walk=…`; false for any other fragment or page. */
export const isWalkThere = (path: string, hash: string): boolean => {
  const id = /\/procedures\/([\d.]+)\/$/.exec(path)?.[1];
  const walk = decodeWalk(hash);
  if (!id || !walk || walk === 'unreadable') return false;
  const procedure = served(id);
  return walk.fingerprint === fingerprint(procedure) && !restore(compile(procedure), walk).stopped;
};
