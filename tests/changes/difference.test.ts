/** Kinds of edit a person makes to a procedure, each with the difference and the roles it concerns worked out by hand. */
import { describe, expect, test } from 'vitest';
import { affectedBy, differenceOf } from '../../src/changes/index.ts';
import type { Procedure, Step, WorkStep } from '../../src/procedure/index.ts';
import { everyProcedure, thirdContent, thirdNet } from '../support/handbooks.ts';

const plan = thirdNet('5.1').procedure;
const order = thirdContent.roles.map(({ id }) => id);

type Edit = (procedure: Procedure) => void;

const edited = (edit: Edit): Procedure => {
  const copy = structuredClone(plan) as Procedure;
  edit(copy);
  return copy;
};
const step = <S extends Step = WorkStep>({ steps }: Procedure, id: string): S => steps.find((entry) => entry.id === id) as S;
const gate = (procedure: Procedure, id: string) => step<Extract<Step, { kind: 'gate' }>>(procedure, id);

/** A difference in a line each: the step, what changed, and how far it reaches. */
const told = (edit: Edit): string[] => {
  const { head, added, removed, changed } = differenceOf(plan, edited(edit));
  return [
    ...head.map((change) => `${change.kind} ${change.class}`),
    ...added.map(({ id }) => `+ ${id}`),
    ...removed.map(({ id }) => `- ${id}`),
    ...changed.flatMap((entry) => entry.changes.map((change) => `${entry.step}: ${change.kind} ${change.class}`)),
  ];
};

const concerned = (edit: Edit): Record<string, string> => {
  const after = edited(edit);
  const rows = affectedBy(plan, after, differenceOf(plan, after), order);
  return Object.fromEntries(rows.map(({ role, again, class: reach }) => [role, [reach, ...again].join(' ')]));
};

interface Case {
  readonly edit: Edit;
  readonly difference: readonly string[];
  readonly roles: Readonly<Record<string, string>>;
}

