import { describe, expect, it } from 'vitest';
import { at, compile, hasEnded } from '../../src/procedure/index.ts';
import {
  coverageOf,
  due,
  gathered,
  handOffs,
  isMine,
  playOthers,
  preview,
  replay,
  rolesInvolved,
  shortestWay,
  summarise,
  tally,
  tryable,
  untouched,
  untriedWay,
  wayTo,
} from '../../src/walk/index.ts';
import { annualPlan, countersigning } from './procedures.ts';
import { walking } from './walking.ts';

const plan = compile(annualPlan);
const visitsOf = (walk: { moves: readonly string[] }, net = plan) => replay(net, walk.moves).visits;

describe('a walk', () => {
  it('begins at the first step and goes on to the first gate', () => {
    walking(annualPlan).reaches('discuss').goingOn().reaches('discussion');
  });

  it('goes back to the draft at every refusal, and asks anew', () => {
    walking(annualPlan)
      .answering('discussion', 'N')
      .reaches('draft')
      .answering('discussion', 'Y')
      .answering('feasibility', 'N')
      .reaches('draft')
      .answering('discussion', 'Y')
      .answering('feasibility', 'Y')
      .answering('approval', 'N')
      .reaches('draft');
  });

  it('counts the rounds of each step', () => {
    const walk = walking(annualPlan).answering('discussion', 'N').answering('discussion', 'N').answering('discussion', 'Y');
    const rounds = visitsOf(walk).filter((visit) => visit.step === 'discussion');
    expect(rounds.map((visit) => [visit.mark, visit.round])).toEqual([
      ['N', 1],
      ['N', 2],
      ['Y', 3],
    ]);
  });

  it('says before the choice where each outcome leads, and in which round', () => {
    const { moves } = walking(annualPlan).goingOn();
    const { marking, visits } = replay(plan, moves);
    expect(preview(plan, annualPlan, marking, visits, 'discussion:N')).toEqual([
      { step: 'draft', round: 2, back: true, ends: false },
    ]);
    expect(preview(plan, annualPlan, marking, visits, 'discussion:Y')).toEqual([
      { step: 'feasibility', round: 1, back: false, ends: false },
    ]);
    expect(preview(plan, annualPlan, marking, visits, 'approval:Y')).toEqual([]);
  });

  it('stops where a move is not open and says which are', () => {
    const journey = replay(plan, ['discuss:done', 'approval:Y', 'targets:done']);
    expect(journey.visits).toHaveLength(1);
    expect(journey.stopped).toEqual({ index: 1, move: 'approval:Y', open: ['targets:done'] });
  });

  it('can start from a chosen step by the shortest way to it', () => {
    expect(at(plan, replay(plan, wayTo(plan, 'approval')!).marking)).toEqual(['approval']);
    expect(wayTo(plan, 'nowhere')).toBeUndefined();
  });

  it('stands in several parts while a fork is open, and waits at the join', () => {
    const walk = walking(countersigning).doing('prepare').reaches('check', 'sign');
    walk.doing('sign').reaches('check', 'meet').answering('review', '退').reaches('check', 'meet');
    walk.doing('sign').answering('review', 'OK').reaches('kind-of-case');
  });
});

