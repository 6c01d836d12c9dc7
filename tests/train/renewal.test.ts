/** What is taken again after a revision, from the difference itself: a procedure of the third handbook against itself with one sentence of a gate changed. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOf } from '../../src/changes/index.ts';
import { publishedOf, teachingIn, touchedBy } from '../../src/handbook/read.ts';
import { newsIn } from '../../src/island/since.ts';
import { actingAt, isWork, type Procedure, stepLabel } from '../../src/procedure/index.ts';
import {
  type ExamRecord,
  editionsIn,
  endedCases,
  examOfProcedure,
  examOfRole,
  examStanding,
  isPractised,
  noProgress,
  playOfRole,
  playWith,
  poolOf,
  seedSince,
  sinceOf,
} from '../../src/train/index.ts';
import { thirdContent, thirdNet } from '../support/handbooks.ts';
import { taughtOf } from '../support/our-procedures.ts';

const plan = thirdNet('5.7').procedure;
const after = structuredClone(plan) as Procedure;
type Gate = Extract<Procedure['steps'][number], { kind: 'gate' }>;
const gate = after.steps.find(
  (step): step is Gate => step.kind === 'gate' && step.requirements.some(({ roles = [] }) => roles.length === 0),
)!;
const sentence = gate.requirements.find(({ roles = [] }) => roles.length === 0)!;
const { zh: before } = sentence;
sentence.zh = `${before.replace(/。$/, '')}，并注明日期。`;
/** Whom the step concerns, and somebody it does not. */
const concerned = gate.roles[0]!;
const other = plan.steps
  .filter(isWork)
  .flatMap(({ roles }) => roles)
  .find((role) => !gate.roles.includes(role))!;
const registers = { before: thirdContent, after: thirdContent };
const changed = { before: plan, after, difference: differenceOf(plan, after, registers) };
const touched = touchedBy(changed, registers, teachingIn(thirdContent, '5.7'));
const published = {
  ...{ from: 'A/0', to: 'A/1', class: changed.difference.class, touched: ['5.7'], added: [], removed: [], arrived: [] },
  procedures: [publishedOf(changed, registers, touched)],
};
const since = { 'A / 0': newsIn(published, '5.7') };
const learnt = (role?: string, id = '5.7') => ({ id, edition: 'A / 1', role, since: { 'A / 0': newsIn(published, id) } });
const taught = { ...taughtOf(thirdContent).find(({ procedure }) => procedure.id === '5.7')!, procedure: after };

const exam = (edition: string, more: Partial<ExamRecord> = {}): ExamRecord => ({
  ...{ at: 1, exam: '5.7', seed: 's', edition, asked: 12, right: 12, percent: 100, passMark: 80, passed: true },
  ...more,
});

describe('The news', () => {
  test('are those of the role whose step changed, of nobody else, and of who learns everything', () => {
    expect(Object.keys(since['A / 0'].roles)).toEqual([...actingAt(gate)]);
    const news = since['A / 0'].roles[concerned]!;
    expect(news.news.map(({ zh }) => zh)).toEqual([`${stepLabel(gate, 'zh')}：要求由“${before}”改为“${sentence.zh}”`]);
    expect(news).toMatchObject({ class: 'duties', again: [gate.id] });
    expect(since['A / 0'].everybody).toMatchObject({ again: [gate.id], cases: news.cases });
    expect(newsIn(published, '5.5')).toEqual({ roles: {} });
  });

  test('name the cases that come to the step, and count the questions the exams have there', () => {
    const { everybody } = since['A / 0'];
    const comes = taught.scenarios.filter(({ course }) => course.some(({ step }) => step === gate.id));
    expect(everybody!.cases).toEqual(comes.map(({ id }) => id));
    const asked = new Set(poolOf(taught).flatMap(({ id, step }) => (step === gate.id ? [id] : [])));
    expect(everybody!.questions).toBe(asked.size);
    expect(asked.size).toBeGreaterThan(1);
  });
});

describe('Cases ended under A/0', () => {
  const last = { right: 3, asked: 3, edition: 'A / 0' };
  const cases = Object.fromEntries(taught.scenarios.map(({ id }) => [`5.7/${id}`, { at: 1, last }]));

  test('count for those not concerned; those concerned take again the ones that come to the step, until done', () => {
    expect(isPractised(taught.scenarios, endedCases(learnt(other), { cases }))).toBe(true);
    const left = endedCases(learnt(concerned), { cases });
    const again = taught.scenarios.filter(({ id }) => !left.isEnded(id)).map(({ id }) => id);
    expect(again).toEqual(since['A / 0'].roles[concerned]!.cases);
    expect(left.touched).toEqual([gate.id]);
    expect(isPractised(taught.scenarios, left)).toBe(false);
    const now = Object.fromEntries(Object.keys(cases).map((id) => [id, { at: 2, last: { ...last, edition: 'A / 1' } }]));
    expect(isPractised(taught.scenarios, endedCases(learnt(concerned), { cases: now }))).toBe(true);
  });

  test('of which the edition was not kept, or is not known here, count as they did', () => {
    for (const edition of [undefined, 'Z / 9']) {
      const old = Object.fromEntries(Object.keys(cases).map((id) => [id, { at: 1, last: { ...last, edition } }]));
      expect(isPractised(taught.scenarios, endedCases(learnt(concerned), { cases: old }))).toBe(true);
    }
  });
});

