import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Aligner, type Costs, type Extent, labelIndex, standardCosts } from '../../src/conform/index.ts';
import { compile, type Net, type Procedure } from '../../src/procedure/index.ts';
import { bruteForceCost, type TraceEvent, type UnitCosts } from '../support/brute-force-alignment.ts';
import { everyNet, thirdNet } from '../support/handbooks.ts';
import {
  anyProcedure,
  end,
  fork,
  gate,
  join,
  procedureOf,
  soundProcedure,
  soundSignedProcedure,
  task,
} from '../support/random-procedure.ts';

/** A choice need not be recorded: leaving it out costs nothing. */
const unit = (costs: Costs, { steps }: Procedure): UnitCosts => {
  const isChoice = (step: string) => steps.some(({ id, kind }) => id === step && kind === 'choice');
  return {
    missing: (step) => (isChoice(step) ? 0 : costs.missing),
    unexpected: () => costs.unexpected,
    wrongOutcome: (step) => (isChoice(step) ? costs.unexpected : costs.wrongOutcome),
  };
};

const align = (net: Net, trace: readonly TraceEvent[], extent: Extent, costs = standardCosts, cap?: number) => {
  const aligner = new Aligner(net, { costs, cap });
  const label = labelIndex(aligner.searchNet);
  return aligner.align(
    trace.map(({ step, mark, signer }) => label(step, mark, signer)),
    extent,
  );
};

/** Events of the procedure, some without an outcome, some unknown. */
const traceOf = (procedure: Procedure, longest: number): fc.Arbitrary<TraceEvent[]> => {
  const events: TraceEvent[] = [{ step: null, mark: null }];
  for (const step of procedure.steps) {
    if (step.kind === 'task') events.push({ step: step.id, mark: null });
    if (step.kind === 'gate' || step.kind === 'choice')
      events.push({ step: step.id, mark: null }, ...step.outcomes.map(({ mark }) => ({ step: step.id, mark })));
    if (step.kind === 'gate' && step.sign !== undefined)
      for (const signer of [...step.roles, ...step.roles, '?'])
        events.push(...step.outcomes.map(({ mark }) => ({ step: step.id, mark, signer })), {
          step: step.id,
          mark: null,
          signer,
        });
  }
  return fc.array(fc.constantFrom(...events.filter((it) => it.step !== null), ...events), { maxLength: longest });
};

const anyCosts: fc.Arbitrary<Costs> = fc.record({
  missing: fc.integer({ min: 0, max: 4 }),
  unexpected: fc.integer({ min: 0, max: 4 }),
  wrongOutcome: fc.integer({ min: 0, max: 5 }),
});

/** The search agrees with brute force, and its moves are worth what it says and replay the trace. */
const agrees = (procedure: Procedure, trace: readonly TraceEvent[], extent: Extent, costs: Costs): boolean => {
  const net = compile(procedure);
  const expected = bruteForceCost(net, trace, extent, unit(costs, procedure));
  if (expected === undefined) return false;
  const found = align(net, trace, extent, costs, 3000);
  if (expected === Number.POSITIVE_INFINITY) {
    expect(found.kind).toBe('impossible');
    return true;
  }
  if (found.kind === 'undecided') return false;
  expect(found).toMatchObject({ kind: 'aligned', cost: expected });
  return true;
};

const caseOf = (procedures: fc.Arbitrary<Procedure>, longest: number) =>
  procedures.chain((procedure) =>
    fc.tuple(fc.constant(procedure), traceOf(procedure, longest), fc.constantFrom<Extent>('whole', 'prefix'), anyCosts),
  );

