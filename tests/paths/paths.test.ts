import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paths as words } from '../../src/i18n/rehearse/paths.ts';
import { describeWay, everyWay, refusedOnce, retold, simpleWays } from '../../src/paths/index.ts';
import {
  compile,
  decidedAlong,
  hasEnded,
  type Move,
  moveOf,
  type Net,
  type Procedure,
  stepOf,
} from '../../src/procedure/index.ts';
import { coverageOf, replay, shortestWay } from '../../src/walk/index.ts';
import { everyNet, thirdNet } from '../support/handbooks.ts';
import {
  anyProcedure,
  choice,
  end,
  fork,
  gate,
  join,
  procedureOf,
  signed,
  soundSignedProcedure,
  task,
} from '../support/random-procedure.ts';
import { isSmall } from './whole-game.ts';

/** Done as a walk, to a proper end; what it covers. */
const walked = (net: Net, moves: readonly Move[]) => {
  const { marking, visits, stopped } = replay(net, moves);
  expect({ stopped, ended: hasEnded(net, marking) }).toEqual({ stopped: undefined, ended: true });
  return { visits, coverage: coverageOf(visits) };
};

/** Check, review (which may send back) and sign, side by side; then by kind of case. */
const countersigning: Procedure = procedureOf(
  task('prepare', 'split'),
  fork('split', 'check', 'sign'),
  task('check', 'review'),
  gate('review', { Y: 'meet', N: 'check' }),
  task('sign', 'meet'),
  join('meet', 'kind-of-case'),
  choice('kind-of-case', { Y: 'file', Z: 'end' }),
  task('file', 'end'),
  end(),
);

describe.each(everyNet)('$name', ({ net }) => {
  it('has ways that end, and variants that make one refusal and then end', () => {
    const { ways, complete } = simpleWays(net);
    expect(complete).toBe(true);
    expect(Math.min(...ways.map((way) => way.length))).toBe(shortestWay(net)!.length);
    for (const way of ways) {
      const before = walked(net, way).visits.filter((visit) => visit.refusal).length;
      for (const { refusal, moves } of refusedOnce(net, way)) {
        const { visits, coverage } = walked(net, moves);
        expect(coverage.pairs).toContain(refusal);
        expect(visits.filter((visit) => visit.refusal).length).toBeGreaterThan(before);
      }
    }
  });

  it('once refused at each gate comes to the gate again, where one refusal leads back', () => {
    const [way] = simpleWays(net).ways;
    for (const { refusal, moves } of refusedOnce(net, way!))
      expect(decidedAlong(net, moves).filter((move) => stepOf(move) === stepOf(refusal)).length).toBeGreaterThan(1);
  });
});

describe('a way told in words', () => {
  const { net, procedure } = thirdNet('5.3');
  const [way] = refusedOnce(net, simpleWays(net).ways[0]!).filter(({ refusal }) => refusal === 'approval:N');

  it('names steps, decisions and rounds in 中文', () => {
    expect(describeWay(net, procedure, way!.moves, 'zh', words.zh)).toContain(
      '审批（N 退回，第 1 次） → 费用分类预算（第 2 次） → 制订控制办法（第 2 次） → 预算报批（同意，第 2 次） → 审批（Y 批准，第 2 次） → 执行获批的预算 → 结束',
    );
  });

  it('names them in English', () => {
    expect(describeWay(net, procedure, way!.moves, 'en', words.en)).toMatch(
      /Approval \(N Returned, round 1\) → .* → Approval \(Y Approved, round 2\) → Carry out the approved budget → End$/,
    );
  });

  it('leaves out the round of what is done once', () => {
    expect(describeWay(net, procedure, simpleWays(net).ways[0]!, 'en', words.en)).not.toContain('round');
  });

  it('tells a part of the way without an end, and nothing of no moves', () => {
    const plan = thirdNet('5.1');
    expect(describeWay(plan.net, plan.procedure, ['discuss-targets:done'], 'zh', words.zh)).toBe('讨论目标');
    expect(describeWay(plan.net, plan.procedure, [], 'zh', words.zh)).toBe('');
  });

  it('says where parts go on side by side', () => {
    const sides = compile(countersigning);
    expect(describeWay(sides, countersigning, shortestWay(sides)!, 'en', words.en)).toBe(
      'prepare → check → review (Y Y); meanwhile: sign → kind-of-case (Z Z) → end',
    );
  });

  it('passes over forks and joins, so that a run of every move can be told', () => {
    const sides = compile(countersigning);
    const run = ['prepare:done', 'split:done', 'sign:done', 'check:done'];
    expect(retold(sides, countersigning, run, 'en').map(({ step, meanwhile }) => [step, meanwhile])).toEqual([
      ['prepare', false],
      ['sign', false],
      ['check', true],
    ]);
  });

  it('names the move that is not open', () => {
    expect(() => describeWay(net, procedure, ['approval:Y'], 'zh', words.zh)).toThrow('"approval:Y" is not enabled here.');
    expect(() => describeWay(net, procedure, ['aproval:Y'], 'zh', words.zh)).toThrow('has no move "aproval:Y"');
  });
});

