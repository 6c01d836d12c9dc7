/** Gates that several sign: the exact figures against their closed forms, the simulation against the exact figures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyWay } from '../../src/paths/index.ts';
import { compile, type Procedure, type StepOf } from '../../src/procedure/index.ts';
import {
  answersOf,
  type Estimate,
  expect as expectation,
  type Parameters,
  readParameters,
  type StepFigures,
} from '../../src/simulate/index.ts';
import { end, fork, join, procedureOf, signed, soundSignedProcedure, task } from '../support/random-procedure.ts';
import { exponential, fixed, plainly, simulating } from './stations.ts';

type Keys = Pick<StepOf<'gate'>, 'sign' | 'veto'>;
interface Signer {
  readonly agrees: number;
  readonly minutes: number;
}

const names = ['anna', 'bert', 'cleo', 'dora'];
const once = (keys: Keys, count: number): Procedure =>
  procedureOf(signed('sign', names.slice(0, count), keys, { Y: 'end', N: 'refused' }), end(), end('refused'));

const figuresOf = (signers: readonly Signer[]): StepFigures => ({
  duration: exponential(1),
  outcomes: [{ Y: 0.5, N: 0.5 }],
  signers: Object.fromEntries(
    signers.map(({ agrees, minutes }, at) => [
      names[at]!,
      { duration: exponential(minutes), outcomes: [{ Y: agrees, N: 1 - agrees }] },
    ]),
  ),
});

const answer = (keys: Keys, signers: readonly Signer[]) => {
  const procedure = once(keys, signers.length);
  const parameters = plainly(procedure, { gap: fixed(1000), steps: { sign: figuresOf(signers) } });
  const exact = expectation(procedure, parameters);
  if (exact.kind === 'refused') throw new Error(exact.issue.rule);
  const { expectation: it } = exact;
  return {
    passed: it.outcomes.find(({ outcome }) => outcome === 'sign:Y')!.share,
    work: it.work,
    people: it.personWork,
    cost: it.cost.mean,
  };
};

const subsets = (count: number): number[][] =>
  Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_, at) => at).filter((at) => (bits >> at) & 1),
  );
const sum = (all: readonly number[]): number => all.reduce((total, it) => total + it, 0);
const product = (all: readonly number[]): number => all.reduce((total, it) => total * it, 1);

/** Probability that at least so many of independent events happen: the binomial tail, of unequal chances. */
const tail = (least: number, chances: readonly number[]): number =>
  sum(
    subsets(chances.length)
      .filter(({ length }) => length >= least)
      .map((those) => product(chances.map((chance, at) => (those.includes(at) ? chance : 1 - chance)))),
  );

/** Mean and variance of the longest of independent exponential times, by inclusion and exclusion. */
const longest = (minutes: readonly number[]) => {
  const terms = subsets(minutes.length).filter(({ length }) => length > 0);
  const moment = (power: number): number =>
    sum(
      terms.map((those) => {
        const mean = 1 / sum(those.map((at) => 1 / minutes[at]!));
        return (those.length % 2 === 1 ? 1 : -1) * (power === 1 ? mean : 2 * mean * mean);
      }),
    );
  return { mean: moment(1), variance: moment(2) - moment(1) ** 2 };
};

const signer = fc.record({
  agrees: fc.double({ min: 0, max: 1, noNaN: true }),
  minutes: fc.double({ min: 0.5, max: 200, noNaN: true }),
});
const several = fc.array(signer, { minLength: 2, maxLength: 4 });
const close = (found: number, wanted: number): void =>
  expect(Math.abs(found - wanted)).toBeLessThan(1e-9 * Math.max(1, Math.abs(wanted)));
const sure = (signers: readonly Signer[], agrees = 1): Signer[] => signers.map((it) => ({ ...it, agrees }));

