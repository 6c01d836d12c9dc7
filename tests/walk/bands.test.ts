import { describe, expect, test } from 'vitest';
import { asking, compile, figureMoveOf, type Move, type Procedure, withClock } from '../../src/procedure/index.ts';
import {
  coverageOf,
  decodeWalk,
  encodeWalk,
  handOffs,
  playOthers,
  preview,
  replay,
  restore,
  rolesInvolved,
  type SharedWalk,
  savedNow,
  shortestWay,
  summarise,
  tally,
  untriedWay,
} from '../../src/walk/index.ts';
import { banded, end, procedureOf, task, withAll } from '../support/random-procedure.ts';

const low = { to: 50000, roles: ['head'] };
const high = { over: 50000, roles: ['head', 'chief'] };
const made = (keys = {}): Procedure => {
  const procedure = procedureOf(
    task('ask', 'approve'),
    banded('approve', 'amount', [low, high], { Y: 'buy', N: 'ask' }, keys),
    task('buy', 'end'),
    end(),
  );
  return withAll({
    ...procedure,
    steps: procedure.steps.map((step) => (step.id === 'ask' ? { ...step, roles: ['clerk'] } : step)) as Procedure['steps'],
  });
};
const walk = (procedure: Procedure, ...moves: Move[]) => {
  const net = withClock(asking(compile(procedure), procedure), procedure);
  return { procedure, net, journey: replay(net, moves) };
};
const tell = (value: number) => figureMoveOf('approve', String(value));

test('a figure is told once, as it is, and is no decision', () => {
  const { journey } = walk(made(), 'ask:done', tell(120000.5), 'approve:Y', 'buy:done');
  expect(journey.stopped).toBeUndefined();
  expect(journey.visits.map(({ move, figure, round }) => [move, figure, round])).toEqual([
    ['ask:done', undefined, 1],
    ['approve:120000.5@=', 'amount', 1],
    ['approve:Y', undefined, 1],
    ['buy:done', undefined, 1],
  ]);
  expect(walk(made(), 'ask:done', 'approve:Y').journey.stopped).toMatchObject({ index: 1 });
  expect(walk(made(), 'ask:done', tell(1), 'approve:Y').journey.stopped).toMatchObject({ index: 2 });
});

test('who took part is who decides by the figure, and to whom the case passes', () => {
  const { procedure, journey } = walk(made(), 'ask:done', tell(60000), 'approve:N', 'ask:done', 'approve:Y', 'buy:done');
  expect(rolesInvolved(procedure, journey.visits)).toEqual(['clerk', 'head', 'chief']);
  const small = walk(made(), 'ask:done', tell(500), 'approve:N@head', 'ask:done', 'approve:Y@head');
  expect(rolesInvolved(small.procedure, small.journey.visits)).toEqual(['clerk', 'head']);
  // Before it is told, to all who may decide; after it, to those who do.
  expect(handOffs(small.procedure, small.journey.visits).map(({ to }) => to)).toEqual([['head', 'chief'], ['clerk'], ['head']]);
});

describe('a link holds the figure', () => {
  test.each([
    ['told, and decided', ['ask:done', tell(120000.25), 'approve:Y', 'buy:done']],
    ['told only', ['ask:done', tell(0.01)]],
    ['signed by one of two', ['ask:done', tell(120000), 'approve:Y@head'], { sign: 'order' }],
  ] as const)('%s', (_, moves, keys?: object) => {
    const { net, journey } = walk(made(keys), ...moves);
    expect(journey.stopped).toBeUndefined();
    const hash = `#${encodeWalk(net, 'abc', moves)}`;
    const shared = decodeWalk(hash) as SharedWalk;
    expect(restore(net, shared)).toEqual({ moves });
  });
  test('a figure the definition cannot take stops it there', () => {
    const { net } = walk(made());
    const shared = decodeWalk(`#walk=abc.approve:0%2E001@%3D.buy`) as SharedWalk;
    expect(restore(net, shared).stopped).toMatchObject({ move: 'approve:0.001@=' });
  });
});

test('who walks as a role is asked the figure, and others decide what is theirs', () => {
  const { net, procedure } = walk(made());
  const casting = { as: 'clerk', others: 'approve' } as const;
  expect(playOthers(net, procedure, casting, ['ask:done'])).toEqual([]);
  expect(playOthers(net, procedure, casting, ['ask:done', tell(60000)])).toEqual(['approve:Y']);
  const chief = { as: 'chief', others: 'approve' } as const;
  // Up to 50,000 the chief decides nothing; above, together with the head.
  expect(playOthers(net, procedure, chief, ['ask:done', tell(60)])[0]).toBe('approve:Y@head');
  expect(playOthers(net, procedure, chief, ['ask:done', tell(60000)])).toEqual([]);
});

test('a signature says how many others still have to sign, and a decision where it leads', () => {
  const { net, procedure, journey } = walk(made({ sign: 'order' }), 'ask:done', tell(60000));
  const leads = (move: Move) => preview(net, procedure, journey.marking, journey.visits, move);
  expect(leads('approve:Y@head')).toEqual([{ step: 'approve', round: 1, back: false, ends: false, signed: 1 }]);
  expect(leads('approve:N@head')).toEqual([{ step: 'ask', round: 2, back: true, ends: false }]);
  const small = walk(made({ sign: 'order' }), 'ask:done', tell(6));
  expect(preview(small.net, procedure, small.journey.marking, [], 'approve:Y@head')).toMatchObject([{ step: 'buy' }]);
});

test('others who refuse first do so where a signature does not decide yet', () => {
  const { net, procedure } = walk(made({ sign: 'any' }));
  const casting = { as: 'clerk', others: 'refuse-first' } as const;
  expect(playOthers(net, procedure, casting, ['ask:done', tell(60000)]).slice(0, 2)).toEqual([
    'approve:N@head',
    'approve:N@chief',
  ]);
});

test('the shortest way, what is untried and the account know of figures without counting them', () => {
  const { net, procedure, journey } = walk(made(), 'ask:done', tell(60000), 'approve:Y', 'buy:done');
  expect(shortestWay(net)).toHaveLength(4);
  expect(summarise(net, procedure, journey.visits)).toMatchObject({ steps: 3, shortest: 3, refusals: 0 });
  expect(coverageOf(journey.visits).moves).toEqual(['approve:Y', 'ask:done', 'buy:done']);
  expect(tally(net, coverageOf(journey.visits)).outcomes).toEqual({ tried: 1, of: 2 });
  expect(untriedWay(net, [], coverageOf(journey.visits))?.moves).toEqual(['ask:done', 'approve:0@=', 'approve:N@head']);
});

test('a walk of an edition in which the gate was called otherwise keeps what was told', () => {
  const moves = ['ask:done', tell(7), 'approve:late@!'];
  expect(savedNow({ moves }, { renamed: { approve: 'release' } }).moves).toEqual(['ask:done', 'release:7@=', 'release:late@!']);
});