describe('An alignment costs what brute force says', () => {
  test('on sound procedures with forks, joins, choices and refusals', () => {
    let decided = 0;
    fc.assert(
      fc.property(caseOf(soundProcedure, 9), ([procedure, trace, extent, costs]) => {
        decided += Number(agrees(procedure, trace, extent, costs));
      }),
      { numRuns: 3000, seed: 5 },
    );
    expect(decided).toBeGreaterThan(2700);
  }, 120_000);

  test('on sound procedures with gates that several sign', () => {
    let decided = 0;
    fc.assert(
      fc.property(caseOf(soundSignedProcedure, 8), ([procedure, trace, extent, costs]) => {
        decided += Number(agrees(procedure, trace, extent, costs));
      }),
      { numRuns: 1500, seed: 6 },
    );
    expect(decided).toBeGreaterThan(1000);
  }, 240_000);

  test('on procedures of any shape, broken ones among them', () => {
    let decided = 0;
    fc.assert(
      fc.property(caseOf(anyProcedure(6), 6), ([procedure, trace, extent, costs]) => {
        decided += Number(agrees(procedure, trace, extent, costs));
      }),
      { numRuns: 3000, seed: 7 },
    );
    expect(decided).toBeGreaterThan(2400);
  }, 120_000);

  test.each(everyNet)('on $name', ({ procedure }) => {
    fc.assert(
      fc.property(traceOf(procedure, 14), fc.constantFrom<Extent>('whole', 'prefix'), (trace, extent) => {
        expect(agrees(procedure, trace, extent, standardCosts)).toBe(true);
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});

describe('The moves of an alignment', () => {
  test('replay the procedure, go through the log, and are worth their cost', () => {
    fc.assert(
      fc.property(caseOf(soundProcedure, 9), ([procedure, trace, extent, costs]) => {
        const net = compile(procedure);
        const found = align(net, trace, extent, costs);
        if (found.kind !== 'aligned') throw new Error(found.kind);
        const { missing, unexpected, wrongOutcome } = unit(costs, procedure);
        const worth = { missing, unexpected, 'wrong-outcome': wrongOutcome, silent: () => 0, synchronous: () => 0 };
        const cost = found.moves.reduce((sum, { kind, step }) => sum + worth[kind](step!), 0);
        expect(cost).toBe(found.cost);
        expect(found.moves.flatMap(({ event }) => (event === null ? [] : [event]))).toEqual(trace.map((_, at) => at));
        const events = found.moves.filter(({ kind, event }) => event !== null && kind !== 'unexpected');
        for (const { step, event } of events) expect(trace[event!]!.step).toBe(step);
      }),
      { numRuns: 500, seed: 13 },
    );
  });

  const told = (id: string, words: string) => {
    const trace = words.split(' ').map((word) => {
      const [step, mark] = word.split(':');
      return { step: step!, mark: mark ?? null };
    });
    const found = align(thirdNet(id).net, trace, 'whole');
    if (found.kind !== 'aligned') throw new Error(found.kind);
    return found.moves.filter(({ kind }) => kind !== 'synchronous').map(({ kind, step }) => `${kind} ${step}`);
  };
  const before = 'analyse-last-year forecast-sales total-expense period-shares budget-by-category control-methods';

  test('a step left out is missing, rather than the next one too many', () => {
    expect(told('5.3', `${before} finance-review:agreed execute-budget`)).toEqual(['missing approval']);
  });
  test('an approval after the fact is the approval’s fault', () => {
    expect(told('5.3', `${before} finance-review:agreed execute-budget approval:Y`)).toEqual([
      'missing approval',
      'unexpected approval',
    ]);
  });
  test('going on after a refusal is one wrong outcome, rather than a round left out', () => {
    expect(told('5.3', `${before} finance-review:agreed approval:N execute-budget`)).toEqual(['wrong-outcome approval']);
    const refused = before.replace('forecast-sales', 'forecast-sales:N');
    expect(told('5.3', `${refused} finance-review:agreed approval:Y execute-budget`)).toEqual(['wrong-outcome forecast-sales']);
  });
  test('of two equal events the second is too many', () => {
    const trace = `${before} finance-review:agreed approval:Y approval:Y execute-budget`.split(' ').map((word) => {
      const [step, mark] = word.split(':');
      return { step: step!, mark: mark ?? null };
    });
    const found = align(thirdNet('5.3').net, trace, 'whole');
    if (found.kind !== 'aligned') throw new Error(found.kind);
    expect(found.moves.filter(({ kind }) => kind === 'unexpected').map(({ event }) => event)).toEqual([8]);
  });
});

describe('Limits', () => {
  test('a variant past its budget is undecided, not judged', () => {
    const found = align(thirdNet('5.1').net, [{ step: 'execute', mark: null }], 'whole', standardCosts, 3);
    expect(found.kind).toBe('undecided');
  });
  test('a fork that makes tokens for ever comes to an answer, the better one where some of its places keep to one token', () => {
    const ended = (...next: string[]) => {
      const endless = procedureOf(task('a', 'f'), fork('f', ...next), task('b', 'end'), end());
      return align(compile(endless), [{ step: 'b', mark: null }], 'whole', standardCosts, 500).kind;
    };
    expect([ended('f', 'f', 'b'), ended('f', 'b')]).toEqual(['undecided', 'impossible']);
  });
  test('many branches side by side are aligned without looking at every interleaving', () => {
    const names = Array.from({ length: 9 }, (_, at) => `t${at}`);
    const wide = procedureOf(
      fork('f', ...names),
      ...names.flatMap((name) => [task(name, `${name}-then`), task(`${name}-then`, 'j')]),
      join('j', 'g'),
      gate('g', { Y: 'end', N: 'f' }),
      end(),
    );
    const trace = [...names, ...names.map((name) => `${name}-then`)].map((step) => ({ step, mark: null }));
    const found = align(compile(wide), [...trace, { step: 'g', mark: 'Y' }], 'whole', standardCosts, 2000);
    expect(found).toMatchObject({ kind: 'aligned', cost: 0 });
  });
  test('a cost that is none, or for a step there is not, is refused', () => {
    const { net } = thirdNet('5.1');
    expect(() => new Aligner(net, { costs: { ...standardCosts, missing: -1 } })).toThrow('whole number from 0');
    expect(() => new Aligner(net, { costs: { ...standardCosts, steps: { aproval: {} } } })).toThrow('no step of 5.1');
  });
});
