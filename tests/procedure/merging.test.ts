/** A merge: what came goes on, whatever it was; and whoever reads a procedure reads on past it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simpleWays } from '../../src/paths/index.ts';
import {
  advance,
  at,
  compile,
  fingerprint,
  hasEnded,
  isDeciding,
  type Move,
  opening,
  openMoves,
  type Procedure,
  pastMerges,
  type Step,
  stepsBefore,
} from '../../src/procedure/index.ts';
import { visitRates } from '../../src/simulate/expect/rates.ts';
import { defaults, endingMoves, expect as expectation, simulate } from '../../src/simulate/index.ts';
import { questionsOfSteps } from '../../src/train/index.ts';
import { verify } from '../../src/verify/index.ts';
import { choice, end, fork, gate, join, merge, procedureOf, soundProcedure, task } from '../support/random-procedure.ts';

/** Two branches; one of them is done only where it is wanted. */
const optional = procedureOf(
  fork('both', 'always', 'whether'),
  task('always', 'meet'),
  choice('whether', { Y: 'wanted', N: 'done' }),
  task('wanted', 'done'),
  merge('done', 'meet'),
  join('meet', 'sign'),
  gate('sign', { Y: 'over', N: 'always' }),
  merge('over', 'end'),
  end(),
);
const moves = (procedure: Procedure, ...made: Move[]) => {
  const net = compile(procedure);
  const marking = made.reduce((here, move) => advance(net, here, move)!, opening(net));
  return { at: at(net, marking), open: openMoves(net, marking).map(({ move }) => move), ended: hasEnded(net, marking) };
};

describe('a branch that may be left out', () => {
  it('lets the join wait for the merge, whichever way came to it', () => {
    expect(moves(optional, 'always:done', 'whether:N').at).toEqual(['sign']);
    expect(moves(optional, 'always:done', 'whether:Y')).toMatchObject({ open: ['wanted:done'] });
    expect(moves(optional, 'whether:Y', 'wanted:done').at).toEqual(['always', 'meet']);
    expect(moves(optional, 'whether:Y', 'wanted:done', 'always:done', 'sign:Y').ended).toBe(true);
  });
  it('is sound where the branch leads back into itself; without the merge the join waits for ever', () => {
    const steps = optional.steps.map((step) => (step.id === 'sign' ? gate('sign', { Y: 'over', N: 'both' }) : step));
    expect(verify(compile({ ...optional, steps })).violations).toEqual([]);
    const without = steps
      .filter(({ id }) => id !== 'done')
      .map((step) =>
        step.id === 'wanted'
          ? task('wanted', 'meet')
          : step.id === 'whether'
            ? choice('whether', { Y: 'wanted', N: 'meet' })
            : step,
      );
    expect(verify(compile({ ...optional, steps: without })).violations.map(({ kind }) => kind)).toContain('dead-end');
  });
  it('is another definition than one without it', () => {
    const steps = optional.steps.map((step): Step => (step.id === 'over' ? task('over', 'end') : step));
    expect(fingerprint(optional)).not.toBe(fingerprint({ ...optional, steps }));
  });
});

describe('what goes wrong is told as of any other step', () => {
  const kinds = (...steps: Step[]) => verify(compile(procedureOf(...steps))).violations.map(({ kind }) => kind);
  it('branches of a fork that meet in it come twice', () => {
    expect(kinds(fork('both', 'a', 'b'), task('a', 'm'), task('b', 'm'), merge('m', 'end'), end())).toContain('unsafe');
  });
  it('merges that lead to one another never end', () => {
    const round = [gate('a', { Y: 'm', N: 'end' }), merge('m', 'n'), merge('n', 'm'), end()];
    expect(kinds(...round)).toEqual(['livelock']);
    expect(pastMerges(procedureOf(...round), 'm')).toBe('n');
  });
});

describe('readers read on past it', () => {
  const straight = procedureOf(
    choice('size', { Y: 'check', N: 'ready' }),
    task('check', 'ready'),
    merge('ready', 'second'),
    merge('second', 'sign'),
    gate('sign', { Y: 'over', N: 'size' }),
    merge('over', 'end'),
    end(),
  );
  it('to the step where somebody acts, and back from it', () => {
    expect(pastMerges(straight, 'ready')).toBe('sign');
    expect(pastMerges(straight, 'sign')).toBe('sign');
    expect(stepsBefore(straight, 'sign').map(({ id }) => id)).toEqual(['size', 'check']);
    expect(stepsBefore(straight, 'end').map(({ id }) => id)).toEqual(['sign']);
  });
  it('an end is told by the move that came to it, not by the merge', () => {
    expect(endingMoves(compile(straight))).toEqual(['sign:Y']);
  });
  it('what is asked after a step is where somebody acts next', () => {
    const near = Array.from({ length: 4 }, (_, nth) => task(`other-${nth}`, 'end'));
    const asked = questionsOfSteps({ ...straight, steps: [...straight.steps, ...near] });
    const next = asked.find(({ id }) => id.endsWith('/check/next'));
    expect(next?.right).toBe('sign');
  });
});

/** The same procedure with every arrow led past its merges, where no join follows. */
const contracted = (procedure: Procedure): Procedure => {
  const past = (id: string) => pastMerges(procedure, id);
  const led = (step: Step): Step[] => {
    if (step.kind === 'merge') return [];
    if (isDeciding(step)) return [{ ...step, outcomes: step.outcomes.map((it) => ({ ...it, next: past(it.next) })) }];
    return step.kind === 'task' ? [{ ...step, next: past(step.next) }] : [step];
  };
  return { ...procedure, start: past(procedure.start), steps: procedure.steps.flatMap(led) };
};
const withoutForks = soundProcedure.filter(
  ({ steps }) => steps.some(({ kind }) => kind === 'merge') && !steps.some(({ kind }) => kind === 'fork'),
);

describe('without forks it is as if it were not there', () => {
  it('in exact figures, in how often a step is come to, and in the ways', () => {
    fc.assert(
      fc.property(withoutForks, (procedure) => {
        const plain = contracted(procedure);
        const [parameters, same] = [defaults(procedure), { ...defaults(procedure), revision: fingerprint(plain) }];
        expect(expectation(procedure, parameters)).toEqual(expectation(plain, same));
        const rates = visitRates(plain, same)!;
        for (const [step, rate] of visitRates(procedure, parameters)!) expect(rate).toBeCloseTo(rates.get(step)!, 12);
        expect(simpleWays(compile(procedure)).ways).toEqual(simpleWays(compile(plain)).ways);
      }),
      { numRuns: 60 },
    );
  });
  it('and in a simulation, number by number', () => {
    fc.assert(
      fc.property(withoutForks, (procedure) => {
        const plain = contracted(procedure);
        const options = { seed: 3, cases: 60, replications: 2 };
        const parameters = { ...defaults(procedure), warmUp: 0 };
        const merged = simulate({ procedure, parameters }, options);
        expect(merged.kind).not.toBe('refused');
        expect(merged).toEqual(
          simulate({ procedure: plain, parameters: { ...parameters, revision: fingerprint(plain) } }, options),
        );
      }),
      { numRuns: 10 },
    );
  });
});
