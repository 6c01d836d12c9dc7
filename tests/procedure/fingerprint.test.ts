import { expect, test } from 'vitest';
import { fingerprint, type Procedure } from '../../src/procedure/index.ts';
import * as schema from '../../src/procedure/schema.ts';

const text = (word: string) => ({ zh: word, en: word });
const definition = (change: (steps: { [key: string]: unknown }[]) => void = () => {}): Procedure => {
  const steps: { [key: string]: unknown }[] = [
    { id: 'draft', no: '1', name: text('Draft'), next: 'approval' },
    {
      ...{ id: 'approval', no: '2', kind: 'gate', name: text('Approval'), question: text('Agreed?') },
      outcomes: [
        { mark: 'Y', name: text('Agree'), next: 'end' },
        { mark: 'N', name: text('Return'), next: 'draft', refusal: true },
      ],
    },
    { id: 'end', kind: 'end', name: text('End') },
  ];
  change(steps);
  return schema.procedure.parse({ id: '9.1', slug: 'plan', title: text('Plan'), summary: text('Plan'), start: 'draft', steps });
};

test('a fingerprint is twelve hexadecimal digits and the same every time', () => {
  expect(fingerprint(definition())).toMatch(/^[0-9a-f]{12}$/);
  expect(fingerprint(definition())).toBe(fingerprint(definition()));
});

test('mending a word leaves the fingerprint as it is', () => {
  expect(fingerprint(definition((steps) => Object.assign(steps[0]!, { name: text('Write a draft') })))).toBe(
    fingerprint(definition()),
  );
});

test('a different target, mark, kind or order of steps gives another fingerprint', () => {
  const changes = [
    (steps: { [key: string]: unknown }[]) => Object.assign(steps[0]!, { next: 'end' }),
    (steps: { [key: string]: unknown }[]) => Object.assign((steps[1]!.outcomes as { mark: string }[])[1]!, { mark: '退' }),
    (steps: { [key: string]: unknown }[]) => Object.assign(steps[1]!, { kind: 'choice' }),
    (steps: { [key: string]: unknown }[]) => steps.push(steps.shift()!),
  ];
  const prints = changes.map((change) => fingerprint(definition(change as never)));
  expect(new Set([...prints, fingerprint(definition())]).size).toBe(changes.length + 1);
});