describe('An exam passed under A/0', () => {
  test('holds where nothing of theirs changed; else what changed is asked, and only that', () => {
    expect(examOfProcedure(learnt(other), { exams: [exam('A / 0')] })).toEqual({ kind: 'done' });
    expect(examOfProcedure(learnt(concerned), { exams: [exam('A / 0')] })).toEqual({ kind: 'renew', since: 'A / 0' });
    const renewed = exam('A / 1', { seed: seedSince('A / 0', 'x'), asked: 3, right: 3 });
    expect(examOfProcedure(learnt(concerned), { exams: [exam('A / 0'), renewed] })).toEqual({ kind: 'done' });
    // What changed since A/0 is no exam for who had not passed under A/0.
    expect(examOfProcedure(learnt(concerned), { exams: [renewed] })).toEqual({ kind: 'open' });
    expect(examOfProcedure(learnt(concerned), { exams: [exam('Z / 9')] })).toEqual({ kind: 'open' });
  });

  test('of a role likewise, over all its procedures', () => {
    const role = (id: string) => ({ role: id, procedures: [learnt(id), learnt(id, '5.5')] });
    const passed = (id: string) => ({ exams: [exam('A / 0', { exam: `role:${id}` })] });
    expect(examOfRole(role(other), passed(other))).toEqual({ kind: 'done' });
    expect(examOfRole(role(concerned), passed(concerned))).toEqual({ kind: 'renew', since: 'A / 0' });
  });

  test('over three editions each renewal carries on, whatever the order of the records', () => {
    const records = [
      exam('A / 0'),
      exam('A / 1', { seed: seedSince('A / 0', 'x') }),
      exam('A / 2', { seed: seedSince('A / 1', 'y') }),
    ];
    const left = (edition: string): number | undefined => ({ 'A / 0': 5, 'A / 1': 2, 'A / 2': 0 })[edition];
    fc.assert(
      fc.property(fc.shuffledSubarray(records), (some) => {
        const standing = examStanding(some, '5.7', left);
        const [first, second, third] = records.map((record) => some.includes(record));
        const expected =
          first && second && third
            ? { kind: 'done' }
            : first
              ? { kind: 'renew', since: second ? 'A / 1' : 'A / 0' }
              : { kind: 'open' };
        expect(standing).toEqual(expected);
      }),
    );
  });
});

describe('A role play of A/0', () => {
  const role = { role: concerned, procedures: [learnt(concerned)] };
  const play = (edition: string | undefined, seed = '1') => ({
    cases: { [`role:${concerned}/${seed}`]: { at: 1, last: { right: 9, asked: 10, edition } } },
  });

  test('is taken again at the steps that changed, and at no other', () => {
    expect(playOfRole([taught], role, play('A / 0'))).toEqual({ kind: 'renew', since: 'A / 0' });
    const acts = playWith([taught], role, seedSince('A / 0', 'x'));
    expect(new Set(acts.map(({ step }) => step))).toEqual(new Set([gate.id]));
    expect(playOfRole([taught], role, play(undefined))).toEqual({ kind: 'done' });
    expect(playOfRole([taught], { ...role, role: other }, noProgress)).toEqual({ kind: 'open' });
  });
});

test('a seed says since which edition it asks, whatever that is called; others ask everything', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.stringMatching(/^[0-9a-f]{1,16}$/), (edition, seed) => {
      const made = seedSince(edition, seed);
      expect(made).toMatch(/^[\w-]+$/);
      expect(sinceOf(made)).toBe(edition);
      expect(sinceOf(seed)).toBeUndefined();
    }),
  );
});

test('a record tells which earlier editions it speaks of', () => {
  const progress = {
    ...noProgress,
    read: { '5.7': { at: 1, edition: 'A / 0', fingerprint: 'f' }, '5.2': { at: 1, edition: 'A / 1', fingerprint: 'f' } },
    cases: { '5.7/a': { at: 1, last: { right: 1, asked: 1, edition: 'A / 0' } }, '5.7/b': { at: 1 } },
    exams: [exam('B / 0', { seed: seedSince('A / 3', 'x') })],
  };
  expect([...editionsIn(progress, 'A / 1')].sort()).toEqual(['A / 0', 'A / 3', 'B / 0']);
});
