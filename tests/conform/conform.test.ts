import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conform, conformance, LogBuilder, overview } from '../../src/conform/index.ts';
import { refusedOnce, simpleWays } from '../../src/paths/index.ts';
import { enabled, hasEnded, type Marking, type Move, type Net, step } from '../../src/procedure/index.ts';
import { conformed, definitionOf, judged, logOf } from '../support/case-log.ts';
import { everyNet } from '../support/handbooks.ts';

/** The visible moves of a run, as the log has them: an event of a task has no outcome, a signature has who signed. */
const eventsOf = (moves: readonly Move[]): string[] => moves.map((move) => move.replace(/:done$/, '').replace('@', ' as '));
const withoutChoices = (net: Net, moves: readonly Move[]): Move[] =>
  moves.filter((move) => net.transitions.some((it) => it.move === move && it.kind !== 'choice' && !it.silent));

/** A run chosen by chance; undefined where it does not end within 120 moves. */
const run = (net: Net, chances: readonly number[]): Move[] | undefined => {
  const moves: Move[] = [];
  let here: Marking = net.initial;
  for (const chance of chances) {
    if (hasEnded(net, here)) return moves;
    const open = enabled(net, here);
    const chosen = open[Math.floor(chance * open.length)]!;
    moves.push(chosen.move);
    here = step(here, chosen)!;
  }
  return undefined;
};

const chances = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 120, maxLength: 120 });
const before = 'analyse-last-year forecast-sales total-expense period-shares budget-by-category control-methods'.split(' ');
const [first, second, third] = before as [string, string, string];

