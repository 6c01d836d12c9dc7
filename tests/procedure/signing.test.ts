import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  at,
  compile,
  enabled,
  fingerprint,
  fire,
  hasEnded,
  type Move,
  markOf,
  mostSigners,
  moveOf,
  opening,
  openMoves,
  type Procedure,
  type StepOf,
  signatures,
  signerOf,
  signersLeft,
  signingOf,
  stepOf,
} from '../../src/procedure/index.ts';
import { verify } from '../../src/verify/index.ts';
import { anySigning, choice, end, fork, gate, join, procedureOf, signed, task } from '../support/random-procedure.ts';

type Keys = Pick<StepOf<'gate'>, 'sign' | 'veto'>;
const roles = ['anna', 'bert', 'cleo'];
const small = (keys: Keys, who: readonly string[] = roles): Procedure =>
  procedureOf(task('draft', 'sign'), signed('sign', who, keys, { Y: 'end', N: 'draft' }), end());
const run = (procedure: Procedure, ...moves: Move[]) => {
  const net = compile(procedure);
  const marking = moves.reduce((here, move) => advance(net, here, move)!, opening(net));
  return { at: at(net, marking), open: openMoves(net, marking).map(({ move }) => move), ended: hasEnded(net, marking) };
};
const [annaY, bertY, cleoY, annaN, bertN] = ['Y@anna', 'Y@bert', 'Y@cleo', 'N@anna', 'N@bert'].map((it) => `sign:${it}`) as [
  Move,
  Move,
  Move,
  Move,
  Move,
];

it('a move names who signs, and is taken apart', () => {
  expect([stepOf(annaY), markOf(annaY), signerOf(annaY)]).toEqual(['sign', 'Y', 'anna']);
  expect([stepOf('draft:done'), markOf('draft:done'), signerOf('draft:done')]).toEqual(['draft', 'done', undefined]);
  expect(moveOf('sign', 'Y', 'anna')).toBe(annaY);
});

describe('a gate signed', () => {
  it('by all is decided by the last, in any order', () => {
    expect(run(small({ sign: 'all' }), 'draft:done', bertY, annaY)).toEqual({
      at: ['sign'],
      open: [cleoY, 'sign:N@cleo'],
      ended: false,
    });
    expect(run(small({ sign: 'all' }), 'draft:done', bertY, annaY, cleoY).ended).toBe(true);
  });
  it('by any is decided by the first that agrees, and refused by the last', () => {
    expect(run(small({ sign: 'any' }), 'draft:done', cleoY).ended).toBe(true);
    expect(run(small({ sign: 'any' }), 'draft:done', annaN, bertN).at).toEqual(['sign']);
    expect(run(small({ sign: 'any' }), 'draft:done', annaN, bertN, 'sign:N@cleo').at).toEqual(['draft']);
    expect(run(small({ sign: 'any', veto: true }), 'draft:done', annaN).at).toEqual(['draft']);
  });
  it('one after another lets only the next sign', () => {
    expect(run(small({ sign: 'order' }), 'draft:done').open).toEqual([annaY, annaN]);
    expect(run(small({ sign: 'order' }), 'draft:done', annaY).open).toEqual([bertY, bertN]);
    expect(run(small({ sign: 'order' }), 'draft:done', annaY, bertY, cleoY).ended).toBe(true);
  });
  it('by at least two of three is decided when two agree, or two refuse', () => {
    const two = small({ sign: { atLeast: 2 } });
    expect(run(two, 'draft:done', annaN, bertY).at).toEqual(['sign']);
    expect(run(two, 'draft:done', annaN, bertY, cleoY).ended).toBe(true);
    expect(run(two, 'draft:done', annaN, bertN).at).toEqual(['draft']);
    expect(run(small({ sign: { atLeast: 2 }, veto: true }), 'draft:done', bertY, annaN).at).toEqual(['draft']);
  });
  it('without the key, or by one, is the gate it was: same moves, same places, same fingerprint', () => {
    const plain = procedureOf(task('draft', 'sign'), gate('sign', { Y: 'end', N: 'draft' }), end());
    const one = small({ sign: 'one' });
    expect(compile(one)).toEqual(compile(plain));
    expect(fingerprint(one)).toBe(fingerprint(plain));
    expect(fingerprint(small({ sign: 'all' }))).not.toBe(fingerprint(plain));
  });
});

