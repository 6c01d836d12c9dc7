/** How cases end: exact, by summing over every way, and simulated. */
import { describe, expect, it } from 'vitest';
import { bandRows, isWork, type Procedure } from '../../src/procedure/index.ts';
import {
  compare,
  defaults,
  expect as expectation,
  momentsOf,
  type Parameters,
  refusalsTimes,
  returnsOf,
} from '../../src/simulate/index.ts';
import { everyStraight, thirdNet } from '../support/handbooks.ts';
import { deciding, end, procedureOf, task } from '../walk/procedures.ts';
import { exponential, plainly, simulating } from './stations.ts';

interface Sum {
  share: number;
  work: number;
}

/** Lets all ways go on at once, move by move, until hardly a case in 10¹³ is left, and adds up how each ended: no matrices here. */
const everyWay = (procedure: Procedure, parameters: Parameters): Map<string, Sum> => {
  const steps = new Map(procedure.steps.filter(isWork).map((step) => [step.id, step]));
  const returning = returnsOf(procedure).moves;
  const sums = new Map<string, Sum>();
  const add = (to: Map<string, Sum>, key: string, share: number, work: number): void => {
    const sum = to.get(key) ?? { share: 0, work: 0 };
    to.set(key, { share: sum.share + share, work: sum.work + work });
  };
  let here = new Map<string, Sum>([[`${procedure.start} 0`, { share: 1, work: 0 }]]);
  while ([...here.values()].reduce((left, { share }) => left + share, 0) > 1e-13) {
    const next = new Map<string, Sum>();
    for (const [at, { share, work }] of here) {
      const [id, rounds] = [at.split(' ')[0]!, Number(at.split(' ')[1])];
      const step = steps.get(id)!;
      const { duration, outcomes: list } = parameters.steps[id]!;
      for (const arc of step.kind === 'task' ? [{ mark: 'done', next: step.next }] : step.outcomes) {
        const chance = list ? list[Math.min(rounds, list.length - 1)]![arc.mark]! : 1;
        const spent = chance * (work + share * momentsOf(duration).mean);
        const move = `${id}:${arc.mark}`;
        const round = Math.min(8, rounds + Number(returning.has(move)));
        if (steps.has(arc.next)) add(next, `${arc.next} ${round}`, share * chance, spent);
        else add(sums, move, share * chance, spent);
      }
    }
    here = next;
  }
  return sums;
};

const exactly = (procedure: Procedure, parameters: Parameters) => {
  const answer = expectation(procedure, parameters);
  if (answer.kind === 'refused') throw new Error(answer.issue.rule);
  return answer.expectation;
};

/** As assumed, but refused more and more seldom from round to round. */
const withRounds = (parameters: Parameters): Parameters => ({
  ...parameters,
  steps: Object.fromEntries(
    Object.entries(parameters.steps).map(([id, it]) => {
      const [first] = it.outcomes ?? [];
      const marks = Object.keys(first ?? {});
      const later = Object.fromEntries(marks.map((mark, at) => [mark, at === 0 ? 0.9 : 0.1 / (marks.length - 1)]));
      return [id, first && marks.length > 1 ? { ...it, outcomes: [first, later] } : it];
    }),
  ),
});

/** Those the ways of which are of one shape: no gate is decided by more or fewer of its roles as a figure has it. */
const everyPlain = everyStraight.filter(
  ({ procedure }) => !procedure.steps.some((step) => bandRows(step).some(({ signing }) => signing)),
);