describe.each(everyNet)('A case that follows $name', ({ net, definition }) => {
  test('conforms, whichever way it takes and whatever is refused once', () => {
    const ways = simpleWays(net).ways.flatMap((moves) => [moves, ...refusedOnce(net, moves).map((it) => it.moves)]);
    expect(ways.length).toBeGreaterThan(0);
    for (const moves of ways) {
      expect(judged(definition, eventsOf(withoutChoices(net, moves)))).toEqual(['conforming']);
      const { cases } = conformed(definition, { A: eventsOf(moves) });
      expect(cases[0]!.alignment).toMatchObject({ kind: 'aligned', cost: 0 });
    }
  });

  test('conforms on every walk at random, and is open at every point before its end', () => {
    fc.assert(
      fc.property(chances, fc.double({ min: 0, max: 0.999, noNaN: true }), (walk, cut) => {
        const moves = run(net, walk);
        fc.pre(moves !== undefined);
        const events = eventsOf(withoutChoices(net, moves!));
        expect(judged(definition, events)).toEqual(['conforming']);
        const part = events.slice(0, 1 + Math.floor(cut * (events.length - 1)));
        expect(judged(definition, part)).toEqual([part.length === events.length ? 'conforming' : 'open']);
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  test('conforms where no outcome was recorded, for what followed says which it was; after a last decision nothing did', () => {
    // Who signed which way is not told by what followed.
    if (net.signed.size > 0) return;
    for (const moves of simpleWays(net).ways) {
      const steps = withoutChoices(net, moves).map((move) => move.split(':')[0]!);
      const mayGoOn = net.transitions.filter((it) => it.step === steps.at(-1)).length > 1;
      expect(judged(definition, steps)).toEqual([mayGoOn ? 'open' : 'conforming']);
    }
  });
});

describe('Whether a case is over', () => {
  test('one whose last step is not there is open; taken as over, the steps are missing', () => {
    expect(judged('5.3', [...before, 'finance-review:agreed'])).toEqual(['open']);
    expect(judged('5.3', [...before, 'finance-review:agreed'], { over: 'all' })).toEqual([
      'deviating',
      'missing approval',
      'missing execute-budget',
    ]);
  });
  test('one without an event for long can be taken as over', () => {
    const log = { A: [`${first} at 2026-01-05`], B: [`${first} at 2026-03-05`] };
    const { cases } = conformed('5.3', log, { over: { before: Date.UTC(2026, 2, 1) } });
    expect(cases.map(({ verdict }) => verdict)).toEqual(['deviating', 'open']);
  });
  test('where the last step is done, those skipped are missing, however many', () => {
    expect(judged('5.3', [...before, 'execute-budget'])).toEqual(['deviating', 'missing finance-review', 'missing approval']);
  });
  test('an open case that has gone wrong deviates', () => {
    const [only] = conformed('5.3', { A: [first, third] }).cases;
    expect(only).toMatchObject({ verdict: 'deviating', underWay: true });
  });
});

describe('Nothing is called conforming that is not known to be', () => {
  test('a decision in words nobody understands leaves the case undecided, and is told', () => {
    const { cases, doubts } = conformed('5.3', { A: [...before, 'finance-review:待补材料', 'approval:Y', 'execute-budget'] });
    expect(cases[0]!.verdict).toBe('undecided');
    expect(doubts).toEqual([
      {
        ...{ column: 'outcome', text: '待补材料', events: 1, cases: 1 },
        ...{ nearest: ['finance-review:agreed', 'finance-review:not-agreed'], proposed: null },
      },
    ]);
  });
  test('a variant past its budget is undecided', () => {
    expect(judged('5.3', [...before, 'execute-budget'], { cap: 2 })).toEqual(['undecided']);
  });
  test('an unknown activity leaves the case undecided, with the nearest steps; said to be none, it deviates', () => {
    const { cases, doubts } = conformed('5.3', { A: [first, '预测销售额'] });
    expect(cases[0]).toMatchObject({
      verdict: 'undecided',
      names: [{ column: 'activity', text: '预测销售额' }],
      deviations: [],
    });
    expect(doubts[0]).toMatchObject({ text: '预测销售额', nearest: ['forecast-sales', first], proposed: 'forecast-sales' });
    const none = { decisions: { activities: { 预测销售额: false } } } as const;
    expect(judged('5.3', [first, '预测销售额'], none)).toEqual(['deviating', 'unknown-activity null']);
  });
  test('an activity that is decided to mean a step is that step; one decided to mean nothing is left out', () => {
    const decisions = { activities: { 预测销售额: second, 催办: null } };
    expect(judged('5.3', [first, '催办', '预测销售额'], { decisions })).toEqual(['open']);
    expect(() => judged('5.3', [first], { decisions: { activities: { x: 'aproval' } } })).toThrow('Did you mean "approval"?');
  });
  test('a case none of whose events counts is open, not conforming', () => {
    expect(judged('5.3', ['催办'], { decisions: { activities: { 催办: null } } })).toEqual(['open']);
  });
});

describe('The overview', () => {
  const whole = [...before, 'finance-review:agreed', 'approval:Y', 'execute-budget'];
  const skipped = whole.filter((it) => it !== 'approval:Y');

  test('counts cases, variants and deviations, and weighs fitness over all cases', () => {
    const it = overview(conformed('5.3', { A: whole, B: whole, C: skipped, D: [first] }));
    expect(it).toMatchObject({ cases: 4, variants: 3, deviations: 1, events: 27 });
    expect(it.verdicts).toEqual({ conforming: 2, open: 1, deviating: 1, undecided: 0 });
    expect([...it.byStep]).toEqual([['approval', 1]]);
    expect([...it.byRole]).toEqual([['general-manager', 1]]);
    expect([...it.byMonth]).toEqual([['2026-03', 1]]);
    expect(it.eventsAt.get(first)).toBe(4);
    // Worst: every event unexpected and all nine steps missing; the open case has nothing missing.
    expect(it.fitness).toBeCloseTo(1 - 1 / (18 + 18 + 17 + 1), 12);
  });
  test('says what the log does not show, so that nobody takes it for checked', () => {
    expect(overview(conformed('5.3', { A: [first] })).unchecked).toEqual(['role', 'person', 'records', 'outcome']);
  });
  test('of an empty log counts nothing', () => {
    expect(overview(conformed('5.3', {}))).toMatchObject({ cases: 0, fitness: null, deviations: 0 });
  });
});

describe('A large log', () => {
  test('tells how far it is and can be left', () => {
    const cases = Object.fromEntries(Array.from({ length: 2500 }, (_, at) => [`C${at}`, [first]]));
    const run = conformance(definitionOf('5.3'), logOf(cases));
    expect(run.next()).toEqual({ done: false, value: { cases: 100, of: 2500, states: 0 } });
    expect(run.return(undefined as never).done).toBe(true);
  });
  test('a case of ten thousand events gets an answer', () => {
    const log = logOf({ A: Array.from({ length: 10_000 }, (_, at) => before[at % 6]!) });
    expect(conform(definitionOf('5.3'), log).cases[0]!.verdict).toMatch(/deviating|undecided/);
  });
});

describe('A case whose reading is in doubt is undecided, with the reason, and nothing is held against it', () => {
  const first = ['analyse-last-year', 'execute-budget'];
  const doubted = (id?: string) => {
    const builder = new LogBuilder();
    for (const of of ['A', 'B'])
      first.forEach((activity, at) => {
        builder.add({ case: of, activity, row: at + 2 });
      });
    builder.doubt('bad-time', id);
    return conform(definitionOf('5.3'), builder.build(), { over: 'all' }).cases.map(({ verdict, doubts, deviations }) => [
      verdict,
      doubts,
      deviations.length > 0,
    ]);
  };
  const judged = ['deviating', [], true];
  const inDoubt = ['undecided', ['bad-time'], false];
  test('one case', () => {
    expect(doubted('B')).toEqual([judged, inDoubt]);
  });
  test('every case, where it may be any of them', () => {
    expect(doubted()).toEqual([inDoubt, inDoubt]);
  });
  test('a case of which nothing could be read is a case', () => {
    expect(doubted('C')).toEqual([judged, judged, inDoubt]);
  });
});
