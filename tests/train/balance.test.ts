/** The cases practise every step, and a learner who always gives the same answer at a gate is wrong often enough to notice. */
import { describe, expect, test } from 'vitest';
import { courseOf, isDeciding, isWork } from '../../src/procedure/index.ts';
import { ourContent, ourNets } from '../support/our-procedures.ts';

/** The procedures held to it so far; all of them once this filter goes. */
const held = ourNets.filter(({ id }) => ['3.1', '3.2', '3.3', '3.4'].includes(id));

describe.each(held)('$id', ({ id, procedure, net }) => {
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
