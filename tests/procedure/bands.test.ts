import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  askedAt,
  asking,
  atFigures,
  at as atSteps,
  bandRows,
  canBe,
  casesOf,
  classesOf,
  compile,
  explore,
  figureMoveOf,
  figuresOf,
  fingerprint,
  fire,
  hasEnded,
  isFigureMove,
  type Move,
  markOf,
  moved,
  moveOf,
  opening,
  openMoves,
  type Procedure,
  signerOf,
  signersAt,
  stepOf,
  toldAt,
  withClock,
} from '../../src/procedure/index.ts';
import {
  banded,
  end,
  figures,
  fork,
  join,
  procedureOf,
  soundBandedProcedure,
  task,
  withAll,
} from '../support/random-procedure.ts';

const [amount] = figures;
const low = { to: 50000, roles: ['head'] };
const middle = { over: 50000, to: 200000, roles: ['head', 'vice'] };
const high = { over: 200000, roles: ['vice', 'chief'] };
const purchase = (keys = {}) =>
  withAll(
    procedureOf(
      task('ask', 'approve'),
      banded('approve', 'amount', [low, middle, high], { Y: 'buy', N: 'ask' }, keys),
      task('buy', 'pay'),
      banded(
        'pay',
        'amount',
        [
          { to: 100000, roles: ['accounts'] },
          { over: 100000, roles: ['chief'] },
        ],
        { Y: 'end', N: 'buy' },
      ),
      end(),
    ),
  );
const run = (procedure: Procedure, ...moves: Move[]) => {
  const net = withClock(asking(compile(procedure), procedure), procedure);
  return { net, marking: moves.reduce((here, move) => fire(net, here, move), opening(net)) };
};
const open = ({ net, marking }: ReturnType<typeof run>) => openMoves(net, marking).map(({ move }) => move);
const tell = (value: number, step = 'approve') => figureMoveOf(step, String(value));

describe('figures are whole numbers of their last decimal', () => {
  test.each([
    [0, 2, true],
    [0.01, 2, true],
    [0.1 + 0.2, 2, false],
    [0.3, 2, true],
    [1.005, 2, false],
    [999_999_999_999.99, 2, true],
    [1_000_000_000_000, 2, true],
    [1_000_000_000_000.01, 2, false],
    [-1, 2, false],
    [2.5, 0, false],
    [2.5, 1, true],
    [Number.NaN, 2, false],
    [Number.POSITIVE_INFINITY, 2, false],
  ])('%s with %s decimals: %s', (value, decimals, can) => {
    expect(canBe(value, decimals)).toBe(can);
  });
  test('all of them to a hundredth, in the first ten thousand and at the end', () => {
    for (let grain = 0; grain < 10_000; grain += 1) expect(canBe(grain / 100, 2)).toBe(true);
    for (let grain = 99_999_999_990_000; grain <= 100_000_000_000_000; grain += 7) expect(canBe(grain / 100, 2)).toBe(true);
  });
});

test('classes are what no gate tells apart: two gates on one figure cut it together', () => {
  expect(classesOf(purchase(), amount!)).toEqual([
    { least: 0, most: 5_000_000 },
    { least: 5_000_001, most: 10_000_000 },
    { least: 10_000_001, most: 20_000_000 },
    { least: 20_000_001, most: Number.POSITIVE_INFINITY },
  ]);
  expect(casesOf(purchase()).map(({ amount }) => amount)).toEqual([0, 50000.01, 100000.01, 200000.01]);
  expect(casesOf(procedureOf(task('a', 'end'), end()))).toEqual([{}]);
});

test.each([
  [0, ['head']],
  [50000, ['head']],
  [50000.01, ['head', 'vice']],
  [200000, ['head', 'vice']],
  [200000.01, ['vice', 'chief']],
])('at %s decides %j, and nobody else', (value, roles) => {
  const known = atFigures(purchase(), { amount: value });
  expect(known.steps.find(({ id }) => id === 'approve')).toMatchObject({ roles });
  expect(known.steps.find(({ id }) => id === 'approve')).not.toHaveProperty('bands');
});

