/** The engines against one another, reproducibility, absences, tracing, cancelling. */
import { describe, expect, it } from 'vitest';
import { compile, enabled, fire, hasEnded, type Marking, type Net } from '../../src/procedure/index.ts';
import { AloneRun } from '../../src/simulate/engine/alone.ts';
import { QueueRun } from '../../src/simulate/engine/queue.ts';
import {
  compare,
  comparison,
  defaults,
  type Parameters,
  type Progress,
  type SetUp,
  simulate,
  simulation,
  traceCase,
} from '../../src/simulate/index.ts';
import { modelOf } from '../../src/simulate/model.ts';
import { differencesOf } from '../../src/simulate/results/compare.ts';
import { everyProcedure, everyStraight } from '../support/handbooks.ts';
import { referenceSimulation } from '../support/reference-simulator.ts';
import { annualPlan, countersigning, end, procedureOf, task } from '../walk/procedures.ts';
import { apart, exponential, fixed, plainly, simulating } from './stations.ts';

/** FNV-1a, 32 bits. */
const digest = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16);
};

const mixed = (): Parameters => {
  const parameters = defaults(annualPlan);
  const duration = [
    { kind: 'lognormal', mean: 3, sd: 2, unit: 'hours' },
    { kind: 'gamma', mean: 2, sd: 3, unit: 'hours' },
    exponential(90),
    { kind: 'table', values: [1, 2, 5], unit: 'hours' },
  ] as const;
  const steps = Object.fromEntries(
    Object.entries(parameters.steps).map(([id, it], at) => [id, { ...it, duration: duration[at % duration.length]! }]),
  );
  return { ...parameters, steps, arrivals: { ...parameters.arrivals, gap: { kind: 'exponential', mean: 4, unit: 'days' } } };
};

describe('same seed', () => {
  const answer = (seed: number) => JSON.stringify(simulating(annualPlan, mixed(), { cases: 500, replications: 3, seed }));

  it('same bytes, and other bytes for another seed', () => {
    expect(answer(7)).toBe(answer(7));
    expect(answer(7)).not.toBe(answer(8));
  });

  it('the same bytes as ever, on every machine', () => {
    expect(digest(answer(7))).toBe('a936c9a4');
  });
});

describe('the two engines', () => {
  it.each(everyStraight.map(({ name, procedure }) => [name, procedure] as const))(
    '%s: tell the same of cases that never meet',
    (_, procedure) => {
      const model = () => modelOf(procedure, { ...defaults(procedure), queues: false });
      const horizon = { kind: 'cases', cases: 400, warmUp: 10 } as const;
      const options = { horizon, seed: 3, replication: 0 };
      const [alone, queue] = [new AloneRun(model(), options), new QueueRun(model(), options)];
      while (!alone.advance(1000));
      while (!queue.advance(1000));
      for (const share of [0.1, 0.5, 0.99])
        expect(queue.tally.leads.quantile(share)).toBeCloseTo(alone.tally.leads.quantile(share), 6);
      expect(queue.tally.lead).toBeCloseTo(alone.tally.lead, 3);
      expect([...queue.tally.byRefusals]).toEqual([...alone.tally.byRefusals]);
    },
  );

  it('agree with the straightforward reference, with and without queues', () => {
    const steps = Object.fromEntries(Object.keys(defaults(annualPlan).steps).map((id) => [id, exponential(60)]));
    const figures = plainly(annualPlan, { gap: exponential(600), steps });
    for (const queues of [true, false]) {
      const results = simulating(annualPlan, { ...figures, queues }, { cases: 5000, replications: 10, seed: 2 });
      const reference = referenceSimulation({ procedure: annualPlan, parameters: { ...figures, queues } }, 100_000, 9);
      expect(reference.lead / results.measures.lead!.mean).toBeCloseTo(1, 1.3);
    }
  });
});

