/**
 * `npm run bench [-- --pages 400] [--quick]`: one table of what is promised and what is so.
 * `--pages` counts procedure pages in both languages; `--quick` leaves out the builds. Needs a built site: `npm run build`.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { ceilings } from '../limits/ceilings.ts';
import { builds } from './builds.ts';
import { caseRecords } from './conform.ts';
import { firstActions } from './first-actions.ts';
import { model } from './model.ts';
import { moves } from './moves.ts';
import { measure } from './simulate.ts';
import { type Line, table } from './table.ts';
import { weights } from './weights.ts';

const { values } = parseArgs({
  options: { pages: { type: 'string', default: '40' }, quick: { type: 'boolean', default: false } },
});
const pages = Number(values.pages);
if (!Number.isInteger(pages) || pages < 4 || pages % 4 !== 0)
  throw new Error(`--pages ${values.pages}: say a number that four divides, such as 40 or 400; half as many are built too.`);

/** Cases a second; an engine is held to so many times the reference of the same name. */
const floors: Readonly<Record<string, number>> = {
  'engine, no queues': ceilings.simulationAlone,
  'engine, queues': ceilings.simulationQueues,
};

const simulation = (): Line[] => {
  const measured = measure();
  return measured.map(({ name, casesASecond }) => {
    const reference = measured.find((it) => it.name === name.replace('engine', 'reference'));
    const floor = floors[name];
    const times = reference && casesASecond / reference.casesASecond;
    return {
      what: `simulation: ${name}`,
      value: `${Math.round(casesASecond / 1000)} 000 cases/s`,
      how: `3.1, best of several rounds, one thread${floor && times ? `; ${times.toFixed(1)} times the reference` : ''}`,
      ...(floor !== undefined && times !== undefined && { ceiling: `≥ ${floor}×`, kept: times >= floor }),
    };
  });
};

const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
const load = loadavg()[0]!.toFixed(1);
const lines = [
  ...weights(),
  ...(await moves()),
  ...(await firstActions()),
  ...model(pages / 2),
  ...simulation(),
  ...(await caseRecords([1000, 10_000, 100_000])),
];
if (!values.quick) lines.push(...(await builds(pages)));
console.log(`${machine}; load at the start ${load}, at the end ${loadavg()[0]!.toFixed(1)}\n\n${table(lines)}`);
if (lines.some(({ kept }) => kept === false)) process.exitCode = 1;