const cases: Readonly<Record<string, Case>> = {
  'nothing at all': { edit: () => undefined, difference: [], roles: {} },
  'a comma in a sentence': {
    edit: (it) => {
      step(it, 'approval').requirements[0]!.zh += '，';
    },
    difference: ['approval: requirement wording'],
    roles: { 'general-manager': 'wording' },
  },
  'a sentence asks otherwise': {
    edit: (it) => {
      step(it, 'clarify-target').requirements[0]!.zh = '每月底前明确本部门的销售目标，并书面上报总经理。';
    },
    difference: ['clarify-target: requirement-added duties', 'clarify-target: requirement-removed duties'],
    roles: { divisions: 'duties clarify-target' },
  },
  'only the translation': {
    edit: (it) => {
      step(it, 'draft-plan').requirements[0]!.en = 'Another English sentence.';
    },
    difference: ['draft-plan: requirement wording'],
    roles: { 'division-manager': 'wording' },
  },
  'a step is renamed': {
    edit: (it) => {
      step(it, 'break-down').name.zh = '分解销售任务';
    },
    difference: ['break-down: name clarified'],
    roles: { 'division-manager': 'clarified break-down' },
  },
  'a role is added': {
    edit: (it) => {
      step(it, 'senior-discussion').roles.push('finance-manager');
    },
    difference: ['senior-discussion: role-added duties'],
    roles: { 'senior-management': 'duties senior-discussion', 'finance-manager': 'duties senior-discussion' },
  },
  'a role gives way to another': {
    edit: (it) => {
      step(it, 'clarify-target').roles = ['planning-centre'];
    },
    difference: ['clarify-target: role-added duties', 'clarify-target: role-removed duties'],
    roles: { divisions: 'duties clarify-target', 'planning-centre': 'duties clarify-target' },
  },
  'a record is used no more, another is made': {
    edit: (it) => {
      step(it, 'clarify-target').records = { in: [], out: ['annual-operating-target'] };
    },
    difference: ['clarify-target: record-removed duties', 'clarify-target: record-added duties'],
    roles: { divisions: 'duties clarify-target' },
  },
  'a refusal leads elsewhere': {
    edit: (it) => {
      gate(it, 'approval').outcomes.find(({ refusal }) => refusal)!.next = 'clarify-target';
    },
    difference: ['approval: outcome-target flow'],
    roles: {
      'division-manager': 'flow approval',
      divisions: 'flow approval',
      'general-manager': 'flow approval',
    },
  },
  'a gate is added': {
    edit: (it) => {
      const at = it.steps.findIndex(({ id }) => id === 'approval');
      it.steps.splice(at, 0, {
        ...structuredClone(gate(it, 'approval')),
        id: 'finance-review',
        no: '6a',
        name: { zh: '财务复核', en: 'Finance review' },
        roles: ['finance-manager'],
        requirements: [{ zh: '核对计划与财务预算。', en: 'The plan is checked against the financial budget.' }],
        records: { in: [], out: [] },
      } as Step);
      gate(it, 'finance-review').outcomes.find(({ refusal }) => !refusal)!.next = 'approval';
      gate(it, 'feasibility-review').outcomes.find(({ refusal }) => !refusal)!.next = 'finance-review';
    },
    difference: ['+ finance-review', 'feasibility-review: outcome-target flow'],
    roles: {
      'senior-management': 'flow feasibility-review',
      'general-manager': 'flow feasibility-review',
      'finance-manager': 'flow feasibility-review finance-review',
    },
  },
  'a step is taken out': {
    edit: (it) => {
      it.steps.splice(
        it.steps.findIndex(({ id }) => id === 'clarify-target'),
        1,
      );
      (step(it, 'discuss-targets') as { next: string }).next = 'draft-plan';
    },
    difference: ['- clarify-target', 'discuss-targets: next flow'],
    roles: { 'division-manager': 'flow discuss-targets', divisions: 'flow discuss-targets' },
  },
  'a step moves': {
    edit: (it) => {
      const [moved] = it.steps.splice(
        it.steps.findIndex(({ id }) => id === 'clarify-target'),
        1,
      );
      it.steps.splice(0, 0, moved!);
    },
    difference: ['clarify-target: moved clarified'],
    roles: { divisions: 'clarified clarify-target' },
  },
  'a step is split: one of its sentences goes to a new one': {
    edit: (it) => {
      const draft = step<Extract<Step, { kind: 'task' }>>(it, 'draft-plan');
      const discussed = draft.requirements.pop()!;
      it.steps.splice(it.steps.indexOf(draft) + 1, 0, {
        ...structuredClone(draft),
        id: 'discuss-draft',
        no: '3a',
        name: { zh: '讨论计划稿', en: 'Discuss the draft' },
        requirements: [discussed],
        records: { in: [], out: [] },
        next: draft.next,
      });
      draft.next = 'discuss-draft';
    },
    difference: ['+ discuss-draft', 'draft-plan: requirement-removed duties', 'draft-plan: next flow'],
    roles: { 'division-manager': 'flow draft-plan discuss-draft', 'sales-representative': 'duties draft-plan' },
  },
  'a sentence goes to another step': {
    edit: (it) => {
      step(it, 'submit-plan').requirements.push(step(it, 'draft-plan').requirements.pop()!);
    },
    difference: ['submit-plan: requirement-moved duties'],
    roles: { 'division-manager': 'duties submit-plan', 'sales-representative': 'duties submit-plan' },
  },
  'an id is renamed': {
    edit: (it) => {
      const text = JSON.stringify(it).replaceAll('"clarify-target"', '"set-division-target"');
      Object.assign(it, JSON.parse(text));
    },
    difference: ['set-division-target: step-id wording'],
    roles: { divisions: 'wording' },
  },
  'a task becomes a gate': {
    edit: (it) => {
      const at = it.steps.findIndex(({ id }) => id === 'clarify-target');
      const { next: _next, ...rest } = structuredClone(step<Extract<Step, { kind: 'task' }>>(it, 'clarify-target'));
      const outcomes = gate(it, 'approval').outcomes.map((outcome, index) => ({
        ...structuredClone(outcome),
        next: index === 0 ? 'draft-plan' : 'discuss-targets',
      }));
      it.steps[at] = { ...rest, kind: 'gate', question: { zh: '是否明确？', en: 'Is it clear?' }, outcomes };
    },
    difference: ['clarify-target: step-kind flow', 'clarify-target: outcome-added flow', 'clarify-target: outcome-added flow'],
    roles: { 'division-manager': 'flow clarify-target', divisions: 'flow clarify-target' },
  },
  'a gate is signed by both of its roles, where one decided': {
    edit: (procedure) => {
      Object.assign(gate(procedure, 'approval'), { roles: ['general-manager', 'finance-manager'], sign: 'all' });
    },
    difference: ['approval: role-added duties', 'approval: signing flow'],
    roles: { 'general-manager': 'flow approval', 'finance-manager': 'flow approval' },
  },
  'a gate is to be decided in time': {
    edit: (procedure) => {
      Object.assign(gate(procedure, 'approval'), { limit: { within: 3, unit: 'working-days' } });
    },
    difference: ['approval: limit duties'],
    roles: { 'general-manager': 'duties approval' },
  },
  'a gate passes to another role when time runs out': {
    edit: (procedure) => {
      Object.assign(gate(procedure, 'approval'), { limit: { within: 3, unit: 'days', escalate: 'finance-manager' } });
    },
    difference: ['approval: limit flow'],
    roles: { 'general-manager': 'flow approval', 'finance-manager': 'flow approval' },
  },
  'it begins with another step': {
    edit: (it) => {
      it.start = 'draft-plan';
    },
    difference: ['start flow'],
    roles: { 'division-manager': 'flow draft-plan' },
  },
  'its title is another': {
    edit: (it) => {
      it.title.zh = '年度经营计划';
    },
    difference: ['title clarified'],
    roles: {
      'division-manager': 'clarified',
      divisions: 'clarified',
      'senior-management': 'clarified',
      'general-manager': 'clarified',
      'sales-representative': 'clarified',
    },
  },
  'a sentence goes to a step of somebody else': {
    edit: (it) => {
      step(it, 'clarify-target').requirements.push(step(it, 'draft-plan').requirements.splice(1, 1)[0]!);
    },
    difference: ['clarify-target: requirement-moved duties'],
    roles: { 'division-manager': 'duties clarify-target', divisions: 'duties clarify-target' },
  },
  'somebody else keeps a record': {
    edit: (it) => {
      const { records } = step(it, 'senior-discussion');
      Object.assign(records, { by: ['planning-centre'] });
    },
    difference: ['senior-discussion: other duties'],
    roles: { 'senior-management': 'duties senior-discussion', 'planning-centre': 'duties senior-discussion' },
  },
  'an outcome is named otherwise, and rests on another basis': {
    edit: (it) => {
      const yes = gate(it, 'approval').outcomes.find(({ refusal }) => !refusal)!;
      yes.name.zh = '准予执行';
      yes.basis = 'chart';
    },
    difference: ['approval: outcome-name clarified', 'approval: grounds clarified'],
    roles: { 'general-manager': 'clarified approval' },
  },
};

describe.each(Object.entries(cases))('%s', (_name, { edit, difference, roles }) => {
  test('is told as what it is', () => expect(told(edit)).toEqual(difference));
  test('concerns whom it concerns, and says what is to be learnt again', () => expect(concerned(edit)).toEqual(roles));
});

test('two procedures in which no step meets are not compared step by step', () => {
  const difference = differenceOf(plan, thirdNet('5.7').procedure);
  expect(difference.another).toBe(true);
  expect(difference.changed).toEqual([]);
  expect(difference.class).toBe('flow');
});

test('every procedure is the same as itself, and what was added one way was removed the other', () => {
  for (const procedure of everyProcedure)
    expect(differenceOf(procedure, procedure)).toMatchObject({
      head: [],
      added: [],
      removed: [],
      changed: [],
      class: undefined,
    });
  const without = edited((it) => {
    it.steps.splice(1, 1);
  });
  expect(differenceOf(plan, without).removed.map(({ id }) => id)).toEqual(
    differenceOf(without, plan).added.map(({ id }) => id),
  );
});
