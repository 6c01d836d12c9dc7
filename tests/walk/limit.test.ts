import { describe, expect, test } from 'vitest';
import { everyWay } from '../../src/paths/index.ts';
import {
  at,
  clockAt,
  compile,
  hasEnded,
  isByClock,
  type Limit,
  type Move,
  opening,
  openMoves,
  type Procedure,
  passedAt,
  type StepOf,
  signerOf,
  withClock,
} from '../../src/procedure/index.ts';
import {
  coverageOf,
  decodeWalk,
  encodeWalk,
  gathered,
  handOffs,
  playOthers,
  preview,
  replay,
  restore,
  rolesInvolved,
  type SharedWalk,
  shortestWay,
  summarise,
} from '../../src/walk/index.ts';
import { end, fork, join, procedureOf, signed, task } from '../support/random-procedure.ts';

type After = Pick<Limit, 'escalate' | 'outcome'>;
type Keys = Pick<StepOf<'gate'>, 'sign' | 'veto'>;

const within = (procedure: Procedure, id: string, after: After): Procedure => ({
  ...procedure,
  steps: procedure.steps.map((step) =>
    step.id === id ? ({ ...step, limit: { within: 3, unit: 'days', ...after } } as typeof step) : step,
  ),
});
const small = (after: After, keys: Keys = {}, roles = ['head'], on = 'approval') =>
  within(procedureOf(task('draft', 'approval'), signed('approval', roles, keys, { Y: 'end', N: 'draft' }), end()), on, after);
const clocked = (procedure: Procedure) => ({ procedure, net: withClock(compile(procedure), procedure) });
const walked = (procedure: Procedure, ...moves: Move[]) => {
  const { net } = clocked(procedure);
  const journey = replay(net, moves);
  return { net, ...journey, at: at(net, journey.marking), open: openMoves(net, journey.marking).map(({ move }) => move) };
};

test('a limit after which nothing follows adds no move, and the Net stays the very same', () => {
  const procedure = small({});
  const net = compile(procedure);
  expect(withClock(net, procedure)).toBe(net);
});

describe('a gate that counts as decided', () => {
  test.each([
    ['Y', true, ['end']],
    ['N', false, ['draft']],
  ] as const)('as %s leads where that leads', (outcome, ended, stands) => {
    const lapse = `approval:${outcome}@!`;
    const { net, marking, visits, at: here } = walked(small({ outcome }), 'draft:done', lapse);
    expect(here).toEqual(stands);
    expect(hasEnded(net, marking)).toBe(ended);
    expect(visits[1]).toMatchObject({ clock: true, refusal: outcome === 'N', round: 1 });
    expect([isByClock(lapse), signerOf(lapse)]).toEqual([true, undefined]);
  });
  test('is nobody’s work, and none of the moves that people have', () => {
    const { net, visits } = walked(small({ outcome: 'N' }), 'draft:done', 'approval:N@!', 'draft:done');
    const { procedure } = clocked(small({ outcome: 'N' }));
    expect(openMoves(net, visits[1]!.before).map(({ move }) => move)).toEqual(['approval:Y', 'approval:N']);
    expect(rolesInvolved(procedure, visits.slice(1, 2))).toEqual([]);
    expect(shortestWay(net)).toEqual(['draft:done', 'approval:Y']);
    expect(summarise(net, procedure, visits).refusals).toBe(1);
    expect(coverageOf(visits).moves).toContain('approval:N');
  });
  test('whatever has been signed by then, and all sign again after a return', () => {
    const procedure = small({ outcome: 'N' }, { sign: 'all' }, ['anna', 'bert']);
    const { at: here, open } = walked(procedure, 'draft:done', 'approval:Y@anna', 'approval:N@!', 'draft:done');
    expect(here).toEqual(['approval']);
    expect(open).toContain('approval:Y@anna');
    expect(walked(procedure, 'draft:done', 'approval:N@!').at).toEqual(['draft']);
  });
});

