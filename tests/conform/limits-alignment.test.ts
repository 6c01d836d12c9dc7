/** Alignments of Nets in which time runs out, against brute force: roles that take over, and gates that then count as decided. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withLimits } from '../../src/conform/alignment/by-limit.ts';
import { Aligner, type Extent, labelIndex, standardCosts } from '../../src/conform/index.ts';
import { compile, escalationOf, type Procedure } from '../../src/procedure/index.ts';
import { bruteForceCost, type TraceEvent } from '../support/brute-force-alignment.ts';
import { limitedProcedure } from '../support/random-procedure.ts';

/** Events of the procedure, by those who sign, by whoever takes over, and by nobody. */
const traceOf = (procedure: Procedure): fc.Arbitrary<TraceEvent[]> => {
  const events = procedure.steps.flatMap((step): TraceEvent[] => {
    if (step.kind === 'task') return [{ step: step.id, mark: null }];
    if (step.kind !== 'gate' && step.kind !== 'choice') return [];
    const marks = [null, ...step.outcomes.map(({ mark }) => mark)];
    const isSigned = step.kind === 'gate' && step.sign !== undefined;
    const signers = isSigned ? [null, ...step.roles, ...(escalationOf(step) ? ['zoe', 'zoe'] : []), '?'] : [null];
    return marks.flatMap((mark) => signers.map((signer) => ({ step: step.id, mark, signer })));
  });
  return fc.array(fc.constantFrom(...events, { step: null, mark: null }), { maxLength: 7 });
};

test.each([false, true])(
  'an alignment costs what brute force says; time may have run out: %s',
  (clock) => {
    let [decided, limited] = [0, 0];
    const given = limitedProcedure.chain((procedure) =>
      fc.tuple(fc.constant(procedure), traceOf(procedure), fc.constantFrom<Extent>('whole', 'prefix')),
    );
    fc.assert(
      fc.property(given, ([procedure, trace, extent]) => {
        const net = withLimits(compile(procedure), procedure);
        const isChoice = (id: string) => procedure.steps.some((step) => step.id === id && step.kind === 'choice');
        const expected = bruteForceCost(net, trace, extent, {
          missing: (step) => (isChoice(step) ? 0 : standardCosts.missing),
          unexpected: () => standardCosts.unexpected,
          wrongOutcome: (step) => (isChoice(step) ? standardCosts.unexpected : standardCosts.wrongOutcome),
          clock,
        });
        if (expected === undefined) return;
        const aligner = new Aligner(net, { costs: standardCosts, cap: 3000, clock });
        const label = labelIndex(aligner.searchNet);
        const found = aligner.align(
          trace.map(({ step, mark, signer }) => label(step, mark, signer)),
          extent,
        );
        if (found.kind === 'undecided') return;
        expect(found).toMatchObject(
          expected === Number.POSITIVE_INFINITY ? { kind: 'impossible' } : { kind: 'aligned', cost: expected },
        );
        decided += 1;
        limited += Number(net.transitions.length > compile(procedure).transitions.length);
      }),
      { numRuns: 400, seed: 8 },
    );
    expect(decided).toBeGreaterThan(250);
    expect(limited).toBeGreaterThan(80);
  },
  240_000,
);
