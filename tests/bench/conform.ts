/**
 * Case records: reading and aligning logs with noise, and variants a second: `node tests/bench/conform.ts [--cases 100000]`.
 * The yardstick is pm4py, 300 to 370 variants a second on a noisy log of nine steps; fifty times that is what we hold ourselves to.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Aligner, conform, type Label, labelIndex, overview } from '../../src/conform/index.ts';
import { readLog } from '../../src/exchange/log.ts';
import { contentFolder, readContent } from '../../src/handbook/read.ts';
import { compile, type Transition } from '../../src/procedure/index.ts';
import { type Line, table } from './table.ts';

const { procedures, roles, records } = readContent(contentFolder());
/** Nine steps, two of them gates. */
const procedure = procedures.find(({ id }) => id === '3.3')!;
const net = compile(procedure);
const VARIANTS = 20_000;
const FLOOR = 18_000;

/** A small generator of its own: a bench needs the same numbers each time, not good ones. */
const chanceFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x8000_0000;
  };
};

/** A run with events left out, put in and swapped, one in seven each. */
const noisy = (chance: () => number, noise = 0.15): Transition[] => {
  const events: Transition[] = [];
  for (let at = net.initial[0]!; !net.ends.includes(at); ) {
    const open = net.transitions.filter(({ consumes }) => consumes[0] === at);
    const move = open[Math.floor(chance() * chance() * open.length)]!;
    if (chance() >= noise) events.push(move);
    if (chance() < noise) events.push(net.transitions[Math.floor(chance() * net.transitions.length)]!);
    at = move.produces[0]!;
  }
  const swapped = Math.floor(chance() * (events.length - 1));
  if (events.length > 1 && chance() < 2 * noise) events.splice(swapped, 2, events[swapped + 1]!, events[swapped]!);
  return events;
};

/** Processor seconds of this thread, which other work on the machine hardly touches. */
const seconds = async (run: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

const csv = (cases: number, noise: number): { readonly bytes: Uint8Array; readonly events: number } => {
  const chance = chanceFrom(7);
  const name = new Map(procedure.steps.map((step) => [step.id, `${step.no ?? ''} ${step.name.zh}`]));
  const lines = ['案件编号,步骤,办理时间,经办人,结论'];
  for (let at = 0; at < cases; at += 1) {
    noisy(chance, noise).forEach(({ step, mark }, hour) => {
      const time = new Date(Date.UTC(2026, 0, 1 + (at % 360), hour)).toISOString().slice(0, 16).replace('T', ' ');
      lines.push(`C${at},${name.get(step)},${time},U${(at * 7 + hour) % 97},${mark === 'done' ? '' : mark}`);
    });
  }
  return { bytes: new TextEncoder().encode(lines.join('\n')), events: lines.length - 1 };
};

const rate = (count: number, time: number): string => `${Math.round(count / time).toLocaleString('en')}/s`;

const logs = async (cases: number): Promise<Line[]> => {
  const { bytes, events } = csv(cases, 0.04);
  let file = await readLog(bytes.subarray(0, 1000));
  const parse = await seconds(async () => {
    file = await readLog(bytes);
  });
  let result = conform({ procedure, roles, records }, (await readLog(bytes.subarray(0, 1000))).log);
  const align = await seconds(() => {
    result = conform({ procedure, roles, records }, file.log);
    overview(result);
  });
  const { variants, deviations } = overview(result);
  const memory = `${Math.round(process.memoryUsage().rss / 1e6)} MB in use`;
  const what = `case records: ${cases.toLocaleString('en')} cases`;
  return [
    {
      what: `${what}, read`,
      value: `${rate(events, parse)} events`,
      how: `${rate(cases, parse)} cases; ${(bytes.length / 1e6).toFixed(1)} MB of CSV`,
    },
    {
      what: `${what}, judged`,
      value: `${rate(cases, align)} cases`,
      how: `${rate(events, align)} events; ${variants} variants, ${deviations} deviations; ${memory}`,
    },
  ];
};

/** Distinct noisy variants, the best of five rounds. */
const variants = async (): Promise<Line> => {
  const chance = chanceFrom(1);
  const aligner = new Aligner(net);
  const label = labelIndex(aligner.searchNet);
  const distinct = new Map<string, Label[]>();
  while (distinct.size < VARIANTS) {
    const labels = noisy(chance).map(({ step, mark }) => label(step, mark));
    distinct.set(labels.join(), labels);
  }
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1)
    times.push(await seconds(() => [...distinct.values()].forEach((labels) => void aligner.align(labels, 'whole'))));
  const best = VARIANTS / Math.min(...times);
  return {
    what: 'case records: optimal alignments',
    value: `${rate(best, 1)} variants`,
    ceiling: `≥ ${FLOOR.toLocaleString('en')}/s`,
    kept: best >= FLOOR,
    how: `${VARIANTS.toLocaleString('en')} distinct noisy variants of 3.3, one thread`,
  };
};

/** The lines of the bench. @param sizes logs by number of cases */
export const caseRecords = async (sizes: readonly number[]): Promise<Line[]> => {
  const lines = [await variants()];
  for (const size of sizes) lines.push(...(await logs(size)));
  return lines;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { cases: { type: 'string' } } });
  console.log(table(await caseRecords(values.cases ? [Number(values.cases)] : [1000, 10_000, 100_000])));
}