describe('absences', () => {
  const one = procedureOf('9.1', [task('serve', '1', 'end', ['clerk']), end()]);
  const figures = plainly(one, { gap: fixed(1440), steps: { serve: fixed(60) }, warmUp: 0 });
  const visits = (parameters: Parameters, number: number) => traceCase({ procedure: one, parameters }, { cases: 5 }, number);

  it('nobody takes up work while the whole role is away', () => {
    const away = { ...figures, absences: [{ role: 'clerk', from: '2026-01-06', to: '2026-01-07' }] };
    expect(visits(away, 0)[0]).toMatchObject({ ready: 1440, start: 3 * 1440 });
    expect(visits(away, 2)[0]).toMatchObject({ ready: 3 * 1440, start: 3 * 1440 + 120 });
  });

  it('while some are away the others work on', () => {
    const two = plainly(one, { gap: fixed(1440), steps: { serve: fixed(2880) }, people: { clerk: 2 }, warmUp: 0 });
    const away = { ...two, absences: [{ role: 'clerk', from: '2026-01-06', to: '2026-01-07', people: 1 }] };
    expect(visits(two, 1)[0]).toMatchObject({ ready: 2880, start: 2880 });
    expect(visits(away, 1)[0]).toMatchObject({ ready: 2880, start: 3 * 1440 });
  });
});

/** After a visit: signed as often as it takes where several sign, which is one visit. */
const decided = (net: Net, here: Marking, step: string, mark: string): Marking => {
  const open = enabled(net, here).filter((it) => it.step === step && it.mark === mark);
  const last = open.find(({ undecided }) => !undecided);
  if (!last && open.length === 0) throw new Error(`${step}:${mark} is not open.`);
  const next = fire(net, here, (last ?? open[0]!).move);
  return last ? next : decided(net, next, step, mark);
};

describe('the trace of a case', () => {
  it.each([...everyProcedure, annualPlan, countersigning].map((procedure) => [procedure.id, procedure] as const))(
    '%s: is a walk the Net allows',
    (_, procedure) => {
      const net = compile(procedure);
      for (let number = 0; number < 5; number += 1) {
        const trace = traceCase({ procedure, parameters: defaults(procedure) }, { seed: 4 }, number);
        const silent = net.transitions.filter((transition) => transition.silent);
        let here = net.initial;
        const happen = () => {
          for (let more = true; more; ) {
            const next = silent.find(({ consumes }) => consumes.every((place) => here.includes(place)));
            more = next !== undefined;
            if (next) here = fire(net, here, next.move);
          }
        };
        happen();
        for (const { step, mark } of trace) {
          here = decided(net, here, step, mark);
          happen();
        }
        expect(hasEnded(net, here)).toBe(true);
        expect(trace.every(({ ready, start, finish }) => ready <= start && start <= finish)).toBe(true);
      }
    },
  );
});

describe('progress', () => {
  const setUp: SetUp = { procedure: annualPlan, parameters: defaults(annualPlan) };

  it('goes from nothing to everything and never back', () => {
    const told: Progress[] = [];
    simulate(setUp, { cases: 5000, replications: 4 }, (progress) => told.push(progress));
    expect(told.length).toBeGreaterThan(8);
    expect(told.every(({ done }, at) => at === 0 || done >= told[at - 1]!.done)).toBe(true);
    expect(told.at(-1)!.done).toBe(1);
  });

  it('a cancelled run keeps the replications that were done', () => {
    const steps = simulation(setUp, { cases: 2000, replications: 50 });
    let step = steps.next();
    while (!step.done) step = steps.next(step.value.replication >= 3);
    const outcome = step.value;
    expect(outcome).toMatchObject({ kind: 'results', results: { ending: 'cancelled', replications: 3 } });
  });

  it('steps are short, so that a page goes on breathing: a hundred thousand cases take hundreds of them', () => {
    const steps = simulation(setUp, { cases: 100_000, replications: 1 });
    let count = 0;
    while (!steps.next().done) count += 1;
    expect(count).toBeGreaterThan(50);
  });
});

