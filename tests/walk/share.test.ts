import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, at, compile, opening, openMoves, type Procedure } from '../../src/procedure/index.ts';
import { decodeWalk, encodeWalk, replay, restore, type SharedWalk } from '../../src/walk/index.ts';
import { annualPlan, countersigning, deciding, procedureOf } from './procedures.ts';
import { walking } from './walking.ts';

/** Any walk: at each point one of the open moves, picked by a number. */
const walkBy = (procedure: Procedure, picks: readonly number[]): string[] => {
  const net = compile(procedure);
  const moves: string[] = [];
  let here = opening(net);
  for (const pick of picks) {
    const open = openMoves(net, here);
    if (open.length === 0) break;
    const { move } = open[pick % open.length]!;
    moves.push(move);
    here = advance(net, here, move)!;
  }
  return moves;
};

const picks = fc.array(fc.nat(20), { maxLength: 60 });

describe('a shared walk', () => {
  it('is short, and readable', () => {
    const { net, moves } = walking(annualPlan).answering('discussion', 'N').doing('draft');
    expect(encodeWalk(net, '1f3a9c20', moves)).toBe('walk=1f3a9c20.discussion:N.submit');
  });

  it('comes back move for move where nothing runs side by side', () => {
    const net = compile(annualPlan);
    fc.assert(
      fc.property(picks, (some) => {
        const moves = walkBy(annualPlan, some);
        expect(restore(net, decodeWalk(`#${encodeWalk(net, 'f', moves)}`) as SharedWalk)).toEqual({ moves });
      }),
    );
  });

  it('comes back to the same place by the same decisions where parts run side by side', () => {
    const net = compile(countersigning);
    fc.assert(
      fc.property(picks, (some) => {
        const before = replay(net, walkBy(countersigning, some));
        const hash = encodeWalk(
          net,
          'f',
          before.visits.map((visit) => visit.move),
        );
        const restored = restore(net, decodeWalk(hash) as SharedWalk);
        const after = replay(net, restored.moves);
        const decisions = (journey: typeof after) =>
          journey.visits.filter((visit) => visit.kind !== 'task').map((visit) => visit.move);
        expect(restored.stopped).toBeUndefined();
        expect(after.marking).toEqual(before.marking);
        expect(decisions(after)).toEqual(decisions(before));
      }),
    );
  });

  it('replays as far as the definition still goes, and says where it stopped', () => {
    const { net, moves } = walking(annualPlan).answering('discussion', 'Y').answering('feasibility', 'Y');
    const shared = decodeWalk(encodeWalk(net, 'f', moves)) as SharedWalk;
    const changed = procedureOf(
      '3.1',
      annualPlan.steps.map((step) =>
        step.id === 'feasibility' ? deciding('gate', 'feasibility', '6', { OK: 'approval', N: 'draft' }) : step,
      ),
    );
    const changedNet = compile(changed);
    const restored = restore(changedNet, shared);
    expect(at(changedNet, replay(changedNet, restored.moves).marking)).toEqual(['feasibility']);
    expect(restored.stopped?.move).toBe('feasibility:Y');
  });

  it.each([
    'walk=',
    'walk=x',
    'walk=a.b.c.d',
    'walk=.discussion:Y.',
    'walk=a.%E0%A4%A.',
    'walk=a.<script>.',
    `walk=a.${'a:Y~'.repeat(9000)}.`,
  ])('is refused where it is nonsense: %.30s', (hash) => {
    expect(decodeWalk(hash)).toBe('unreadable');
  });

  it('leaves other hashes alone', () => {
    expect(decodeWalk('#3.1-7')).toBeUndefined();
    expect(decodeWalk('')).toBeUndefined();
  });

  it('never throws, whatever the hash', () => {
    const net = compile(countersigning);
    const piece = fc.oneof(fc.string(), fc.constantFrom('review:OK', 'review:退', '~', '.', 'check', '%', ':'));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const shared = decodeWalk(`walk=${pieces.join('')}`);
        if (typeof shared === 'object') expect(restore(net, shared).moves).toBeInstanceOf(Array);
      }),
    );
  });
});

describe('replay', () => {
  it.each([annualPlan, countersigning])('of the first moves is the beginning of the replay of all ($id)', (procedure) => {
    const net = compile(procedure);
    fc.assert(
      fc.property(picks, fc.nat(60), (some, cut) => {
        const moves = walkBy(procedure, some);
        const all = replay(net, moves);
        expect(all.stopped).toBeUndefined();
        expect(replay(net, moves.slice(0, cut)).visits).toEqual(all.visits.slice(0, cut));
      }),
    );
  });
});