describe('a step that passes to another role', () => {
  test('is decided by it, and handed to it', () => {
    const procedure = small({ escalate: 'chief' });
    const { net, marking, visits, open } = walked(procedure, 'draft:done', 'approval:late@!');
    expect(open).toEqual(['approval:Y@chief', 'approval:N@chief']);
    expect(passedAt(net, marking, 'approval')).toBe('chief');
    expect(handOffs(procedure, visits).at(-1)).toMatchObject({ step: 'approval', from: ['head'], to: ['chief'] });
    expect(preview(net, procedure, visits[1]!.before, [], 'approval:late@!')).toMatchObject([{ passed: 'chief' }]);
    expect(walked(procedure, 'draft:done', 'approval:late@!', 'approval:Y@chief').at).toEqual(['end']);
  });
  test('passes once: nothing is escalated for ever, and a return begins anew', () => {
    const procedure = small({ escalate: 'chief' });
    const late = walked(procedure, 'draft:done', 'approval:late@!');
    expect(clockAt(late.net, late.marking, 'approval')).toBeUndefined();
    const again = walked(procedure, 'draft:done', 'approval:late@!', 'approval:N@chief', 'draft:done');
    expect(again.open).toEqual(['approval:Y', 'approval:N']);
    expect(clockAt(again.net, again.marking, 'approval')?.move).toBe('approval:late@!');
    expect(again.visits.map(({ round }) => round)).toEqual([1, 1, 1, 2]);
  });
  test('is decided alone where several sign, whatever they have signed', () => {
    const procedure = small({ escalate: 'chief' }, { sign: 'all' }, ['anna', 'bert']);
    const { open } = walked(procedure, 'draft:done', 'approval:Y@bert', 'approval:late@!');
    expect(open).toEqual(['approval:Y@chief', 'approval:N@chief']);
  });
  test('may be a task; its records are made by whoever does it, not by time', () => {
    const base = small({ escalate: 'chief' }, {}, ['head'], 'draft');
    const procedure: Procedure = {
      ...base,
      steps: base.steps.map((step) => (step.id === 'draft' ? { ...step, records: { in: [], out: ['plan'] } } : step)),
    };
    const late = walked(procedure, 'draft:late@!');
    expect([late.at, late.open]).toEqual([['draft'], ['draft:done@chief']]);
    expect(gathered(procedure, late.visits)).toEqual([]);
    const done = walked(procedure, 'draft:late@!', 'draft:done@chief');
    expect(gathered(procedure, done.visits)).toMatchObject([{ record: 'plan' }]);
    expect(rolesInvolved(procedure, done.visits)).toEqual(['chief']);
  });
  test('others do it where one walks as somebody else, and time never runs out by itself', () => {
    const { net, procedure } = clocked(small({ escalate: 'chief' }));
    const casting = { as: 'clerk', others: 'approve' } as const;
    expect(playOthers(net, procedure, casting, ['draft:done', 'approval:late@!'])).toEqual(['approval:Y@chief']);
    expect(playOthers(net, procedure, { ...casting, as: 'chief' }, ['draft:done', 'approval:late@!'])).toEqual([]);
    expect(playOthers(net, procedure, casting, ['draft:done'])).toEqual(['approval:Y']);
  });
});

test('in a branch of a fork time runs for that branch alone, and the join waits for it', () => {
  const procedure = within(
    procedureOf(
      fork('both', 'one', 'two'),
      task('one', 'joined'),
      signed('two', ['head'], {}, { Y: 'joined', N: 'end' }),
      join('joined', 'end'),
      end(),
    ),
    'two',
    { outcome: 'Y' },
  );
  expect(walked(procedure, 'two:Y@!').at).toEqual(expect.arrayContaining(['one', 'joined']));
  const { net, marking } = walked(procedure, 'two:Y@!', 'one:done');
  expect(hasEnded(net, marking)).toBe(true);
});

describe('a walk on which time ran out is shared by a link', () => {
  test.each([
    [small({ outcome: 'N' }), ['draft:done', 'approval:N@!', 'draft:done', 'approval:Y']],
    [small({ escalate: 'chief' }), ['draft:done', 'approval:late@!', 'approval:N@chief']],
    [small({ escalate: 'chief' }, {}, ['head'], 'draft'), ['draft:late@!', 'draft:done@chief', 'approval:Y']],
    [small({ escalate: 'chief' }, {}, ['head'], 'draft'), ['draft:late@!']],
  ] as const)('%#', (procedure, moves) => {
    const { net } = clocked(procedure);
    const hash = encodeWalk(net, 'f', moves);
    const shared = decodeWalk(`#${hash}`) as SharedWalk;
    expect(restore(net, shared)).toEqual({ moves });
    // A definition without the limit stops there and says so.
    expect(restore(compile(small({})), shared).stopped?.move).toMatch(/@!$/);
  });
});

describe('ways', () => {
  const waysOf = (procedure: Procedure) => everyWay(clocked(procedure).net).ways;
  test('each limit that says what follows adds one, on which its time runs out', () => {
    const plain = waysOf(small({})).length;
    for (const after of [{ outcome: 'Y' }, { outcome: 'N' }, { escalate: 'chief' }]) {
      const ways = waysOf(small(after));
      expect(ways).toHaveLength(plain + 1);
      const late = ways.filter(({ ranOut }) => ranOut !== undefined);
      expect(late).toHaveLength(1);
      const { net, marking } = walked(small(after), ...late[0]!.moves);
      expect(hasEnded(net, marking)).toBe(true);
      expect(late[0]!.moves.filter(isByClock)).toEqual([late[0]!.ranOut]);
      expect(late[0]!.refusals).toEqual(after.outcome === 'N' ? ['approval:N'] : []);
    }
  });
  test('where several sign, time takes the place of their signatures', () => {
    const signers = ['anna', 'bert'];
    const [late] = waysOf(small({ outcome: 'Y' }, { sign: 'all' }, signers)).filter(({ ranOut }) => ranOut);
    expect(late!.moves).toEqual(['draft:done', 'approval:Y@!']);
    const [passed] = waysOf(small({ escalate: 'chief' }, { sign: 'order' }, signers)).filter(({ ranOut }) => ranOut);
    expect(passed!.moves).toEqual(['draft:done', 'approval:late@!', 'approval:Y@chief']);
    expect(opening(clocked(small({})).net)).toHaveLength(1);
  });
});