describe('comparisons', () => {
  it('nothing differs from itself, to the last bit', () => {
    const setUp = { procedure: annualPlan, parameters: defaults(annualPlan) };
    const comparison = compare([setUp, setUp], { cases: 300 });
    if (comparison.kind === 'refused') throw new Error('refused');
    expect(comparison.differences[0]!.lead!.difference).toEqual({ mean: 0, half: 0 });
    expect(comparison.differences[0]!.lead!.certain).toBe(false);
  });

  it('common luck makes the interval of a small difference far narrower', () => {
    const parameters = defaults(annualPlan);
    const slower = { ...parameters, steps: { ...parameters.steps, targets: { duration: fixed(300) } } };
    const comparison = compare(
      [parameters, slower].map((it) => ({ procedure: annualPlan, parameters: { ...it, queues: false } })),
      { cases: 2000 },
    );
    if (comparison.kind === 'refused') throw new Error('refused');
    const { before, after, difference } = comparison.differences[0]!.work!;
    expect(Math.abs(difference.mean - 60)).toBeLessThan(2.2 * difference.half!);
    expect(difference.half! / Math.hypot(before.half!, after.half!)).toBeLessThan(0.5);
  });

  it('ends as soon as the difference is known as closely as wanted, and no sooner', () => {
    const parameters = defaults(annualPlan);
    const slower = { ...parameters, steps: { ...parameters.steps, targets: { duration: fixed(900) } } };
    const setUps = [parameters, slower].map((it) => ({ procedure: annualPlan, parameters: it }));
    const run = (precision: number | undefined) => {
      const comparison = compare(setUps, { cases: 200, replications: 60, ...(precision !== undefined && { precision }) });
      if (comparison.kind === 'refused') throw new Error('refused');
      return comparison;
    };
    const all = run(undefined);
    expect(all.results.map(({ replications, ending }) => [replications, ending])).toEqual([
      [60, 'replications-done'],
      [60, 'replications-done'],
    ]);
    const known = (count: number): number => {
      const [before, after] = all.results.map((it) => ({ ...it, each: it.each.slice(0, count) }));
      const { lead } = differencesOf(before!, after!);
      return lead!.difference.half! / lead!.before.mean;
    };
    // What ten replications know, asked for: it ends at the first count from five on that knows as much.
    const precision = known(10);
    const count = Array.from({ length: 56 }, (_, at) => at + 5).find((it) => known(it) <= precision)!;
    const enough = run(precision);
    expect(enough.results.map(({ replications, ending }) => [replications, ending])).toEqual([
      [count, 'precise-enough'],
      [count, 'precise-enough'],
    ]);
    expect(enough.results[1]!.each).toEqual(all.results[1]!.each.slice(0, count));
    expect(run(1e-9).results[0]!.ending).toBe('replications-done');
  });

  it('tells how far it is, from nothing to all, never backwards', () => {
    const setUp = { procedure: annualPlan, parameters: defaults(annualPlan) };
    const steps = comparison([setUp, setUp, setUp], { cases: 3000, replications: 3 });
    const told: number[] = [];
    for (let step = steps.next(); !step.done; step = steps.next()) told.push(step.value.done);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told[0]!).toBeLessThan(0.2);
    expect(told.at(-1)!).toBeGreaterThan(0.6);
    expect(told.at(-1)!).toBeLessThanOrEqual(1);
  });

  it('a set-up that can not be computed with is named', () => {
    const parameters = defaults(annualPlan);
    const nobody = {
      ...parameters,
      roles: { ...parameters.roles, 'general-manager': { ...parameters.roles['general-manager']!, people: 0 } },
    };
    expect(
      compare(
        [
          { procedure: annualPlan, parameters },
          { procedure: annualPlan, parameters: nobody },
        ],
        { cases: 10 },
      ),
    ).toMatchObject({
      kind: 'refused',
      at: 1,
      issues: [{ rule: 'nobody-there' }],
    });
  });
});

it('a queue that grows is measured, and said', () => {
  const one = procedureOf('9.1', [task('serve', '1', 'end', ['clerk']), end()]);
  const results = simulating(one, plainly(one, { gap: exponential(10), steps: { serve: exponential(11.2) } }), { cases: 2000 });
  expect(results.issues).toMatchObject([{ rule: 'queue-grows-without-limit', detail: { role: 'clerk', percent: 112 } }]);
  expect(apart(results, 'underWay', 0)).toBeGreaterThan(2.2);
});
