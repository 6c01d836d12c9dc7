/** How large a procedure may be: what the check lets pass is drawn, and what cannot be drawn the check tells. */
import { expect, test } from 'vitest';
import { check, inWords } from '../../src/check/index.ts';
import { layoutInThread } from '../../src/diagram/threads.ts';
import { flowchartText, swimlaneText } from '../../src/exchange/index.ts';
import type { Procedure } from '../../src/procedure/index.ts';
import { filesWith, procedureFile } from '../support/handbook-files.ts';

const text = (en: string) => ({ zh: '步骤', en });

/** A chain of tasks and gates; each gate turns back to its task, so a pair of them has three arrows. */
const chain = (pairs: number, name: string, last = 'End', tasks = 0) => {
  const after = (at: number) => (at < pairs ? `t${at}` : at < pairs + tasks ? `x${at - pairs}` : 'end');
  const pair = (_: unknown, at: number) => [
    { id: `t${at}`, no: `${2 * at + 1}`, name: text(name), roles: ['manager'], records: { out: ['plan'] }, next: `g${at}` },
    {
      ...{ id: `g${at}`, kind: 'gate', no: `${2 * at + 2}`, name: text(name), roles: ['director'] },
      question: { zh: '同意吗？', en: 'Agreed?' },
      outcomes: [
        { mark: 'Y', name: { zh: '同意', en: 'Agree' }, next: after(at + 1) },
        { mark: 'N', name: { zh: '退回', en: 'Return' }, next: `t${at}`, refusal: true },
      ],
    },
  ];
  const task = (_: unknown, at: number) => ({
    ...{ id: `x${at}`, no: `${2 * pairs + at + 1}`, name: text(name), roles: ['manager'], next: after(pairs + at + 1) },
  });
  const steps = [
    ...Array.from({ length: pairs }, pair).flat(),
    ...Array.from({ length: tasks }, task),
    { id: 'end', kind: 'end', name: text(last) },
  ];
  const head = { id: '9.1', slug: 'small-plan', title: text('Small plan'), summary: { zh: '试验。', en: 'A trial.' } };
  return check(filesWith({ [procedureFile]: JSON.stringify({ ...head, start: 't0', steps }), 'findings.yaml': '[]' }));
};

const codes = ({ issues }: ReturnType<typeof check>) => issues.filter((it) => it.severity === 'error').map(({ code }) => code);
const words = {
  locale: 'en' as const,
  role: (id: string) => (id === 'manager' ? 'Manager' : 'Director'),
  nobody: 'Not stated',
};
const drawings = (procedure: Procedure) => [flowchartText(procedure, words), swimlaneText(procedure, words)];

test('five hundred arrows are drawn, and one more is told', async () => {
  const { content } = chain(166, 'Plan', 'End', 2);
  for (const drawing of drawings(content!.procedures[0]!)) expect((await layoutInThread(drawing)).arrows).toHaveLength(500);
  const over = chain(167, 'Plan');
  expect(codes(over)).toEqual(['too-many-arrows']);
  expect(inWords(over.issues.find(({ severity }) => severity === 'error')!, 'en').what).toBe(
    '501 arrows; a drawing takes 500.',
  );
}, 90_000);

test('fifty thousand characters are drawn, and one more is told', async () => {
  const name = 'A long name '.repeat(27).trim();
  const longest = (last: string) =>
    Math.max(...drawings(chain(40, name, last).content!.procedures[0]!).map(({ length }) => length));
  const last = 'E'.repeat(50_000 - longest('E') + 1);
  const { content } = chain(40, name, last);
  const drawing = drawings(content!.procedures[0]!).find(({ length }) => length === 50_000)!;
  expect((await layoutInThread(drawing)).boxes).toHaveLength(81);
  const over = chain(40, name, `${last}E`);
  expect(codes(over)).toEqual(['drawing-too-long']);
  expect(inWords(over.issues.find(({ severity }) => severity === 'error')!, 'en').what).toMatch(
    /81 steps takes 50001 .* 50000/,
  );
}, 90_000);
