/** Nets in which a case may stand in very many ways: the closer bound, and what it decides. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ComponentBound } from '../../src/conform/alignment/component-bound.ts';
import { componentsOf } from '../../src/conform/alignment/components.ts';
import { preferences } from '../../src/conform/alignment/preferences.ts';
import { FITS, searchNet } from '../../src/conform/alignment/search-net.ts';
import { Aligner, type AlignerOptions, type Extent, labelIndex, standardCosts } from '../../src/conform/index.ts';
import { compile, enabled, hasEnded, type Marking, type Net, type Procedure, step } from '../../src/procedure/index.ts';
import { bruteForceCost, type TraceEvent, type UnitCosts } from '../support/brute-force-alignment.ts';
import { everyStraight } from '../support/handbooks.ts';
import { chanceFrom, disturbed, hardProcedure, runOf, type Shape } from '../support/hard-nets.ts';
import { anyProcedure, soundProcedure } from '../support/random-procedure.ts';

const labelled = (net: Net, trace: readonly TraceEvent[]): number[] => {
  const label = labelIndex(searchNet(net, standardCosts));
  return trace.map(({ step, mark }) => label(step, mark));
};

const align = (net: Net, trace: readonly TraceEvent[], extent: Extent, options?: AlignerOptions) =>
  new Aligner(net, options).align(labelled(net, trace), extent);

const unit = ({ steps }: Procedure): UnitCosts => {
  const isChoice = (id: string) => steps.some((it) => it.id === id && it.kind === 'choice');
  return {
    missing: (id) => (isChoice(id) ? 0 : standardCosts.missing),
    unexpected: () => standardCosts.unexpected,
    wrongOutcome: (id) => (isChoice(id) ? standardCosts.unexpected : standardCosts.wrongOutcome),
  };
};

const small = fc.integer({ min: 0, max: 1 << 20 }).map((seed) => hardProcedure(seed, { tasks: 4, branches: 2 }));
const extents = fc.constantFrom<Extent>('whole', 'prefix');

/** Up to five events by chance, one in ten unknown. */
const traceOf = (procedure: Procedure, seed: number): TraceEvent[] => {
  const chance = chanceFrom(seed);
  const steps = procedure.steps.filter(({ kind }) => kind === 'task' || kind === 'gate');
  return Array.from({ length: Math.floor(chance() * 6) }, () => {
    const it = steps[Math.floor(chance() * steps.length)];
    const marks = it && 'outcomes' in it ? [null, ...it.outcomes.map(({ mark }) => mark)] : [null];
    return { step: it && chance() > 0.1 ? it.id : null, mark: marks[Math.floor(chance() * marks.length)]! };
  });
};

