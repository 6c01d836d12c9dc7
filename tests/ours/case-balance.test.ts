/** The cases practise every step, and a learner who always gives the same answer at a gate is wrong often enough to notice. */
import { describe, expect, test } from 'vitest';
import { courseOf, isDeciding, isWork } from '../../src/procedure/index.ts';
import { ourContent, ourNets } from '../support/our-procedures.ts';

describe.each(ourNets)('$id', ({ id, procedure, net }) => {
  const scenarios = ourContent.scenarios[id]!;

  test('every step occurs in some case', () => {
    const met = new Set(scenarios.flatMap((scenario) => courseOf(procedure, net, scenario).stops.map(({ step }) => step)));
    expect(procedure.steps.filter((step) => isWork(step) && !met.has(step.id)).map((step) => step.id)).toEqual([]);
  });

  test.each(procedure.steps.filter(isDeciding))('no answer at $id is right in more than 60 %', (step) => {
    const right = scenarios.flatMap(({ course }) => course.flatMap((entry) => (entry.step === step.id ? [entry.decide!] : [])));
    const times = step.outcomes.map(({ mark }) => right.filter((it) => it === mark).length);
    expect(times.filter((count) => count > 0).length).toBeGreaterThan(1);
    expect(Math.max(...times) / right.length).toBeLessThanOrEqual(0.6);
  });
});
