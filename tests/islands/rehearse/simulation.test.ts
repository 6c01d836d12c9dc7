import { describe, expect, it } from 'vitest';
import { rehearseIsland } from '../../../src/i18n/rehearse/island.ts';
import { sideBySide } from '../../../src/i18n/rehearse/side-by-side.ts';
import { heatOf } from '../../../src/island/highlights.ts';
import { highlightsAt, highlightsOfWay } from '../../../src/islands/rehearse/highlights.ts';
import { heatFrom } from '../../../src/islands/rehearse/LoadHeat.tsx';
import { sentenceOf } from '../../../src/islands/rehearse/naming.ts';
import { resultsCsv } from '../../../src/islands/rehearse/result-files.ts';
import { isShown } from '../../../src/islands/rehearse/Ways.tsx';
import { createWhatIf } from '../../../src/islands/rehearse/what-if.ts';
import { wordsFor } from '../../../src/islands/rehearse/words.ts';
import { everyWay } from '../../../src/paths/index.ts';
import {
  answersOf,
  arrange,
  boxNames,
  type Choice,
  defaults,
  headOf,
  momentAt,
  offersOf,
  simulate,
  turningPoints,
} from '../../../src/simulate/index.ts';
import { everyNet, thirdNet } from '../../support/handbooks.ts';
import { brokenJobs, deskFor, jobsHere } from './context.ts';

const names = boxNames(sideBySide);
const few = { replications: 4, seed: 7 };
const wordsOf = (id: string, locale: 'zh' | 'en') =>
  wordsFor({ procedure: thirdNet(id).procedure, roles: [], fingerprint: '' }, locale, rehearseIsland[locale]);

describe('every way', () => {
  it.each(everyNet)('of $name is listed once, the calm and short ones first, with its probability', ({ net, procedure }) => {
    const { ways, complete } = everyWay(net);
    expect(complete).toBe(true);
    expect(new Set(ways.map(({ moves }) => moves.join())).size).toBe(ways.length);
    const order = ways.map(({ refusals, moves }) => refusals.length * 1000 + moves.length);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const { likelihoods, others } = answersOf(procedure, defaults(procedure), ways);
    expect(likelihoods.reduce((sum, it) => sum + it, others)).toBeCloseTo(1, 12);
    expect(Math.min(...likelihoods)).toBeGreaterThan(0);
  });

  it('is filtered by the gate that refuses', () => {
    const { ways } = everyWay(thirdNet('5.1').net);
    const refused = ways.filter((way) => isShown(way, 'approval'));
    expect(refused.map(({ refusals }) => refusals)).toEqual([['approval:N']]);
    expect(ways.filter((way) => isShown(way, '(none)'))).toHaveLength(1);
  });

  it('lights its boxes and arrows', () => {
    const { steps, edges } = highlightsOfWay(['draft-plan:done', 'approval:N', 'draft-plan:done']);
    expect([[...steps.keys()], [...edges.keys()]]).toEqual([
      ['draft-plan', 'approval'],
      ['draft-plan:done', 'approval:N'],
    ]);
  });

  it('shows no more counts of refusals than matter; the rest is one share', () => {
    const { head, rest } = headOf([0.5, 0.3, 0.1999, 0.0001]);
    expect(head).toEqual([0.5, 0.3, 0.1999]);
    expect(rest).toBeCloseTo(0.0001, 9);
  });
});

describe('a run', () => {
  it('reports progress and gives the results the command line gives', async () => {
    const jobs = jobsHere();
    const { runs, setUp } = deskFor('5.1', jobs);
    await runs.simulate(setUp(), few);
    const { results, busy } = runs.$runs.get();
    expect(simulate(setUp(), few)).toEqual({ kind: 'results', results });
    expect(busy).toBeUndefined();
    expect(jobs.reports.at(-1)).toBe(1);
    expect(jobs.reports).toEqual([...jobs.reports].sort((a, b) => a - b));
  });

  it('that is cancelled keeps the replications that are done', async () => {
    const { runs, setUp } = deskFor('5.1', jobsHere(2));
    await runs.simulate(setUp(), { ...few, replications: 50 });
    const { results } = runs.$runs.get();
    expect(results!.ending).toBe('cancelled');
    expect(results!.replications).toBeLessThan(50);
  });

  it('of an absurd size is refused with the limit, not tried', async () => {
    const { runs, setUp } = deskFor('5.1');
    await runs.simulate(setUp(), { replications: 1e9, seed: 1 });
    expect(runs.$runs.get().refused?.map(({ rule }) => rule)).toContain('too-large');
    expect(runs.$runs.get().results).toBeUndefined();
  });

  it('whose worker breaks off says so, and the next can begin', async () => {
    const { runs, setUp } = deskFor('5.1', brokenJobs);
    await runs.simulate(setUp(), few);
    expect(runs.$runs.get()).toMatchObject({ failed: 'simulate', busy: undefined });
  });

  it('waits for nobody: a second job while one is under way is not begun', async () => {
    const { runs, setUp } = deskFor('5.1');
    const first = runs.simulate(setUp(), few);
    await runs.trace(setUp(), 1, 0);
    await first;
    expect(runs.$runs.get().trace).toBeUndefined();
    expect(runs.$runs.get().results).toBeDefined();
  });

  it('goes into a spreadsheet with its assumptions named', async () => {
    const { runs, setUp } = deskFor('5.1');
    await runs.simulate(setUp(), few);
    const text = resultsCsv(runs.$runs.get().results!, wordsOf('5.1', 'en'));
    expect(text.startsWith('\uFEFFMeasure,')).toBe(true);
    expect(text).toContain('"Lead time, mean"');
    expect(text).toContain('assumptions');
  });
});