describe('exact figures equal their closed forms to 1e-9', () => {
  it('all: it passes by the product of the chances, and takes the longest of the times', () => {
    fc.assert(
      fc.property(several, (signers) => {
        close(answer({ sign: 'all' }, signers).passed, product(signers.map(({ agrees }) => agrees)));
        const { work, people } = answer({ sign: 'all' }, sure(signers));
        const wanted = longest(signers.map(({ minutes }) => minutes));
        close(work.mean, wanted.mean);
        close(work.variance, wanted.variance);
        close(people, sum(signers.map(({ minutes }) => minutes)));
      }),
      { numRuns: 60 },
    );
  });
  it('any: one less the product of the refusals, and the shortest time; the longest where all refuse', () => {
    fc.assert(
      fc.property(several, (signers) => {
        close(answer({ sign: 'any' }, signers).passed, 1 - product(signers.map(({ agrees }) => 1 - agrees)));
        const { work, people } = answer({ sign: 'any' }, sure(signers));
        const mean = 1 / sum(signers.map(({ minutes }) => 1 / minutes));
        close(work.mean, mean);
        close(work.variance, mean * mean);
        close(people, mean * signers.length);
        close(answer({ sign: 'any' }, sure(signers, 0)).work.mean, longest(signers.map(({ minutes }) => minutes)).mean);
      }),
      { numRuns: 60 },
    );
  });
  it('at least k: the binomial tail, of unequal chances too, and the k-th of the times in order', () => {
    fc.assert(
      fc.property(fc.array(signer, { minLength: 3, maxLength: 4 }), fc.integer({ min: 2, max: 3 }), (signers, k) => {
        const least = Math.min(k, signers.length - 1);
        const sign = { atLeast: least };
        close(
          answer({ sign }, signers).passed,
          tail(
            least,
            signers.map(({ agrees }) => agrees),
          ),
        );
        const alike = sure(signers).map((it) => ({ ...it, minutes: 30 }));
        close(answer({ sign }, alike).work.mean, sum(Array.from({ length: least }, (_, at) => 30 / (signers.length - at))));
      }),
      { numRuns: 60 },
    );
  });
  it('in order: the product of the chances, and the times of those who came to sign', () => {
    fc.assert(
      fc.property(several, (signers) => {
        const { passed, work } = answer({ sign: 'order' }, signers);
        close(passed, product(signers.map(({ agrees }) => agrees)));
        close(
          work.mean,
          sum(signers.map(({ minutes }, at) => minutes * product(signers.slice(0, at).map(({ agrees }) => agrees)))),
        );
        close(answer({ sign: 'order' }, sure(signers)).work.variance, sum(signers.map(({ minutes }) => minutes ** 2)));
      }),
      { numRuns: 60 },
    );
  });
  it('with a veto at any of them: who is first decides', () => {
    fc.assert(
      fc.property(several, (signers) => {
        const rate = sum(signers.map(({ minutes }) => 1 / minutes));
        close(
          answer({ sign: 'any', veto: true }, signers).passed,
          sum(signers.map(({ agrees, minutes }) => agrees / minutes)) / rate,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('the figures of a procedure with signed gates', () => {
  const procedure = procedureOf(
    task('draft', 'sign'),
    signed('sign', names.slice(0, 3), { sign: { atLeast: 2 } }, { Y: 'end', N: 'draft' }),
    end(),
  );
  const parameters: Parameters = plainly(procedure, {
    gap: fixed(10_000),
    steps: {
      draft: exponential(60),
      sign: {
        duration: exponential(30),
        outcomes: [
          { Y: 0.6, N: 0.4 },
          { Y: 0.9, N: 0.1 },
        ],
      },
    },
  });

  it('say how likely each way is, whoever signs first: all ways together are certain', () => {
    const { ways } = everyWay(compile(procedure));
    const { likelihoods, expectation: exact } = answersOf(procedure, parameters, ways);
    const passed = (p: number) => p ** 3 + 3 * p ** 2 * (1 - p);
    close(likelihoods[0]!, passed(0.6));
    close(likelihoods[1]!, (1 - passed(0.6)) * passed(0.9));
    close(exact!.refusalShares[0]!, passed(0.6));
    close(exact!.steps.find(({ step }) => step === 'sign')!.visits.mean, 1 + (1 - passed(0.6)) / passed(0.9));
  });

  it('are simulated as they are exact', () => {
    for (const sign of [{ atLeast: 2 }, 'all', 'any', 'order'] as const) {
      const steps = procedure.steps.with(1, { ...procedure.steps[1]!, sign } as StepOf<'gate'>);
      const each = { ...procedure, steps };
      const exact = expectation(each, parameters);
      if (exact.kind === 'refused') throw new Error(exact.issue.rule);
      const found = simulating(each, { ...parameters, queues: false }, { cases: 20_000, replications: 5, seed: 7 });
      const near = (found: Estimate | null, wanted: number): void =>
        expect(Math.abs(found!.mean - wanted)).toBeLessThan(2.5 * found!.half! + 1e-9);
      near(found.measures.lead, exact.expectation.work.mean);
      near(found.measures.work, exact.expectation.work.mean);
      near(found.measures.cost, exact.expectation.cost.mean);
      near(found.measures.refusals, exact.expectation.refusals.mean);
      near(found.steps.find(({ step }) => step === 'sign')!.visits, exact.expectation.steps[1]!.visits.mean);
    }
  });

  it('of all who agree for certain are those of branches that join, in a queue too', () => {
    const sides = procedureOf(
      fork('split', ...names.slice(0, 3)),
      ...names.slice(0, 3).map((name) => ({ ...task(name, 'meet'), roles: [name] }) as Procedure['steps'][number]),
      join('meet', 'end'),
      end(),
    );
    const together = once({ sign: 'all' }, 3);
    const certain = { duration: exponential(30), outcomes: [{ Y: 1, N: 0 }] };
    const options = { cases: 20_000, replications: 5, seed: 11 };
    const branches = simulating(
      sides,
      plainly(sides, { gap: exponential(45), steps: Object.fromEntries(names.slice(0, 3).map((it) => [it, exponential(30)])) }),
      options,
    );
    const signatures = simulating(together, plainly(together, { gap: exponential(45), steps: { sign: certain } }), options);
    const [a, b] = [branches.measures.lead!, signatures.measures.lead!];
    expect(Math.abs(a.mean - b.mean)).toBeLessThan(2 * (a.half! + b.half!));
    for (const role of names.slice(0, 3)) {
      const busy = (results: typeof branches) => results.roles.find((it) => it.role === role)!.utilisation!.mean;
      expect(busy(signatures)).toBeCloseTo(busy(branches), 1);
      expect(busy(signatures)).toBeCloseTo(30 / 45, 1);
    }
  });

  it('count what is withdrawn up to then, and no further: who is first of three takes the time of one', () => {
    const any = once({ sign: 'any' }, 3);
    const found = simulating(
      any,
      plainly(any, { gap: fixed(10_000), steps: { sign: { duration: exponential(30), outcomes: [{ Y: 1, N: 0 }] } } }),
      { cases: 20_000, replications: 5, seed: 3 },
    );
    for (const { work } of found.roles) expect(Math.abs(work!.mean - 10)).toBeLessThan(0.2);
    expect(Math.abs(found.measures.lead!.mean - 10)).toBeLessThan(0.2);
  });

  it('are refused where no closed form exists, and say of which gates', () => {
    const steps = { sign: { duration: fixed(30), outcomes: [{ Y: 0.5, N: 0.5 }] } };
    expect(expectation(procedure, plainly(procedure, { gap: fixed(1), steps }))).toEqual({
      kind: 'refused',
      issue: expect.objectContaining({ rule: 'signed-at-once-has-no-exact-answer', detail: { steps: ['sign'] } }),
    });
  });

  it('can differ from signer to signer in a file, and are read back', () => {
    const value = JSON.parse(
      JSON.stringify({ ...parameters, steps: { ...parameters.steps, sign: figuresOf([{ agrees: 0.25, minutes: 5 }]) } }),
    );
    const { parameters: read, issues } = readParameters(procedure, value);
    expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
    expect(read!.steps['sign']!.signers).toEqual({ anna: { duration: exponential(5), outcomes: [{ Y: 0.25, N: 0.75 }] } });
    const wrong = { steps: { sign: { signers: { emil: {} } }, draft: { signers: {} } } };
    expect(readParameters(procedure, wrong).issues.map(({ at }) => at)).toEqual(
      expect.arrayContaining(['steps.draft.signers', 'steps.sign.signers.emil']),
    );
  });
});

it('a random definition with signed gates: exact and simulated agree on how often each step is visited', () => {
  fc.assert(
    fc.property(
      soundSignedProcedure.filter(({ steps }) => steps.length < 14),
      (procedure) => {
        const parameters = { ...plainly(procedure, { gap: fixed(5000), steps: {} }), queues: false, warmUp: 0 };
        const exact = expectation(procedure, parameters);
        fc.pre(exact.kind === 'exact');
        const found = simulating(procedure, parameters, { cases: 2000, replications: 5, seed: 5 });
        for (const { step, visits } of exact.kind === 'exact' ? exact.expectation.steps : []) {
          const { mean, half } = found.steps.find((it) => it.step === step)!.visits!;
          expect(Math.abs(mean - visits.mean)).toBeLessThan(5 * (half ?? 0) + 0.02 * visits.mean + 1e-9);
        }
      },
    ),
    { numRuns: 20 },
  );
});
