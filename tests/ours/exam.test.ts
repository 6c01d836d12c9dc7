/** What exams on the eight procedures are made of: there are cases and situations enough that half of each is applied. */
import { expect, it } from 'vitest';
import { isDeciding, isWork } from '../../src/procedure/index.ts';
import { drawExam, everythingAsked, isApplied, isDecision, poolOf, storyOf } from '../../src/train/index.ts';
import { echo } from '../../src/train/questions/likeness.ts';
import { ourTaught } from '../support/our-procedures.ts';

it.each(ourTaught)(
  'of $procedure.id is half decisions on facts and errors to find, at every gate, from as many stories',
  (it) => {
    const pool = poolOf(it);
    const gates = it.procedure.steps.filter(isDeciding).map(({ id }) => id);
    const works = it.procedure.steps.filter(isWork).length;
    for (const seed of ['a', 'b', 'c', 'd']) {
      const exam = drawExam(pool, { seed, count: 12 });
      const applied = exam.filter(isApplied);
      expect(applied.length, seed).toBeGreaterThanOrEqual(6);
      expect(new Set(exam.map(storyOf)).size).toBe(exam.length);
      const decided = new Set(applied.filter(isDecision).map(({ step }) => step));
      expect(gates.filter((gate) => decided.has(gate)).length, seed).toBeGreaterThanOrEqual(Math.min(gates.length, 6));
      expect(new Set(exam.map(({ step }) => step)).size, seed).toBeGreaterThanOrEqual(Math.min(works, 9));
    }
  },
);

it('what a step asks is not given away by its name: of sentences the one that says it most is mostly wrong', () => {
  const asked = ourTaught.flatMap((of) =>
    everythingAsked(of).flatMap((question) => (question.kind === 'must' ? { of, question } : [])),
  );
  const given = asked.filter(({ of: { procedure }, question }) => {
    const at = (id: string) => procedure.steps.filter(isWork).find((step) => step.id === id)!;
    const said = question.options.map(({ key, meant }) => {
      if (meant.kind !== 'requirement') throw new Error(`${question.id} has an option of kind ${meant.kind}.`);
      return { key, by: echo(at(question.step).name, at(meant.step).requirements[meant.no - 1]!) };
    });
    const right = said.find(({ key }) => key === question.right)!.by;
    return said.every(({ key, by }) => key === question.right || right > by);
  });
  expect(asked.length).toBeGreaterThan(60);
  expect(given.length).toBeLessThan(asked.length / 3);
});