describe('parts side by side', () => {
  const net = compile(countersigning);

  it('are told one after another: which was quicker makes no other way', () => {
    expect(simpleWays(net).ways).toEqual([
      ['prepare:done', 'check:done', 'review:Y', 'sign:done', 'kind-of-case:Y', 'file:done'],
      ['prepare:done', 'check:done', 'review:Y', 'sign:done', 'kind-of-case:Z'],
    ]);
  });
});

describe('a procedure that cannot end', () => {
  const net = compile(procedureOf(task('draft', 'revise'), gate('revise', { Y: 'draft', N: 'draft' }), end()));

  it('has no ways', () => {
    expect(shortestWay(net)).toBeUndefined();
    expect(simpleWays(net)).toEqual({ ways: [], complete: true });
  });
});

describe('a way in another order than it is told in', () => {
  it('has no variants, and the move is named', () => {
    expect(() => refusedOnce(thirdNet('5.1').net, ['approval:Y'])).toThrow('"approval:Y" is not open there');
  });
});

describe('more ways than asked for', () => {
  it('are left out, and it is said', () => {
    const { net } = thirdNet('5.5');
    expect(simpleWays(net, 6)).toMatchObject({ complete: true });
    expect(simpleWays(net, 5)).toMatchObject({ complete: false });
    expect(simpleWays(net, 5).ways).toHaveLength(5);
  });
});

const anyOrSound = fc.oneof(anyProcedure(8, true), soundSignedProcedure);

describe('a gate that several sign', () => {
  const procedure = procedureOf(
    task('draft', 'approve'),
    signed('approve', ['anna', 'bert', 'cleo'], { sign: { atLeast: 2 } }, { Y: 'end', N: 'draft' }),
    end(),
  );
  const net = compile(procedure);
  const [way] = simpleWays(net).ways;

  it('makes one way for each outcome, not for each order of signatures', () => {
    expect(simpleWays(net)).toEqual({ ways: [['draft:done', 'approve:Y@anna', 'approve:Y@bert']], complete: true });
    expect(refusedOnce(net, way!)).toEqual([
      {
        refusal: 'approve:N',
        moves: ['draft:done', 'approve:N@anna', 'approve:N@bert', ...way!],
      },
    ]);
    expect(everyWay(net).ways.map(({ refusals, added }) => [refusals, added])).toEqual([
      [[], null],
      [['approve:N'], 'approve:N'],
    ]);
  });

  it('is decided by signatures on one token, also where an unsafe procedure holds two there', () => {
    const unsafe = compile(
      procedureOf(
        signed('approve', ['anna', 'bert'], { sign: 'any', veto: false }, { Y: 'end', N: 'twice' }),
        fork('twice', 'approve', 'approve'),
        end(),
      ),
    );
    expect(simpleWays(unsafe)).toEqual({ ways: [['approve:Y@anna']], complete: false });
  });

  it('is told by what was decided', () => {
    expect(describeWay(net, procedure, refusedOnce(net, way!)[0]!.moves, 'en', words.en)).toBe(
      'draft (round 1) → approve (N N, round 1) → draft (round 2) → approve (Y Y, round 2) → end',
    );
  });
});

const outcomeOfTold = ({ step, decision }: { step: string; decision?: { mark: string } | undefined }): Move =>
  moveOf(step, decision?.mark ?? 'done');

describe('random definitions', () => {
  it('have simple ways that end, each once, the shortest as long as what a search of every order finds', () => {
    fc.assert(
      fc.property(anyOrSound, (procedure) => {
        const net = compile(procedure);
        const { ways, complete } = simpleWays(net, 200);
        for (const way of ways) walked(net, way);
        expect(new Set(ways.map((way) => way.join(' '))).size).toBe(ways.length);
        if (complete && isSmall(net))
          expect(shortestWay(net)?.length).toBe(ways.length > 0 ? Math.min(...ways.map((way) => way.length)) : undefined);
      }),
      { numRuns: 400 },
    );
  });

  it('have refused variants that make that refusal and then end', () => {
    fc.assert(
      fc.property(anyOrSound, (procedure) => {
        const net = compile(procedure);
        for (const way of simpleWays(net, 20).ways) {
          for (const { refusal, moves } of refusedOnce(net, way)) {
            expect(walked(net, moves).coverage.pairs).toContain(refusal);
            expect(moves.length).toBeGreaterThan(way.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('have every way told with one name a move, in both languages', () => {
    fc.assert(
      fc.property(soundSignedProcedure, (procedure) => {
        const net = compile(procedure);
        for (const way of simpleWays(net, 10).ways) {
          const decided = decidedAlong(net, way);
          expect(retold(net, procedure, way, 'zh').map(outcomeOfTold)).toEqual(decided);
          for (const locale of ['zh', 'en'] as const) {
            expect(describeWay(net, procedure, way, locale, words[locale]).split(/ → |；同时：|; meanwhile: /)).toHaveLength(
              decided.length + 1,
            );
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
