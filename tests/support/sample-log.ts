/** The sample logs of our procedures, each in a file of its own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleLog } from '../../src/conform/index.ts';
import { csvOf } from '../../src/exchange/index.ts';
import type { Content } from '../../src/handbook/read.ts';
import { sampleWords } from '../../src/i18n/records/sample.ts';
import { everyNet } from './handbooks.ts';

/** The samples of a handbook, as its site has them. */
export const samplesOf = ({ procedures, roles, records }: Content) =>
  procedures.map((procedure) => {
    const definition = { procedure, roles, records };
    const { rows, ...log } = sampleLog(definition, 'zh', sampleWords.zh);
    return { definition, csv: csvOf(rows), ...log };
  });

const folder = join(tmpdir(), `handbook-samples-${process.pid}`);

/** The sample of a procedure of any handbook, as a file. */
export const sampleFile = (id: string): string => {
  const of = everyNet.find((it) => it.id === id)!;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${id}.csv`);
  writeFileSync(file, samplesOf({ ...of.content, procedures: [of.procedure] })[0]!.csv);
  return file;
};
