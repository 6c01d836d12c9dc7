import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  at,
  compile,
  enabled,
  explore,
  fire,
  hasEnded,
  type Marking,
  moving,
  type Net,
  type Procedure,
} from '../../src/procedure/index.ts';
import { type Property, type Violation, verify } from '../../src/verify/index.ts';
import { sliding } from '../../src/verify/sliding.ts';
import { judged } from '../../src/verify/verify.ts';
import { everyNet } from '../support/handbooks.ts';
import {
  anyProcedure,
  choice,
  end,
  fork,
  gate,
  join,
  procedureOf,
  soundSignedProcedure,
  task,
} from '../support/random-procedure.ts';
import { exhaustive } from './exhaustive.ts';

const verifying = (procedure: Procedure) => {
  const { violations, observations, complete } = verify(compile(procedure));
  return { violations, observations, complete, kinds: violations.map(({ kind, steps }) => `${kind} ${steps.join(' ')}`) };
};

const replayed = (net: Net, violation: Violation): Marking =>
  violation.witness.reduce((marking, move) => fire(net, marking, move), net.initial);

const isDoubled = (marking: Marking): boolean => new Set(marking).size < marking.length;

describe('the procedures of every handbook', () => {
  it.each(everyNet)('$name is sound', ({ net }) => {
    expect(verify(net)).toMatchObject({ complete: true, violations: [] });
  });
});

describe('a step begun twice', () => {
  it('is found where two parts of a fork meet without a join, and only its cause is reported', () => {
    const { violations } = verifying(
      procedureOf(fork('split', 'check', 'sign'), task('check', 'file'), task('sign', 'file'), task('file', 'end'), end()),
    );
    expect(violations.filter(({ property }) => property === 'safeness')).toEqual([
      { property: 'safeness', kind: 'unsafe', steps: ['file'], witness: ['split:done', 'check:done', 'sign:done'] },
    ]);
  });

  it('is found where a round makes tokens without end, and the cap is said to be met', () => {
    const { kinds, complete } = verifying(procedureOf(fork('again', 'again', 'work'), task('work', 'end'), end()));
    expect(complete).toBe(false);
    expect(kinds).toContain('unsafe work');
  });
});

describe('a dead end', () => {
  it('is found at a join that waits for a part that was never begun', () => {
    const { kinds, violations } = verifying(
      procedureOf(
        choice('which', { Y: 'check', Z: 'sign' }),
        task('check', 'meet'),
        task('sign', 'meet'),
        join('meet', 'end'),
        end(),
      ),
    );
    expect(kinds).toEqual(['dead-end meet', 'dead-step meet']);
    expect(violations[0]!.witness).toEqual(['which:Y', 'check:done']);
  });

  it('is found at a gate without outcomes', () => {
    expect(verifying(procedureOf(task('draft', 'approval'), gate('approval', {}), end())).kinds).toEqual(['dead-end approval']);
  });

  it('is found where a fork leads nowhere', () => {
    expect(verifying(procedureOf(fork('split'), end())).kinds).toContain('dead-end ');
  });
});

describe('a livelock', () => {
  it('is found where steps lead round for ever, with a way into the round', () => {
    const { violations } = verifying(
      procedureOf(gate('approval', { Y: 'end', N: 'revise' }), task('revise', 'discuss'), task('discuss', 'revise'), end()),
    );
    expect(violations).toEqual([
      { property: 'option-to-complete', kind: 'livelock', steps: ['revise', 'discuss'], witness: ['approval:N'] },
    ]);
  });

  it('is not found where a gate may refuse for ever: that is an observation', () => {
    const { violations, observations } = verifying(
      procedureOf(task('draft', 'approval'), gate('approval', { Y: 'end', N: 'draft' }), end()),
    );
    expect(violations).toEqual([]);
    expect(observations).toEqual([
      { kind: 'unlimited-rejection', steps: ['approval', 'draft'], moves: ['approval:N', 'draft:done'] },
    ]);
  });
});

describe('an end reached while something is still open', () => {
  it('is found with what is left open', () => {
    const { violations } = verifying(
      procedureOf(fork('split', 'check', 'sign'), task('check', 'end'), task('sign', 'other-end'), end(), end('other-end')),
    );
    const left = violations.filter(({ kind }) => kind === 'tokens-left');
    expect(left.map(({ steps, witness }) => ({ steps, witness }))).toEqual([
      { steps: ['sign'], witness: ['split:done', 'check:done'] },
      { steps: ['check'], witness: ['split:done', 'sign:done'] },
    ]);
  });
});

describe('a dead step', () => {
  it('is found where no step leads to it', () => {
    expect(verifying(procedureOf(task('draft', 'end'), task('orphan', 'end'), end())).kinds).toEqual(['dead-step orphan']);
  });

  it('is a dead outcome where the step is done, but never so', () => {
    const net = compile(procedureOf(gate('approval', { Y: 'end', N: 'revise' }), task('revise', 'end'), end()));
    const never = net.places.length;
    const places = [...net.places, 'never'];
    const transitions = net.transitions.map((it) => (it.move === 'approval:N' ? { ...it, consumes: [never] } : it));
    expect(verify({ ...net, places, transitions }).violations).toEqual([
      { property: 'no-dead-steps', kind: 'dead-outcome', steps: ['approval'], witness: [], moves: ['approval:N'] },
      { property: 'no-dead-steps', kind: 'dead-step', steps: ['revise'], witness: [] },
    ]);
  });

  it('is called so beyond the cap only where it is certain', () => {
    const net = compile(procedureOf(task('a', 'b'), task('b', 'c'), task('c', 'end'), task('orphan', 'end'), end()));
    expect(verify(net, { cap: 1 })).toMatchObject({ complete: false, violations: [{ kind: 'dead-step', steps: ['orphan'] }] });
  });
});