describe('The components of a net', () => {
  const markingsOf = (net: Net, most: number): Marking[] => {
    const found = new Map([[net.initial.join(), net.initial]]);
    for (const marking of found.values()) {
      if (found.size > most) break;
      for (const move of enabled(net, marking)) {
        const next = step(marking, move)!;
        if (next.length < 20) found.set(next.join(), next);
      }
    }
    return [...found.values()];
  };

  test.each([
    ['sound', soundProcedure],
    ['hard', small],
    ['any', anyProcedure(6)],
  ] as const)('have one token each in every marking of a %s procedure', (_, procedures) => {
    fc.assert(
      fc.property(procedures, (procedure) => {
        const net = compile(procedure);
        for (const component of componentsOf(net))
          for (const marking of markingsOf(net, 300)) expect(marking.filter((place) => component.has(place))).toHaveLength(1);
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  test('have each place of a sound procedure in one of them', () => {
    fc.assert(
      fc.property(fc.oneof(soundProcedure, small), (procedure) => {
        const net = compile(procedure);
        expect(new Set(componentsOf(net).flatMap((it) => [...it])).size).toBe(net.places.length);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  test('of procedures that have no forks are all of it', () => {
    for (const { net } of everyStraight) expect(componentsOf(net).map(({ size }) => size)).toEqual([net.places.length]);
  });
});

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly cost: number;
}

/** The synchronous product of a net and a trace, with what is still to be paid at each state; undefined where it is too large. */
const productOf = (net: Net, labels: readonly number[], extent: Extent, most: number) => {
  const search = searchNet(net, standardCosts);
  const { fits, stepOf, stepOfLabel } = search;
  const costs = preferences(search);
  const states = new Map([[`${net.initial.join()}@0`, { marking: net.initial, position: 0 }]]);
  const edges: Edge[] = [];
  for (const [from, { marking, position }] of states) {
    if (states.size > most || marking.length > 12) return undefined;
    const reach = (next: Marking, at: number, cost: number): void => {
      const to = `${next.join()}@${at}`;
      states.set(to, states.get(to) ?? { marking: next, position: at });
      edges.push({ from, to, cost });
    };
    const label = labels[position];
    if (label !== undefined) {
      const known = stepOfLabel[label]!;
      reach(marking, position + 1, costs.unexpected[known < 0 ? costs.stranger : known]!);
    }
    for (const move of enabled(net, marking)) {
      const at = net.transitions.indexOf(move);
      const [of, next] = [stepOf[at]!, step(marking, move)!];
      reach(next, position, of < 0 ? 0 : costs.missing[of]! + costs.missingToo[at]!);
      const fit = label === undefined || of < 0 ? 0 : fits[label * net.transitions.length + at]!;
      if (fit > 0) reach(next, position + 1, fit === FITS ? 0 : costs.wrongOutcome[of]!);
    }
  }
  const isEnd = ({ marking, position }: { marking: Marking; position: number }) =>
    position === labels.length && (extent === 'prefix' || hasEnded(net, marking));
  const left = new Map([...states].map(([key, state]) => [key, isEnd(state) ? 0 : Number.POSITIVE_INFINITY]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, to, cost } of edges.toReversed()) {
      if (left.get(to)! + cost >= left.get(from)!) continue;
      left.set(from, left.get(to)! + cost);
      changed = true;
    }
  }
  return { states, edges, left };
};

describe('The closer bound', () => {
  /** Its value at each state of the product, and the product. */
  const bounded = (net: Net, labels: readonly number[], extent: Extent) => {
    const product = productOf(net, labels, extent, 1500);
    const components = componentsOf(net);
    if (!product || components.length === 0) return undefined;
    const search = searchNet(net, standardCosts);
    const bound = new ComponentBound(search, preferences(search), components);
    bound.begin(labels, extent === 'whole');
    const numbers = new Map<string, number>();
    const values = [...product.states].map(([key, { marking, position }]): [string, number] => {
      const name = marking.join();
      numbers.set(name, numbers.get(name) ?? numbers.size);
      return [key, bound.atLeast(numbers.get(name)!, marking, position)];
    });
    return { ...product, bound: new Map(values), components };
  };

  test.each([
    ['sound', soundProcedure, 250],
    ['hard', small, 100],
    ['any', anyProcedure(6), 150],
  ] as const)(
    'never says too much, and is consistent, on %s procedures',
    (_, procedures, least) => {
      let seen = 0;
      fc.assert(
        fc.property(procedures, fc.nat(), extents, (procedure, seed, extent) => {
          const net = compile(procedure);
          const it = bounded(net, labelled(net, traceOf(procedure, seed)), extent);
          if (!it) return;
          seen += 1;
          for (const [key, value] of it.bound) expect(value).toBeLessThanOrEqual(it.left.get(key)!);
          for (const { from, to, cost } of it.edges) expect(it.bound.get(from)).toBeLessThanOrEqual(cost + it.bound.get(to)!);
        }),
        { numRuns: 400, seed: 6 },
      );
      expect(seen).toBeGreaterThan(least);
    },
    120_000,
  );

  test('is what is still to be paid where one component is the whole net and all events are known', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyStraight), fc.nat(), extents, ({ net, procedure }, seed, extent) => {
        const trace = traceOf(procedure, seed).filter((it) => it.step !== null);
        const { bound, left } = bounded(net, labelled(net, trace), extent)!;
        expect(bound).toEqual(left);
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

describe('An alignment found with the closer bound', () => {
  test.each([
    ['sound', soundProcedure],
    ['hard', small],
    ['any', anyProcedure(6)],
  ] as const)(
    'costs what brute force says, on %s procedures',
    (_, procedures) => {
      fc.assert(
        fc.property(procedures, fc.nat(), extents, (procedure, seed, extent) => {
          const net = compile(procedure);
          const trace = traceOf(procedure, seed);
          const expected = bruteForceCost(net, trace, extent, unit(procedure));
          if (expected === undefined) return;
          const found = align(net, trace, extent, { patience: 1, cap: 3000 });
          if (expected === Number.POSITIVE_INFINITY) expect(found.kind).not.toBe('aligned');
          else expect(found).toMatchObject({ kind: 'aligned', cost: expected });
        }),
        { numRuns: 600, seed: 8 },
      );
    },
    120_000,
  );
});

describe('A net of 22 tasks, alternatives meeting before the joins', () => {
  const wide: Shape = { tasks: 22, branches: 7 };
  const cases = [1, 2, 3, 4].flatMap((seed) => {
    const net = compile(hardProcedure(seed, wide));
    const chance = chanceFrom(seed * 77);
    return [0, 2].map((times) => ({ seed, times, net, trace: disturbed(runOf(net, chance), times, chance) }));
  });

  test.each(cases)('has the case of seed $seed decided within the budget, disturbed $times times', ({ net, trace, times }) => {
    const found = align(net, trace, 'whole');
    expect(found.kind).toBe('aligned');
    // Each disturbance is mended by taking an event out and putting one in, at the most.
    expect((found as { cost: number }).cost).toBeLessThanOrEqual(2 * times);
  });

  test('tells how many states it has looked at while it searches', () => {
    const { net, trace } = cases[0]!;
    const told: number[] = [];
    const search = new Aligner(net).search(labelled(net, trace), 'whole');
    for (let piece = search.next(); !piece.done; piece = search.next()) told.push(piece.value);
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });
});