describe('what a walk gathers', () => {
  const walk = walking(annualPlan).answering('discussion', 'N').goingOn();
  const visits = visitsOf(walk);

  it('lists each record once, with the step that first made it', () => {
    expect(gathered(annualPlan, visits)).toEqual([
      { record: 'plan-draft', step: 'draft' },
      { record: 'minutes', step: 'discussion' },
    ]);
  });

  it('knows the records a step in hand needs and whether the walk has made them', () => {
    expect(due(annualPlan, visits, ['submit'])).toEqual([{ record: 'plan-draft', step: 'submit', gathered: true }]);
    expect(due(annualPlan, [], ['discuss'])).toEqual([{ record: 'annual-targets', step: 'discuss', gathered: false }]);
  });

  it('names the roles that took part and where the case changed hands', () => {
    expect(rolesInvolved(annualPlan, visits)).toEqual(['division-manager', 'divisions', 'senior-management']);
    expect(handOffs(annualPlan, visits).map(({ step, next }) => `${step}→${next}`)).toEqual([
      'discuss→targets',
      'targets→draft',
      'submit→discussion',
      'discussion→draft',
      'submit→discussion',
    ]);
  });

  it('is summed up against the shortest way', () => {
    const done = walk
      .answering('discussion', 'Y')
      .answering('feasibility', 'Y')
      .answering('approval', 'Y')
      .goingOn()
      .reaches('end');
    const summary = summarise(plan, annualPlan, visitsOf(done));
    expect(summary).toMatchObject({ steps: 12, shortest: 9, refusals: 1 });
    expect(summary.rounds).toEqual([
      { step: 'discussion', times: 2 },
      { step: 'feasibility', times: 1 },
      { step: 'approval', times: 1 },
    ]);
    expect(summary.approvals.map((visit) => visit.step)).toEqual(['discussion', 'feasibility', 'approval']);
    expect(shortestWay(plan)).toHaveLength(9);
  });
});

describe('coverage', () => {
  it('counts steps, outcomes and refuse→resubmit pairs', () => {
    expect(tryable(plan)).toMatchObject({ pairs: ['discussion:N', 'feasibility:N', 'approval:N'] });
    const refused = coverageOf(visitsOf(walking(annualPlan).answering('discussion', 'N')));
    expect(tally(plan, refused)).toEqual({
      steps: { tried: 5, of: 9 },
      outcomes: { tried: 1, of: 6 },
      pairs: { tried: 0, of: 3 },
    });
    const again = coverageOf(visitsOf(walking(annualPlan).answering('discussion', 'N').goingOn()));
    expect(again.pairs).toEqual(['discussion:N']);
  });

  it('does not count what the definition no longer knows', () => {
    expect(tally(plan, { moves: ['gone:done'], pairs: ['gone:N'] }).steps.tried).toBe(0);
  });

  it.each([annualPlan, countersigning])(
    'following the next untried way again and again tries everything ($id)',
    (procedure) => {
      const net = compile(procedure);
      let moves: readonly string[] = [];
      let known = untouched;
      for (let count = 0; count < 30; count += 1) {
        const way = untriedWay(net, moves, known);
        if (!way) break;
        moves = way.from === 'here' ? [...moves, ...way.moves] : way.moves;
        const journey = replay(net, moves);
        expect(journey.stopped).toBeUndefined();
        const seen = coverageOf(journey.visits);
        known = { moves: [...new Set([...known.moves, ...seen.moves])], pairs: [...new Set([...known.pairs, ...seen.pairs])] };
      }
      const { steps, outcomes, pairs } = tally(net, known);
      expect([steps.tried, outcomes.tried, pairs.tried]).toEqual([steps.of, outcomes.of, pairs.of]);
      expect(untriedWay(net, moves, known)).toBeUndefined();
    },
  );
});

describe('walking as a role', () => {
  const asBoard = { as: 'senior-management', others: 'approve' } as const;

  it('plays the steps of others until it is my turn', () => {
    const played = playOthers(plan, annualPlan, asBoard, []);
    expect(at(plan, replay(plan, played).marking)).toEqual(['discussion']);
    expect(isMine(annualPlan, asBoard, 'discussion')).toBe(true);
  });

  it('takes the decisions of others from the preset', () => {
    const asManager = (others: 'ask' | 'approve' | 'refuse-first') => {
      const mine = wayTo(plan, 'discussion')!;
      const moves = [...mine, ...playOthers(plan, annualPlan, { as: 'division-manager', others }, mine)];
      return at(plan, replay(plan, moves).marking);
    };
    expect(asManager('ask')).toEqual(['discussion']);
    expect(asManager('approve')).toEqual(['break-down']);
    expect(asManager('refuse-first')).toEqual(['draft']);
  });

  it('refuses on the first round only, so it ends', () => {
    const moves = playOthers(plan, annualPlan, { as: 'nobody', others: 'refuse-first' }, []);
    expect(hasEnded(plan, replay(plan, moves).marking)).toBe(true);
  });
});