describe('a Net in which figures are asked', () => {
  test('first the figure, whatever it is; then who decides by it, and only they', () => {
    const before = run(purchase({ sign: 'order' }), 'ask:done');
    expect(askedAt(before.net, before.marking, 'approve')).toBe('amount');
    expect(open(before).every(isFigureMove)).toBe(true);
    expect(open(run(purchase({ sign: 'order' }), 'ask:done', tell(120000)))).toEqual(['approve:Y@head', 'approve:N@head']);
    expect(open(run(purchase({ sign: 'order' }), 'ask:done', tell(120000), 'approve:Y@head'))).toEqual([
      'approve:Y@vice',
      'approve:N@vice',
    ]);
    expect(open(run(purchase({ sign: 'order' }), 'ask:done', tell(50000)))).toEqual(['approve:Y@head', 'approve:N@head']);
    expect(open(run(purchase(), 'ask:done', tell(120000)))).toEqual(['approve:Y', 'approve:N']);
  });
  test('it is told once: known at the next gate, and after a return', () => {
    expect(open(run(purchase(), 'ask:done', tell(120000), 'approve:Y', 'buy:done'))).toEqual(['pay:Y@chief', 'pay:N@chief']);
    expect(open(run(purchase(), 'ask:done', tell(120000), 'approve:N', 'ask:done'))).toEqual(['approve:Y', 'approve:N']);
    expect(() => run(purchase(), 'ask:done', tell(1), tell(2))).toThrow(/not enabled/);
  });
  test('ways that contradict themselves are no ways: whom one gate let decide holds at the other', () => {
    expect(() => run(purchase(), 'ask:done', tell(60000), 'approve:Y', 'buy:done', 'pay:Y@chief')).toThrow();
    expect(() => run(purchase(), 'ask:done', tell(100000.01), 'approve:Y', 'buy:done', 'pay:Y@accounts')).toThrow();
  });
  test('what is no figure is not told', () => {
    for (const value of ['-1', '0.001', 'x', '1e999', 'NaN'])
      expect(() => run(purchase(), 'ask:done', figureMoveOf('approve', value))).toThrow();
  });
  test('told in one branch it is known in the other', () => {
    const both = withAll(
      procedureOf(
        fork('both', 'left', 'right'),
        banded('left', 'amount', [low, { over: 50000, roles: ['chief'] }], { Y: 'join', N: 'join' }),
        banded(
          'right',
          'amount',
          [
            { under: 10, roles: ['clerk'] },
            { from: 10, roles: ['vice'] },
          ],
          { Y: 'join', N: 'join' },
        ),
        join('join', 'end'),
        end(),
      ),
    );
    expect(open(run(both, tell(10, 'right')))).toEqual(['left:Y@head', 'left:N@head', 'right:Y@vice', 'right:N@vice']);
  });
  test('time can run out before the figure is told, while some have signed, and after', () => {
    const timed = purchase({ sign: 'order', limit: { within: 2, unit: 'days', escalate: 'owner' } });
    for (const told of [[], [tell(120000)], [tell(120000), 'approve:Y@head']])
      expect(open(run(timed, 'ask:done', ...told, 'approve:late@!'))).toEqual(['approve:Y@owner', 'approve:N@owner']);
    const lapsing = purchase({ limit: { within: 2, unit: 'days', outcome: 'Y' } });
    expect(atSteps(run(lapsing, 'ask:done', 'approve:Y@!').net, run(lapsing, 'ask:done', 'approve:Y@!').marking)).toEqual([
      'buy',
    ]);
    const asked = run(lapsing, 'ask:done', 'approve:Y@!', 'buy:done');
    expect(askedAt(asked.net, asked.marking, 'pay')).toBe('amount');
  });
  test('without bands it is the Net of before', () => {
    const plain = procedureOf(task('a', 'end'), end());
    const net = compile(plain);
    expect(asking(net, plain)).toBe(net);
  });
});

/** A run of an asking Net as one of the Net of its case: who is alone in a band decides as at any gate. */
const asKnown = (procedure: Procedure, moves: readonly Move[]): Move[] =>
  moves
    .filter((move) => !isFigureMove(move))
    .map((move) => {
      const step = procedure.steps.find(({ id }) => id === stepOf(move));
      const several = step && 'sign' in step && step.sign !== undefined && step.roles.length > 1;
      return several ? move : moveOf(stepOf(move), markOf(move));
    });

describe('laws, on random definitions', () => {
  test('in every case, from everywhere, there is an end; and one token says what is known of each figure', () => {
    fc.assert(
      fc.property(soundBandedProcedure, (procedure) => {
        const net = asking(compile(procedure), procedure);
        const graph = explore(
          opening(net),
          (marking) => openMoves(net, marking).map((by) => [by, moved(net, marking, by)!]),
          3000,
        );
        if (!graph.complete) return;
        const places = figuresOf(procedure).length;
        for (const marking of graph.markings) expect(marking.filter((place) => net.places[place] === '')).toHaveLength(places);
        const live = new Set(graph.markings.flatMap((marking, state) => (hasEnded(net, marking) ? [state] : [])));
        for (let grown = -1; grown !== live.size; ) {
          grown = live.size;
          for (const [from, edges] of graph.edges.entries()) if (edges.some(({ to }) => live.has(to))) live.add(from);
        }
        expect(live.size).toBe(graph.markings.length);
      }),
      { numRuns: 60 },
    );
  });

  test('what can be done once figures are told is what can be done in the procedure of that case', () => {
    fc.assert(
      fc.property(soundBandedProcedure, fc.array(fc.nat(), { maxLength: 40 }), (procedure, picks) => {
        const net = asking(compile(procedure), procedure);
        let marking = opening(net);
        const made: Move[] = [];
        for (const pick of picks) {
          const can = openMoves(net, marking);
          if (can.length === 0) break;
          const by = can[pick % can.length]!;
          if (by.signer !== undefined) expect(signersAt(net, marking, by.step)).toContain(by.signer);
          marking = moved(net, marking, by)!;
          made.push(by.move);
        }
        const known = atFigures(procedure, toldAt(net, marking));
        const plain = compile(known);
        const there = asKnown(known, made).reduce((here, move) => {
          const by = openMoves(plain, here).find((candidate) => candidate.move === move);
          expect(by, move).toBeDefined();
          return moved(plain, here, by!)!;
        }, opening(plain));
        expect([...atSteps(plain, there)].sort()).toEqual([...atSteps(net, marking)].sort());
      }),
      { numRuns: 150 },
    );
  });
});

test('walks hold as long as who decides with which figure does', () => {
  const print = fingerprint(purchase());
  expect(fingerprint(purchase())).toBe(print);
  const other = purchase();
  const steps = other.steps.map((step) =>
    step.kind === 'gate' && step.id === 'approve'
      ? { ...step, bands: { ...step.bands!, of: [{ ...low, to: 40000 }, middle, high] } }
      : step,
  );
  expect(fingerprint({ ...other, steps })).not.toBe(print);
  expect(fingerprint(purchase({ sign: 'all' }))).not.toBe(print);
});

test('of each band it is known how those of it sign', () => {
  const [, gate] = purchase({ sign: 'all' }).steps;
  expect(bandRows(gate!).map(({ signing }) => signing?.signers)).toEqual([undefined, ['head', 'vice'], ['vice', 'chief']]);
  expect(signerOf(tell(5))).toBeUndefined();
});
