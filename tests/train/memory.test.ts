import { describe, expect, it } from 'vitest';
import { type AnswerRecord, dueBy, repetitionsOf } from '../../src/train/index.ts';

const day = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 10, 2, 9);
const answer = (days: number, right: boolean, item = '3.1/approval/after-N'): AnswerRecord => ({
  ...{ at: start + days * day, item, right },
  chosen: right ? 'draft-plan' : 'break-down',
});
const dueIn = (answers: readonly AnswerRecord[]): number => (repetitionsOf(answers)[0]!.due - start) / day;
const none = () => false;

describe('What was missed', () => {
  it('comes back the next day', () => {
    expect(dueIn([answer(0, false)])).toBe(1);
    expect(dueBy([answer(0, false)], start + day - 1, none)).toEqual([]);
    expect(dueBy([answer(0, false)], start + day, none).map(({ item }) => item)).toEqual(['3.1/approval/after-N']);
  });

  it('comes back ever later while it is known, and soon when it is missed again', () => {
    const known: AnswerRecord[] = [answer(0, false)];
    const gaps: number[] = [];
    for (let time = 0; time < 4; time += 1) {
      const due = dueIn(known);
      known.push(answer(due, true));
      gaps.push(dueIn(known) - due);
    }
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
    expect(gaps[3]!).toBeGreaterThan(gaps[0]! * 2);
    const due = dueIn(known);
    expect(dueIn([...known, answer(due, false)]) - due).toBeLessThan(gaps[3]!);
  });

  it('has dates that do not move: fixed here, on every machine', () => {
    const steps = [answer(0, false), answer(1, true), answer(3, true), answer(9, false)];
    expect(steps.map((_, at) => dueIn(steps.slice(0, at + 1)))).toEqual([1, 4, 9, 10]);
  });

  it('is not what was known at once, and what is known first and missed later is', () => {
    expect(repetitionsOf([answer(0, true)])).toEqual([]);
    expect(repetitionsOf([answer(0, true), answer(5, false)])).toMatchObject([{ misses: 1 }]);
  });

  it('does not depend on the order the answers lie in', () => {
    const steps = [answer(0, false), answer(1, true), answer(4, false), answer(5, true)];
    expect(repetitionsOf(steps.toReversed())).toEqual(repetitionsOf(steps));
  });

  it('has gates come first, then what was missed most', () => {
    const answers = [answer(0, false, 'gate'), ...[0, 1].map((days) => answer(days, false, 'twice')), answer(0, false, 'once')];
    expect(dueBy(answers, start + 30 * day, (item) => item === 'gate').map(({ item }) => item)).toEqual([
      'gate',
      'twice',
      'once',
    ]);
  });
});