describe.each(everyPlain)('$name', ({ procedure }) => {
  it.each([
    ['as assumed', defaults(procedure)],
    ['with other chances from the second round on', withRounds(defaults(procedure))],
  ])('%s: exact shares and working times are those of every way added up', (_, parameters) => {
    const sums = everyWay(procedure, parameters);
    const { outcomes, work } = exactly(procedure, parameters);
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual([...sums.keys()].toSorted());
    for (const { outcome, share, work: spent } of outcomes) {
      expect(share).toBeCloseTo(sums.get(outcome)!.share, 8);
      expect(spent * share).toBeCloseTo(sums.get(outcome)!.work, 4);
    }
    expect(outcomes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(outcomes.reduce((sum, it) => sum + it.share * it.work, 0) / work.mean).toBeCloseTo(1, 10);
  });

  it('simulated shares hold the exact ones in their intervals, with queues and without', () => {
    const parameters = defaults(procedure);
    const { outcomes } = exactly(procedure, parameters);
    for (const queues of [true, false]) {
      const results = simulating(procedure, { ...parameters, queues }, { cases: 1500, replications: 10, seed: 6 });
      expect(results.outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(outcomes.map((it) => it.outcome).toSorted());
      for (const { outcome, share } of outcomes) {
        const found = results.outcomes.find((it) => it.outcome === outcome)!;
        expect(Math.abs(found.share!.mean - share)).toBeLessThanOrEqual(2.5 * found.share!.half! + 1e-12);
      }
      const lead = results.outcomes.reduce((sum, it) => sum + it.share!.mean * it.lead!.mean, 0);
      expect(lead / results.measures.lead!.mean).toBeCloseTo(1, 9);
      const onTime = results.outcomes.reduce((sum, it) => sum + it.share!.mean * it.onTime!.mean, 0);
      expect(onTime / results.measures.onTime!.mean).toBeCloseTo(1, 9);
    }
  });

  it('a case that is refused for good has not been sent back', () => {
    const { moves } = returnsOf(procedure);
    expect(exactly(procedure, defaults(procedure)).refusals.mean > 0).toBe(moves.size > 0);
  });
});

describe('an agreement', () => {
  const { procedure } = thirdNet('5.5');
  const plan = { procedure, parameters: defaults(procedure) };

  it('is signed where all five reviews pass', () => {
    const signed = exactly(procedure, plan.parameters).outcomes.find(({ outcome }) => outcome === 'start-on-time:done')!;
    expect(signed.share).toBeCloseTo(0.8 ** 5, 12);
  });

  it('doubling refusals is told as fewer agreements first of all', () => {
    const comparison = compare([plan, refusalsTimes(plan, 2)], { cases: 1500, replications: 8, seed: 2 });
    if (comparison.kind === 'refused') throw new Error('refused');
    const signed = comparison.differences[0]!.outcomes.find(({ outcome }) => outcome === 'start-on-time:done')!;
    expect(Math.abs(signed.share!.difference.mean - (0.6 ** 5 - 0.8 ** 5))).toBeLessThan(2.2 * signed.share!.difference.half!);
    expect(signed.share!.certain).toBe(true);
  });
});

it('an outcome that only one set-up knows is none of the cases of the other', () => {
  const short = procedureOf('9.8', [deciding('gate', 'ask', '1', { Y: 'end', N: 'end' }, ['a']), end()]);
  const long = procedureOf('9.8', [
    deciding('gate', 'ask', '1', { Y: 'end', N: 'explain' }, ['a']),
    task('explain', '2', 'end', ['a']),
    end(),
  ]);
  const figures = (procedure: Procedure) =>
    plainly(procedure, { gap: exponential(100), steps: { ask: { duration: exponential(5), outcomes: [{ Y: 0.5, N: 0.5 }] } } });
  const comparison = compare(
    [short, long].map((procedure) => ({ procedure, parameters: figures(procedure) })),
    { cases: 200, replications: 5 },
  );
  if (comparison.kind === 'refused') throw new Error(JSON.stringify(comparison.issues));
  const told = comparison.differences[0]!.outcomes.map(({ outcome, share }) => [
    outcome,
    share!.before.mean > 0,
    share!.after.mean > 0,
  ]);
  expect(told).toEqual([
    ['ask:Y', true, true],
    ['ask:N', true, false],
    ['explain:done', false, true],
  ]);
});
