import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { isWork } from '../../src/procedure/index.ts';
import { syntheticHandbook } from '../support/synthetic-handbook.ts';

const checked = (files: Readonly<Record<string, string>>) => {
  const texts = new Map(Object.entries(files));
  const procedures = [...texts.keys()].flatMap((path) => /^procedures\/([^/]+)\/procedure\.yaml$/.exec(path)?.[1] ?? []);
  return check({ texts, procedures });
};

describe('A synthetic handbook', () => {
  test.each([1, 2, 3, 20, 50])('of %i procedures passes the check without a word', (procedures) => {
    const { content, issues } = checked(syntheticHandbook({ procedures }));
    expect(issues).toEqual([]);
    expect(content!.procedures).toHaveLength(procedures);
  });

  test('has procedures about as large as ours', () => {
    for (const { steps } of checked(syntheticHandbook({ procedures: 40 })).content!.procedures) {
      const roles = new Set(steps.filter(isWork).flatMap((step) => step.roles));
      const gates = steps.filter((step) => step.kind === 'gate');
      expect([9, 10, 11]).toContain(steps.length);
      expect([2, 3]).toContain(gates.length);
      expect([4, 5]).toContain(roles.size);
    }
  });

  test('has as many steps as asked for', () => {
    expect(checked(syntheticHandbook({ procedures: 1, steps: 200 })).content!.procedures[0]!.steps).toHaveLength(201);
  });

  test('is the same for the same seed, another for another, and no two procedures are alike', () => {
    const files = syntheticHandbook({ procedures: 30, seed: 7 });
    expect(syntheticHandbook({ procedures: 30, seed: 7 })).toEqual(files);
    expect(syntheticHandbook({ procedures: 30, seed: 8 })).not.toEqual(files);
    const bodies = Object.entries(files).filter(([path]) => path.endsWith('.yaml') && path.startsWith('procedures/'));
    expect(new Set(bodies.map(([, text]) => text.slice(text.indexOf('start:')))).size).toBe(30);
  });
});
