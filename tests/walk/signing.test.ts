import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, compile, hasEnded, type Move, opening, openMoves, type Procedure } from '../../src/procedure/index.ts';
import {
  coverageOf,
  decodeWalk,
  encodeWalk,
  playOthers,
  preview,
  replay,
  restore,
  type SharedWalk,
  summarise,
  tally,
  untouched,
  untriedWay,
  wasAsked,
} from '../../src/walk/index.ts';
import { end, procedureOf, signed, soundSignedProcedure, task } from '../support/random-procedure.ts';

const procedure: Procedure = procedureOf(
  { ...task('draft', 'approve'), roles: ['dora'] } as Procedure['steps'][number],
  signed('approve', ['anna', 'bert', 'cleo'], { sign: 'all' }, { Y: 'end', N: 'draft' }),
  end(),
);
const net = compile(procedure);
const begun: Move[] = ['draft:done', 'approve:Y@bert'];

describe('a gate that several sign, walked', () => {
  it('is one visit in rounds, whoever signs, and tells how many have signed', () => {
    const { visits, marking } = replay(net, [...begun, 'approve:N@anna', 'draft:done', 'approve:Y@cleo']);
    expect(visits.map(({ signer, undecided, refusal, round }) => [signer, undecided, refusal, round])).toEqual([
      [undefined, undefined, false, 1],
      ['bert', true, false, 1],
      ['anna', undefined, true, 1],
      [undefined, undefined, false, 2],
      ['cleo', true, false, 2],
    ]);
    expect(net.signed.get(marking[0]!)).toEqual({ by: ['cleo'], refused: 0 });
  });

  it('says before a signature whether others still have to sign', () => {
    const { marking, visits } = replay(net, begun);
    expect(preview(net, procedure, marking, visits, 'approve:Y@anna')).toEqual([
      { step: 'approve', round: 1, back: false, ends: false, signed: 2 },
    ]);
    expect(preview(net, procedure, marking, visits, 'approve:N@cleo')).toEqual([
      { step: 'draft', round: 2, back: true, ends: false },
    ]);
    expect(preview(net, procedure, marking, visits, 'approve:Y@bert')).toEqual([]);
  });

  it('counts what was decided, not who signed', () => {
    const moves = [...begun, 'approve:N@anna', 'draft:done', 'approve:Y@cleo', 'approve:Y@anna', 'approve:Y@bert'];
    const { visits } = replay(net, moves);
    expect(coverageOf(visits)).toEqual({ moves: ['approve:N', 'approve:Y', 'draft:done'], pairs: ['approve:N'] });
    expect(tally(net, coverageOf(visits))).toEqual({
      steps: { tried: 2, of: 2 },
      outcomes: { tried: 2, of: 2 },
      pairs: { tried: 1, of: 1 },
    });
    expect(summarise(net, procedure, visits)).toMatchObject({
      steps: 4,
      shortest: 2,
      refusals: 1,
      rounds: [{ step: 'approve', times: 2 }],
      roles: ['dora', 'bert', 'anna', 'cleo'],
    });
    expect(untriedWay(net, moves, untouched)).toBeUndefined();
    expect(untriedWay(net, [], untouched)).toMatchObject({ from: 'here', tries: { kind: 'outcome', move: 'approve:N' } });
  });

  it('goes into a link and back, half signed too', () => {
    const hash = encodeWalk(net, 'f', begun);
    expect(hash).toBe('walk=f.approve:Y@bert.approve');
    expect(restore(net, decodeWalk(`#${hash}`) as SharedWalk)).toEqual({ moves: begun });
  });

  it('lets the one who walks sign first, and the others sign each for themselves', () => {
    const casting = { as: 'cleo', others: 'approve' } as const;
    expect(playOthers(net, procedure, casting, [])).toEqual(['draft:done']);
    expect(playOthers(net, procedure, casting, ['draft:done', 'approve:Y@cleo'])).toEqual(['approve:Y@anna', 'approve:Y@bert']);
    const refusing = { as: 'cleo', others: 'refuse-first' } as const;
    expect(playOthers(net, procedure, refusing, ['draft:done', 'approve:Y@cleo'])).toEqual(['approve:N@anna', 'draft:done']);
    const { visits } = replay(net, ['draft:done', 'approve:Y@cleo', 'approve:Y@anna']);
    expect(visits.map((visit) => wasAsked(procedure, casting, visit))).toEqual([false, true, false]);
  });
});

it('any walk of a random definition can be undone move by move, and shared as a link', () => {
  fc.assert(
    fc.property(soundSignedProcedure, fc.array(fc.nat(50), { maxLength: 25 }), (random, picks) => {
      const compiled = compile(random);
      const { moves } = picks.reduce(
        ({ marking, moves }, pick) => {
          const open = openMoves(compiled, marking);
          if (open.length === 0) return { marking, moves };
          const next = [...moves, open[pick % open.length]!.move];
          return { marking: replay(compiled, next).marking, moves: next };
        },
        { marking: opening(compiled), moves: [] as Move[] },
      );
      const whole = replay(compiled, moves);
      expect(whole.stopped).toBeUndefined();
      for (const visit of whole.visits) expect(replay(compiled, moves.slice(0, visit.index)).marking).toEqual(visit.before);
      const shared = decodeWalk(`#${encodeWalk(compiled, 'f', moves)}`) as SharedWalk;
      const again = replay(compiled, restore(compiled, shared).moves);
      expect([...at(compiled, again.marking)].sort()).toEqual([...at(compiled, whole.marking)].sort());
      expect(hasEnded(compiled, again.marking)).toBe(hasEnded(compiled, whole.marking));
    }),
    { numRuns: 200 },
  );
});
