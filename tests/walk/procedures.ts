/** Definitions for the tests: frozen here, so that content may change without them. */
import type { Procedure, Step, Text } from '../../src/procedure/index.ts';

const text = (en: string): Text => ({ zh: `〔${en}〕`, en });
type Records = { in: string[]; out: string[] };

const work = (id: string, no: string, roles: string[], records: Partial<Records> = {}) => ({
  id,
  no,
  name: text(id),
  roles,
  requirements: [{ ...text(`Do ${id}`) }],
  records: { in: [], out: [], ...records },
});

export const task = (id: string, no: string, next: string, roles: string[] = [], records: Partial<Records> = {}): Step => ({
  kind: 'task',
  ...work(id, no, roles, records),
  next,
});

type Answers = Record<string, string>;

/** A gate or choice; marks N, 退 refuse. */
export const deciding = (
  kind: 'gate' | 'choice',
  id: string,
  no: string,
  answers: Answers,
  roles: string[] = [],
  out: string[] = [],
): Step => ({
  kind,
  ...work(id, no, roles, { out }),
  question: text(`${id}?`),
  outcomes: Object.entries(answers).map(([mark, next]) => ({
    mark,
    name: text(mark),
    next,
    refusal: kind === 'gate' && ['N', '退'].includes(mark),
  })),
});

export const end = (id = 'end'): Step => ({ kind: 'end', id, name: text(id) });

export const procedureOf = (id: string, steps: Step[]): Procedure => ({
  id,
  slug: 'for-tests',
  title: text(id),
  summary: text(id),
  purpose: [],
  scope: [],
  marks: '',
  start: steps[0]!.id,
  steps,
  waivers: [],
});

const manager = ['division-manager'];
const board = ['senior-management'];

/** 3.1 as the reading has it: three gates, each sending back to the draft. */
export const annualPlan = procedureOf('3.1', [
  task('discuss', '1', 'targets', manager, { in: ['annual-targets'] }),
  task('targets', '2', 'draft', ['divisions']),
  task('draft', '3', 'submit', manager, { out: ['plan-draft'] }),
  task('submit', '4', 'discussion', manager, { in: ['plan-draft'] }),
  deciding('gate', 'discussion', '5', { Y: 'feasibility', N: 'draft' }, board, ['minutes']),
  deciding('gate', 'feasibility', '6', { Y: 'approval', N: 'draft' }, board, ['minutes']),
  deciding('gate', 'approval', '7', { Y: 'break-down', N: 'draft' }, ['general-manager'], ['approved-plan']),
  task('break-down', '8', 'carry-out', manager, { out: ['agreement'] }),
  task('carry-out', '9', 'end', ['sales-representative']),
  end(),
]);

/** Countersigning: two parts side by side, one of them with a gate that sends back within its part. */
export const countersigning = procedureOf('9.1', [
  task('prepare', '1', 'split', ['a']),
  { kind: 'fork', id: 'split', name: text('split'), next: ['check', 'sign'] },
  task('check', '2', 'review', ['b']),
  deciding('gate', 'review', '3', { OK: 'meet', 退: 'check' }, ['c']),
  task('sign', '4', 'meet', ['d']),
  { kind: 'join', id: 'meet', name: text('meet'), next: 'kind-of-case' },
  deciding('choice', 'kind-of-case', '5', { big: 'file', small: 'end' }, ['a']),
  task('file', '6', 'end', ['a']),
  end(),
]);
