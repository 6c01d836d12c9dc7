/** A procedure that is hard to draw: 40 steps of 12 roles, ten of them sent back, forks and joins, choices, steps of two roles. */
import type { Outcome, Procedure, Step } from '../../src/procedure/index.ts';
import { secondContent } from './handbooks.ts';

export const hardRoles = secondContent.roles.slice(0, 12).map(({ id }) => id);

const names = [
  ['收集资料', 'Gather the facts'],
  ['确定不同周期销售费用预算分配比例', 'Set each period’s share of the sales expense budget'],
  ['审核', 'Review'],
  ['制订纠正措施', 'Draw up corrective action'],
  ['登记并存档', 'Register and file'],
] as const;

const textOf = (at: number) => ({ zh: names[at % names.length]![0], en: names[at % names.length]![1] });
const idOf = (at: number): string => (at > 40 ? 'end' : `step-${at}`);

/** Step to the step it is sent back to. */
const back: Readonly<Record<number, number>> = { 4: 2, 6: 2, 9: 7, 13: 2, 20: 18, 22: 18, 27: 25, 30: 18, 35: 33, 39: 2 };
/** Step to the further step that another outcome leads to. */
const onward: Readonly<Record<number, readonly number[]>> = { 11: [14], 24: [26, 28], 37: [41] };
const forks: Readonly<Record<number, readonly number[]>> = { 15: [16, 17, 18] };
const joins: Readonly<Record<number, number>> = { 16: 19, 17: 19, 18: 19 };

const work = (at: number) => ({
  id: idOf(at),
  no: String(at),
  name: textOf(at),
  roles: at % 8 === 3 ? [hardRoles[(at * 5) % 12]!, hardRoles[(at * 5 + 4) % 12]!] : [hardRoles[(at * 5) % 12]!],
  requirements: [],
  records: { in: [], out: [] },
});

const outcome = (mark: string, to: number, refusal = false): Outcome => ({
  mark,
  name: { zh: '需要进一步评审', en: 'Needs a further review' },
  next: idOf(to),
  refusal,
});

const stepOf = (at: number): Step => {
  const next = joins[at] ?? at + 1;
  if (forks[at]) return { kind: 'fork', id: idOf(at), name: textOf(at), next: forks[at].map(idOf) };
  if (at === 19) return { kind: 'join', id: idOf(at), name: textOf(at), next: idOf(20) };
  if (back[at]) {
    return {
      kind: 'gate',
      ...work(at),
      question: textOf(at),
      outcomes: [outcome('Y', next), outcome(at % 2 ? 'N' : '退', back[at], true)],
    };
  }
  if (onward[at]) {
    const further = onward[at].map((to, index) => outcome(`further${index}`, to));
    return { kind: 'choice', ...work(at), question: textOf(at), outcomes: [outcome('A', next), ...further] };
  }
  return { kind: 'task', ...work(at), next: idOf(next) };
};

export const hardProcedure: Procedure = {
  id: '9.9',
  slug: 'hard',
  title: { zh: '难画的流程', en: 'Hard to draw' },
  summary: { zh: '用于试验。', en: 'For tests.' },
  purpose: [],
  scope: [],
  marks: '',
  start: 'step-1',
  steps: [
    ...Array.from({ length: 40 }, (_, at) => stepOf(at + 1)),
    { kind: 'end', id: 'end', name: { zh: '结束', en: 'End' } },
  ],
  waivers: [],
};