describe('a large procedure', () => {
  const parts = (count: number, length: number) => {
    const id = (part: number, at: number) => `part-${part}-${at}`;
    const numbers = (size: number) => Array.from({ length: size }, (_, at) => at);
    return procedureOf(
      fork('split', ...numbers(count).map((part) => id(part, 0))),
      ...numbers(count).flatMap((part) =>
        numbers(length).map((at) => task(id(part, at), at + 1 < length ? id(part, at + 1) : 'meet')),
      ),
      join('meet', 'end'),
      end(),
    );
  };

  it('of 200 steps in two parts is verified in full', () => {
    expect(verify(compile(parts(2, 99)))).toMatchObject({ complete: true, violations: [], states: 1 + 100 * 100 + 1 });
  });

  it('of 200 steps in ten parts is verified in full too, though it has 21^10 markings', () => {
    expect(verify(compile(parts(10, 20)))).toMatchObject({ complete: true, violations: [], observations: [] });
  });

  it('of too many gates side by side stops at the cap and says so', () => {
    const gates = Array.from({ length: 12 }, (_, at) => `gate-${at}`);
    const { complete, violations, states } = verify(
      compile(
        procedureOf(fork('split', ...gates), ...gates.map((id) => gate(id, { Y: 'meet', N: id })), join('meet', 'end'), end()),
      ),
      { cap: 2000 },
    );
    expect({ complete, violations }).toEqual({ complete: false, violations: [] });
    expect(states).toBeLessThan(2020);
  });
});

describe('random definitions', () => {
  const holds = (violations: readonly Violation[], property: Property) => !violations.some((it) => it.property === property);

  it('are judged as an exhaustive search judges them', () => {
    fc.assert(
      fc.property(anyProcedure(7, true), (procedure) => {
        const expected = exhaustive(procedure);
        fc.pre(expected !== undefined);
        const { violations, complete } = verify(compile(procedure));
        expect(complete).toBe(true);
        expect({
          safeness: holds(violations, 'safeness'),
          optionToComplete: holds(violations, 'option-to-complete'),
          properCompletion: holds(violations, 'proper-completion'),
          deadSteps: violations.filter(({ kind }) => kind === 'dead-step').flatMap(({ steps }) => steps),
        }).toEqual(expected);
      }),
      { numRuns: 600 },
    );
  });

  it('are judged the same with tasks done at once, and the witnesses replay', () => {
    fc.assert(
      fc.property(anyProcedure(9, true), (procedure) => {
        const net = compile(procedure);
        const full = explore(net.initial, moving(net), 3000);
        fc.pre(full.complete);
        const slid = explore(net.initial, sliding(net), 3000);
        const [expected, found] = [judged(net, full), judged(net, slid)];
        expect(found.map(({ property }) => property)).toEqual(expect.arrayContaining(expected.map(({ property }) => property)));
        expect(expected.map(({ property }) => property)).toEqual(expect.arrayContaining(found.map(({ property }) => property)));
        const dead = (all: readonly Violation[]) => all.filter(({ kind }) => kind === 'dead-step').map(({ steps }) => steps[0]);
        expect(dead(found)).toEqual(dead(expected));
        for (const violation of found) expect(() => replayed(net, violation)).not.toThrow();
      }),
      { numRuns: 400 },
    );
  });

  it('are sound when put together from sound blocks', () => {
    fc.assert(
      fc.property(soundSignedProcedure, (procedure) => {
        expect(verify(compile(procedure)).violations).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('have witnesses that replay to what they claim', () => {
    fc.assert(
      fc.property(anyProcedure(9, true), (procedure) => {
        const net = compile(procedure);
        for (const violation of verify(net, { cap: 1000 }).violations) {
          const marking = replayed(net, violation);
          const here = at(net, marking);
          if (violation.kind === 'unsafe') expect(isDoubled(marking) && here.includes(violation.steps[0]!)).toBe(true);
          if (violation.kind === 'dead-end') {
            expect([enabled(net, marking), hasEnded(net, marking), here]).toEqual([[], false, violation.steps]);
          }
          if (violation.kind === 'livelock') expect(enabled(net, marking).map(({ step }) => step)).not.toEqual([]);
          if (violation.kind === 'tokens-left')
            expect(marking.length > 1 && marking.some((p) => net.ends.includes(p))).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('say nothing at a small cap that the full search does not', () => {
    fc.assert(
      fc.property(anyProcedure(9, true), fc.integer({ min: 1, max: 30 }), (procedure, cap) => {
        const net = compile(procedure);
        const full = verify(net, { cap: 5000 });
        fc.pre(full.complete);
        const known = new Set(full.violations.map(({ property }) => property));
        const found = verify(net, { cap }).violations.map(({ property }) => property);
        expect(found.filter((property) => !known.has(property))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
