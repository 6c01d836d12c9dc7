/** What it costs to build a handbook: cold, half as large, and again after one edit. */
import { availableParallelism } from 'node:os';
import { ceilings } from '../limits/ceilings.ts';
import type { Cost } from './process-tree.ts';
import { SyntheticSite } from './synthetic-site.ts';
import { GB, held, type Line, seconds } from './table.ts';

interface Built {
  readonly cold: Cost;
  readonly warm?: Cost;
}

const build = async (procedures: number, again: boolean): Promise<Built> => {
  const site = new SyntheticSite(procedures);
  try {
    const cold = await site.build();
    if (!again) return { cold };
    site.edit();
    return { cold, warm: await site.build() };
  } finally {
    site.remove();
  }
};

/** Processor time where it is known: it does not depend on what else the machine does. */
const work = ({ processor, seconds: clock }: Cost): number => processor ?? clock;
const told = (cost: Cost): string => (cost.processor === undefined ? '' : `, ${seconds(cost.processor)} of processor`);

/** Ceilings are promised for 400 pages; a smaller build is told beside its share of them, and not judged. */
const timeLine = (pages: number, cold: Cost): Line => {
  const what = `cold build of ${pages} pages`;
  const how = `astro build, nothing drawn before, search index included; ${availableParallelism()} cores${told(cold)}`;
  return pages >= 400
    ? held(what, cold.seconds, (ceilings.buildSeconds * pages) / 400, seconds, how)
    : { what, value: seconds(cold.seconds), ceiling: `400: ${ceilings.buildSeconds} s`, how };
};

const pastEditions = 50;

/** What so many past editions of eight procedures add to a build, once their pages were made. */
const editionsLine = async (): Promise<Line> => {
  const site = new SyntheticSite(8);
  try {
    await site.build();
    const without = await site.build();
    site.archive(pastEditions);
    const first = await site.build();
    const again = await site.build();
    const more = work(again) - work(without);
    const how = `8 procedures, each changed in every edition, built a second time; work${told(again)}; the first time ${seconds(work(first) - work(without))}`;
    return held(`what ${pastEditions} past editions add to a build`, more, ceilings.pastEditionsSeconds, seconds, how);
  } finally {
    site.remove();
  }
};

/**
 * Builds of synthetic handbooks with so many procedure pages, both languages counted.
 * The growth is that of work a page when the handbook doubles: 1 is linear, less is a fixed cost shared by more pages.
 */
export const builds = async (pages: number): Promise<Line[]> => {
  const half = await build(Math.max(1, Math.round(pages / 4)), false);
  const { cold, warm } = await build(Math.max(2, Math.round(pages / 2)), true);
  const growth = work(cold) / work(half.cold) / 2;
  const more = ((work(cold) - work(half.cold)) / (pages / 2)) * 1000;
  return [
    await editionsLine(),
    timeLine(pages, cold),
    held(
      'its memory at the highest',
      cold.memory ?? 0,
      ceilings.buildMemory,
      GB,
      'resident memory of the whole process tree, every 0.1 s',
    ),
    held(
      'growth when pages double',
      growth,
      ceilings.buildGrowth,
      (it) => it.toFixed(2),
      `work a page, ${pages} against ${pages / 2}; a further page: ${more.toFixed(0)} ms`,
    ),
    held(
      'warm build after one edit',
      warm!.seconds,
      ceilings.warmSeconds + ceilings.warmSecondsAPage * pages,
      seconds,
      `one step renamed, ${pages} pages${told(warm!)}`,
    ),
  ];
};
