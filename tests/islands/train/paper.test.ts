/** An exam on the desk: kept while it is in hand, marked once, and fed into what comes back later. */
import { describe, expect, test } from 'vitest';
import { examOn, isDrawnFrom, paperOf, poolFor, type Subject } from '../../../src/islands/train/exam/paper.ts';
import { createProgress } from '../../../src/islands/train/progress/store.ts';
import { fingerprint } from '../../../src/procedure/index.ts';
import { progressKey, repetitionsOf } from '../../../src/train/index.ts';
import { thirdContent, thirdTaught } from '../../support/handbooks.ts';
import { safely, storage } from '../../support/memory-storage.ts';

const { roles, records, handbook } = thirdContent;
const taught = thirdTaught.map((it) => ({
  ...{ ...it, roles, records, fingerprint: fingerprint(it.procedure), training: handbook.training, document: handbook },
}));
const subject: Subject = { exam: '5.7', taught: taught.filter(({ procedure }) => procedure.id === '5.7') };

const pool = poolFor(subject);

const atDesk = (store = storage()) => {
  let time = 1000;
  const progress = createProgress(safely(store), () => time++);
  return { progress, desk: examOn(subject, pool, progress), store };
};

const paper = paperOf(subject, pool, 'seed');

describe('A paper after a revision', () => {
  const [it] = subject.taught;
  const steps = it!.procedure.steps;
  const sitting = () => {
    const { desk, progress } = atDesk();
    desk.begin('seed');
    return progress.$progress.get().sittings['5.7']!;
  };

  test('is the same while what is asked is the same', () => {
    expect(isDrawnFrom(sitting(), poolFor(subject))).toBe(true);
    expect(isDrawnFrom({}, poolFor(subject))).toBe(true); // Of before this was kept.
  });

  test('is not drawn again where a step is gone or another is responsible', () => {
    const without = { ...it!, scenarios: it!.scenarios.slice(1) };
    expect(isDrawnFrom(sitting(), poolFor({ ...subject, taught: [without] }))).toBe(false);
    const [first] = steps;
    const others = steps.map((step) => (step === first ? { ...step, roles: ['general-manager'] } : step)) as typeof steps;
    const changed = { ...it!, procedure: { ...it!.procedure, steps: others } };
    expect(isDrawnFrom(sitting(), poolFor({ ...subject, taught: [changed] }))).toBe(false);
  });
});

describe('An exam in hand', () => {
  test('is as long as the handbook sets it', () => {
    expect(paper.length).toBe(handbook.training.questions);
  });

  test('survives leaving: the same paper with the same answers', () => {
    const { desk, store } = atDesk();
    desk.begin('seed');
    desk.answer(paper[0]!.id, paper[0]!.right);
    const again = createProgress(safely(store), () => 0).$progress.get().sittings['5.7']!;
    expect(again).toMatchObject({ seed: 'seed', open: true, answers: { [paper[0]!.id]: paper[0]!.right } });
    expect(paperOf(subject, pool, again.seed)).toEqual(paper);
  });

  test('handed in is marked, kept with its edition, and closed; what was missed comes back', () => {
    const { desk, progress } = atDesk();
    desk.begin('seed');
    const [missed, open, ...known] = paper;
    desk.answer(missed!.id, missed!.options.find(({ key }) => key !== missed!.right)!.key);
    for (const { id, right } of known) desk.answer(id, right);
    expect(desk.handIn(paper)).toMatchObject({ asked: 8, right: 6, percent: 75, passed: true });
    const { exams, sittings, answers } = progress.$progress.get();
    expect(exams).toMatchObject([{ exam: '5.7', seed: 'seed', edition: 'C / 2', right: 6, passMark: 75, passed: true }]);
    expect(sittings['5.7']!.open).toBe(false);
    expect(answers.length).toBe(8);
    expect(new Set(repetitionsOf(answers).map(({ item }) => item))).toEqual(new Set([missed!.id, open!.id]));
  });

  test('once handed in takes no more answers', () => {
    const { desk, progress } = atDesk();
    desk.begin('seed');
    desk.handIn(paper);
    desk.answer(paper[0]!.id, paper[0]!.right);
    expect(progress.$progress.get().sittings['5.7']!.answers).toEqual({});
  });

  test('of a role takes its questions from all its procedures', () => {
    const role: Subject = { exam: 'role:general-manager', taught, role: 'general-manager' };
    const of = new Set(paperOf(role, poolFor(role), 'seed').map(({ procedure }) => procedure));
    expect(of.size).toBeGreaterThan(1);
  });

  test('with a record that cannot be read whole, sets it aside before writing', () => {
    const store = storage();
    store.setItem(progressKey, JSON.stringify({ version: 2, answers: [{ at: 'never' }] }));
    const { desk } = atDesk(store);
    desk.begin('seed');
    expect([...store.items.keys()].filter((key) => key.startsWith('aside:'))).toHaveLength(1);
  });
});

test('of two things kept within a millisecond the second stays', () => {
  const progress = createProgress(safely(storage()), () => 1000);
  progress.keepCase('5.7/x', { scene: { acts: ['>'], first: {} } });
  progress.keepCase('5.7/x', { last: { right: 1, asked: 1 } });
  expect(progress.$progress.get().cases['5.7/x']).toMatchObject({ last: { right: 1, asked: 1 } });
  expect(progress.$progress.get().cases['5.7/x']).not.toHaveProperty('scene');
});