describe('what if', () => {
  it.each(everyNet)('offers on $name only what can be computed', ({ procedure }) => {
    const parameters = defaults(procedure);
    const rows = createWhatIf(offersOf(procedure, parameters)).$rows.get();
    expect(rows.length).toBeGreaterThan(0);
    for (const { choice } of rows) {
      const { setUp } = arrange({ procedure, parameters }, choice, names);
      expect([choice.kind, simulate(setUp, { replications: 2 }).kind]).toEqual([choice.kind, 'results']);
    }
  });

  it('compares in the words of the issue: half of the cases, instead of, difference', async () => {
    const { runs, setUp } = deskFor('5.5');
    const sideways = arrange(setUp(), { kind: 'side-by-side', run: 0 }, names).setUp;
    await runs.compare(
      [
        { name: 'Present', setUp: setUp() },
        { name: 'Side by side', setUp: sideways },
      ],
      { cases: 400, replications: 8, seed: 1 },
    );
    const { comparison } = runs.$runs.get().compared!;
    if (comparison.kind === 'refused') throw new Error('refused');
    const sentence = sentenceOf('Side by side', comparison.differences[0]!.p50!, wordsOf('5.5', 'en'));
    expect(sentence).toMatch(
      /^Side by side: half of the cases finish in [\d.]+ days instead of [\d.]+ days; (faster by [\d.]+ days ± [\d.]+ days|≈ no sure difference \(apart by [\d.]+ days ± [\d.]+ days\))\.$/,
    );
  });

  it('names the control that is lost with an approval', () => {
    const { setUp } = deskFor('5.1');
    const { lost } = arrange(setUp(), { kind: 'dropped', gate: 'approval' }, names);
    expect(lost).toMatchObject({ roles: ['general-manager'], step: { id: 'approval' } });
  });

  it('an absence from date to date is felt in its period, on the same arrivals', async () => {
    const { runs, figures, setUp } = deskFor('5.1');
    figures.change({ start: '2026-11-02', until: '2026-12-27' });
    const choice: Choice = { kind: 'away', role: 'general-manager', from: '2026-11-09', to: '2026-11-20' };
    const away = arrange(setUp(), choice, names).setUp;
    await runs.compare(
      [setUp(), away].map((it, at) => ({ name: String(at), setUp: it })),
      { replications: 60, seed: 1 },
    );
    const { comparison } = runs.$runs.get().compared!;
    if (comparison.kind === 'refused') throw new Error('refused');
    const { lead, arrived } = comparison.differences[0]!;
    expect([lead!.difference.mean > 0, lead!.certain]).toEqual([true, true]);
    expect(arrived!.difference).toEqual({ mean: 0, half: 0 });
  });

  it('keeps the figures of the moment as an arrangement, ticked', () => {
    const { procedure, setUp } = deskFor('5.1');
    const whatIf = createWhatIf(offersOf(procedure, setUp().parameters));
    whatIf.keep(setUp().parameters);
    expect(whatIf.$rows.get().at(-1)).toMatchObject({ on: true, choice: { kind: 'kept', number: 1 } });
  });
});

describe('the replay', () => {
  it('goes from moment to moment to the end, and lights what the case has passed', async () => {
    const { runs, setUp, procedure } = deskFor('5.1');
    await runs.trace(setUp(), 7, 3);
    const trace = runs.$runs.get().trace!;
    const points = turningPoints(trace);
    expect(points).toEqual([...new Set(points)].sort((a, b) => a - b));
    const { done, waiting, working } = momentAt(trace, points.at(-1)!);
    expect([done.length, waiting.length, working.length]).toEqual([trace.length, 0, 0]);
    expect(highlightsAt(momentAt(trace, points[0]!)).steps.has(procedure.start)).toBe(true);
  });
});

describe('heat', () => {
  it('is in proportion to the heaviest, and what is nothing stays cold', () => {
    expect([...heatOf(new Map([...Object.entries({ a: 10, b: 5, c: 0.1, d: 0 })]))]).toEqual([
      ['a', 5],
      ['b', 3],
      ['c', 1],
    ]);
  });

  it('of the visits follows the cases along the arrows', () => {
    const { setUp } = deskFor('5.1');
    const outcome = simulate(setUp(), few);
    if (outcome.kind !== 'results') throw new Error('refused');
    const { steps, edges } = heatFrom(outcome.results, setUp(), 'visits');
    expect(steps.get('draft-plan')).toBe(5);
    expect(edges.get('approval:Y')!).toBeGreaterThan(edges.get('approval:N')!);
  });
});
