/** Acting for another in a walk: whose move it is, what a case keeps one from, and that links and kept walks know it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asking,
  compile,
  deputyOf,
  enabled,
  figureMoveOf,
  fire,
  type Move,
  openMoves,
  type Procedure,
  partsOf,
  signerOf,
  withActing,
  withClock,
} from '../../src/procedure/index.ts';
import {
  type Casting,
  coverageOf,
  decodeWalk,
  deputiesFor,
  encodeWalk,
  handOffs,
  playOthers,
  readSavedWalk,
  replay,
  restore,
  rolesInvolved,
  type SharedWalk,
  shortestWay,
  summarise,
  tryable,
  wasAsked,
} from '../../src/walk/index.ts';
import { everyProcedure, secondContent } from '../support/handbooks.ts';
import { end, gate, procedureOf, signed, task } from '../support/random-procedure.ts';

const named = (id: string): Procedure => secondContent.procedures.find((procedure) => procedure.id === id)!;
const netOf = (procedure: Procedure) => withActing(withClock(asking(compile(procedure), procedure), procedure), procedure);
const walk = (procedure: Procedure, ...moves: Move[]) => replay(netOf(procedure), moves);
const stopsAt = (...given: Parameters<typeof walk>) => walk(...given).stopped?.index;
const withRoles = (procedure: Procedure, roles: Readonly<Record<string, string[]>>): Procedure => ({
  ...procedure,
  steps: procedure.steps.map((step) => ({ ...step, ...(roles[step.id] && { roles: roles[step.id] }) })) as Procedure['steps'],
});
const actors = (procedure: Procedure, moves: readonly Move[], step: string) =>
  deputiesFor(netOf(procedure), {}, replay(netOf(procedure), moves), step).map(({ actor, hindrance }) =>
    hindrance ? `${actor}: ${hindrance.kind}` : actor,
  );

const purchase = named('4.2.4');
const asked = (value: number): Move[] => ['ask:done', figureMoveOf('release', String(value)), 'release:Y@team-leader'];
const release = 'release:Y@works-director_engineer';

describe('a deputy’s move', () => {
  test('is the principal’s, with both named', () => {
    expect([signerOf(release), deputyOf(release)]).toEqual(['works-director', 'engineer']);
    expect([signerOf('a:Y@head'), deputyOf('a:Y@head'), signerOf('a:Y@!'), deputyOf('a:5@=')]).toEqual([
      'head',
      undefined,
      undefined,
      undefined,
    ]);
    expect(partsOf('works-director_engineer')).toEqual(['works-director', 'engineer']);
    const [own, byDeputy] = ['release:Y@works-director', release].map((move) => walk(purchase, ...asked(20_000), move));
    expect(byDeputy!.stopped).toBeUndefined();
    expect(byDeputy!.marking).toEqual(own!.marking);
    expect(byDeputy!.visits.at(-1)).toMatchObject({ signer: 'works-director', deputy: 'engineer', mark: 'Y' });
    expect(coverageOf(byDeputy!.visits)).toEqual(coverageOf(own!.visits));
    expect(handOffs(purchase, byDeputy!.visits)).toEqual(handOffs(purchase, own!.visits));
    expect(rolesInvolved(purchase, byDeputy!.visits)).toEqual(['employee', 'team-leader', 'engineer', 'works-director']);
  });

  test('keeps the principal’s place where they sign one after another', () => {
    expect(stopsAt(purchase, ...asked(20_000).slice(0, 2), release)).toBe(2);
    expect(stopsAt(purchase, ...asked(20_000), release, 'release:Y@works-director')).toBe(4);
  });

  test('is of no way, no count and no search', () => {
    for (const procedure of everyProcedure) {
      const plain = withClock(asking(compile(procedure), procedure), procedure);
      const acted = withActing(plain, procedure);
      if (!procedure.deputies) expect(acted).toBe(plain);
      expect(shortestWay(acted)).toEqual(shortestWay(plain));
      expect(tryable(acted)).toEqual(tryable(plain));
      expect(acted.places).toEqual(plain.places);
    }
  });

  test('leads, wherever it is enabled, to where its principal’s does', () => {
    for (const procedure of secondContent.procedures) {
      const net = netOf(procedure);
      fc.assert(
        fc.property(fc.array(fc.nat(1000), { maxLength: 25 }), (picks) => {
          let here = net.initial;
          for (const pick of picks) {
            const all = enabled(net, here);
            for (const by of all.filter(({ deputy }) => deputy)) {
              const own = openMoves(net, here).filter(
                ({ step, mark, signer }) => step === by.step && mark === by.mark && (signer ?? by.signer) === by.signer,
              );
              expect(own.map((each) => fire(net, here, each.move))).toContainEqual(fire(net, here, by.move));
            }
            if (all.length === 0) break;
            here = fire(net, here, all[pick % all.length]!.move);
          }
        }),
        { numRuns: 40 },
      );
    }
  });
});

describe('what a case keeps a deputy from', () => {
  test('is a figure beyond how much it may act, to the last decimal', () => {
    expect(actors(purchase, asked(20_000), 'release')).toEqual(['works-director_engineer']);
    expect(actors(purchase, asked(20_000.01), 'release')).toEqual(['works-director_engineer: beyond']);
    expect(stopsAt(purchase, ...asked(20_000.01), release)).toBe(3);
    // Also where all of the band is beyond it, and a role that decides there itself acts for nobody.
    expect(actors(purchase, asked(60_000), 'release')).toEqual(['works-director_engineer: beyond']);
    // Nobody can say before the figure is told.
    expect(actors(purchase, ['ask:done'], 'release')).toEqual([]);
  });

  test('is its own work of this round, done for another', () => {
    const two = withRoles(procedureOf(task('draft', 'check'), gate('check', { Y: 'end', N: 'draft' }), end()), {
      draft: ['clerk'],
      check: ['head'],
    });
    const deputies = [
      { principal: 'clerk', role: 'aide' },
      { principal: 'head', role: 'aide' },
    ];
    const both = { ...two, deputies };
    expect(stopsAt(both, 'draft:done@clerk_aide', 'check:Y@head_aide')).toBe(1);
    expect(actors(both, ['draft:done@clerk_aide'], 'check')).toEqual(['head_aide: did']);
    expect(stopsAt(both, 'draft:done@clerk_aide', 'check:N', 'draft:done', 'check:Y@head_aide')).toBeUndefined();
    expect(stopsAt(both, 'draft:done', 'check:N@head_aide', 'draft:done@clerk_aide', 'check:Y')).toBeUndefined();
    // Where one role does the work and decides on it, the definition keeps nothing apart.
    const one = { ...withRoles(two, { draft: ['clerk', 'head'], check: ['head'] }), deputies };
    expect(stopsAt(one, 'draft:done@clerk_aide', 'check:Y@head_aide')).toBeUndefined();
  });

  test('is a second signature of one decision, until it has been decided', () => {
    const all = {
      ...procedureOf(
        task('draft', 'sign'),
        signed('sign', ['anna', 'bert', 'cleo'], { sign: 'all' }, { Y: 'end', N: 'draft' }),
        end(),
      ),
      deputies: ['anna', 'bert'].map((principal) => ({ principal, role: 'aide' })),
    };
    const once = ['draft:done', 'sign:Y@anna_aide'];
    expect(actors(all, once, 'sign')).toEqual(['bert_aide: signed']);
    expect(stopsAt(all, ...once, 'sign:Y@bert_aide')).toBe(2);
    expect(stopsAt(all, ...once, 'sign:N@cleo', 'draft:done', 'sign:Y@bert_aide')).toBeUndefined();
    expect(stopsAt(all, ...once, 'sign:Y@bert', 'sign:Y@cleo')).toBeUndefined();
  });

  test('is not where the step has passed to its principal, because time ran out', () => {
    expect(stopsAt(purchase, ...asked(8000), 'release:late@!', release)).toBe(4);
    expect(stopsAt(purchase, ...asked(8000), 'release:late@!', 'release:Y@works-director')).toBeUndefined();
  });
});

describe('walking as a role that acts for others', () => {
  const casting: Casting = { as: 'engineer', others: 'approve', deputises: true };
  const leave = named('A.1');
  const others = (moves: readonly Move[], how: Casting = casting) => playOthers(netOf(leave), leave, how, moves);
  test('the others wait at what one may decide for them, and at nothing else', () => {
    const moves = ['apply:done', 'days:up-to-10'];
    expect(others(moves)).toEqual([]);
    expect(others(moves, { as: 'engineer', others: 'approve' })).toEqual(['by-director:Y', 'enter:done']);
    expect(others(['apply:done', 'days:up-to-2'])).toEqual(['by-leader:Y', 'enter:done']);
    const decided = [...moves, 'by-director:Y@works-director_engineer'];
    expect(others(decided)).toEqual(['enter:done']);
    const { visits } = replay(netOf(leave), decided);
    expect(visits.map((visit) => wasAsked(leave, casting, visit))).toEqual([false, true, true]);
  });
  test('what it is kept from is the others’ to do', () => {
    const moves = asked(30_000);
    expect(playOthers(netOf(purchase), purchase, casting, asked(12_000))).toEqual([]);
    expect(playOthers(netOf(purchase), purchase, casting, moves)[0]).toBe('release:Y@works-director');
  });
});

describe('a walk with a deputy', () => {
  const leave = named('A.1');
  const decided = ['apply:done', 'days:up-to-10', 'by-director:Y@works-director_engineer', 'enter:done'];
  test('is shared and comes back as it was; links of before read as before', () => {
    const hash = encodeWalk(netOf(leave), 'f', decided);
    expect(hash).toContain('by-director:Y@works-director_engineer');
    expect(restore(netOf(leave), decodeWalk(hash) as SharedWalk)).toEqual({ moves: decided });
    const before = decodeWalk('walk=f.days:up-to-10~by-director:Y.end') as SharedWalk;
    expect(restore(netOf(leave), before).moves.at(-2)).toBe('by-director:Y');
    for (const bad of ['a:Y@_b', 'a:Y@b_', 'a:Y@b_c_d', 'a:Y@b__c']) expect(decodeWalk(`walk=f.${bad}.end`)).toBe('unreadable');
  });
  test('of a task too', () => {
    const clerk = {
      ...withRoles(procedureOf(task('draft', 'file'), task('file', 'end'), end()), { draft: ['clerk'] }),
      deputies: [{ principal: 'clerk', role: 'aide' }],
    };
    const moves = ['draft:done@clerk_aide', 'file:done'];
    expect(restore(netOf(clerk), decodeWalk(encodeWalk(netOf(clerk), 'f', moves)) as SharedWalk)).toEqual({ moves });
  });
  test('stops there where the register no longer has it', () => {
    const { deputies: _, ...bare } = leave;
    expect(replay(netOf(bare), decided).stopped).toMatchObject({ index: 2, move: decided[2] });
  });
  test('is kept with that one acts for others; a walk of before acts for nobody', () => {
    const kept = { version: 1, procedure: 'A.1', fingerprint: 'f', moves: decided, cursor: 3, others: 'ask', savedAt: 1 };
    expect(readSavedWalk(JSON.stringify({ ...kept, deputises: true }))).toEqual({
      document: { ...kept, deputises: true },
      mends: [],
    });
    expect(readSavedWalk(JSON.stringify(kept))).toEqual({ document: kept, mends: [] });
    expect(readSavedWalk(JSON.stringify({ ...kept, deputises: 'maybe' }))).toMatchObject({
      document: kept,
      mends: [{ at: ['deputises'] }],
    });
  });
  test('counts as any', () => {
    const net = netOf(leave);
    expect(summarise(net, leave, replay(net, decided).visits)).toMatchObject({
      steps: 4,
      roles: expect.arrayContaining(['engineer']),
    });
  });
});