describe('where workflow engines fail', () => {
  it('a return into a countersignature begins it anew: all sign again', () => {
    const procedure = procedureOf(
      task('draft', 'sign'),
      signed('sign', roles, { sign: 'all' }, { Y: 'final', N: 'draft' }),
      gate('final', { Y: 'end', N: 'sign' }),
      end(),
    );
    const round = ['draft:done', annaY, bertY, cleoY, 'final:N'];
    expect(run(procedure, ...round)).toMatchObject({
      at: ['sign'],
      open: run(procedure, 'draft:done').open,
    });
    expect(run(procedure, ...round, cleoY, bertY).at).toEqual(['sign']);
    expect(run(procedure, ...round, cleoY, bertY, annaY).at).toEqual(['final']);
    const refused = ['draft:done', annaY, bertY, 'sign:N@cleo', 'draft:done'];
    expect(run(procedure, ...refused).open).toEqual(run(procedure, 'draft:done').open);
  });

  it('a countersignature in a branch holds one token: the join waits for the branch, the other branch for nobody', () => {
    const procedure = procedureOf(
      fork('split', 'sign', 'check'),
      signed('sign', roles, { sign: { atLeast: 2 } }, { Y: 'meet', N: 'again' }),
      task('again', 'sign'),
      task('check', 'meet'),
      join('meet', 'end'),
      end(),
    );
    expect(verify(compile(procedure))).toMatchObject({ complete: true, violations: [] });
    expect(run(procedure, annaY, 'check:done').at).toEqual(expect.arrayContaining(['sign', 'meet']));
    expect(run(procedure, annaY, 'check:done', cleoY).ended).toBe(true);
    expect(run(procedure, 'check:done', annaN, bertN).at).toEqual(expect.arrayContaining(['again', 'meet']));
  });

  it('the condition after a jump is that of this turn: what was signed before it does not count', () => {
    const procedure = procedureOf(
      task('draft', 'which'),
      choice('which', { Y: 'sign', Z: 'other' }),
      task('other', 'sign'),
      signed('sign', roles, { sign: { atLeast: 2 } }, { Y: 'end', N: 'which' }),
      end(),
    );
    const jumped = ['draft:done', 'which:Y', annaY, bertN, 'sign:N@cleo', 'which:Z', 'other:done'];
    expect(run(procedure, ...jumped, annaN).at).toEqual(['sign']);
    expect(run(procedure, ...jumped, annaY).at).toEqual(['sign']);
    expect(run(procedure, ...jumped, annaY, cleoY).ended).toBe(true);
  });

  it("a countersigner's return goes where its outcome leads, never on to the next signer", () => {
    for (const sign of ['all', 'order'] as const) {
      const procedure = procedureOf(
        task('draft', 'sign'),
        { ...signed('sign', roles, { sign }, { Y: 'end', N: 'draft', R: 'reject' }) } as StepOf<'gate'>,
        task('reject', 'end'),
        end(),
      );
      const sign_ = procedure.steps[1] as StepOf<'gate'>;
      const withReject = {
        ...procedure,
        steps: procedure.steps.with(1, {
          ...sign_,
          outcomes: sign_.outcomes.map((it) => (it.mark === 'R' ? { ...it, refusal: true } : it)),
        }),
      };
      expect(run(withReject, 'draft:done', annaY, bertN)).toMatchObject({ at: ['draft'], open: ['draft:done'] });
      expect(run(withReject, 'draft:done', annaY, 'sign:R@bert')).toMatchObject({ at: ['reject'], open: ['reject:done'] });
    }
  });
});

describe('any way of signing', () => {
  const decidedBy = (signing: NonNullable<ReturnType<typeof signingOf>>, votes: readonly (readonly [string, string])[]) => {
    for (let count = 1; count <= votes.length; count += 1) {
      const agreed = votes.slice(0, count).filter(([, mark]) => mark === 'Y').length;
      if (agreed >= signing.need) return { count, mark: 'Y' };
      if (votes[count - 1]![1] === 'N' && (signing.veto || signing.signers.length - (count - agreed) < signing.need))
        return { count, mark: 'N' };
    }
    return undefined;
  };

  it('decides every sequence of votes as counting them does, and always before the votes run out', () => {
    fc.assert(
      fc.property(
        anySigning,
        fc.infiniteStream(fc.boolean()),
        fc.infiniteStream(fc.nat(99)),
        ({ roles: who, keys }, says, picks) => {
          const procedure = small(keys, who);
          const signing = signingOf(procedure.steps[1]!)!;
          const net = compile(procedure);
          let marking = fire(net, net.initial, 'draft:done');
          const votes: [string, string][] = [];
          while (at(net, marking)[0] === 'sign') {
            const left = signersLeft(signing, net.signed.get(marking[0]!)!);
            expect(enabled(net, marking).map(({ signer }) => signer)).toEqual(left.flatMap((signer) => [signer, signer]));
            const vote: [string, string] = [left[picks.next().value! % left.length]!, says.next().value ? 'Y' : 'N'];
            votes.push(vote);
            expect(decidedBy(signing, votes.slice(0, -1))).toBeUndefined();
            marking = fire(net, marking, moveOf('sign', vote[1], vote[0]));
          }
          expect(at(net, marking)).toEqual([votes.length > 0 && decidedBy(signing, votes)!.mark === 'Y' ? 'end' : 'draft']);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('has a bounded number of states, the most where refusals are counted', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'];
    const states = (keys: Keys, count: number) => compile(small(keys, six.slice(0, count))).signed.size;
    for (let count = 2; count <= mostSigners; count += 1) {
      expect(states({ sign: 'all' }, count)).toBe(2 ** count - 1);
      expect(states({ sign: 'any' }, count)).toBe(2 ** count - 1);
      expect(states({ sign: 'any', veto: true }, count)).toBe(1);
      expect(states({ sign: 'order' }, count)).toBe(count);
    }
    const counted = [2, 3, 4, 5].map((atLeast) => states({ sign: { atLeast } }, 6));
    expect(Math.max(...counted)).toBe(154);
    expect(signatures(signingOf(small({ sign: { atLeast: 3 } }, six).steps[1]!)!, ['Y', 'N']).length).toBeLessThan(1000);
  });
});
