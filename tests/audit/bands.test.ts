/** What audits, training and changes say of gates that are decided by a figure. */
import { describe, expect, test } from 'vitest';
import { askedBy, auditText, checklist, questionOf } from '../../src/audit/index.ts';
import { readAudit } from '../../src/audit/reading.ts';
import { affectedBy, differenceOf } from '../../src/changes/index.ts';
import { isWalkedOtherwise } from '../../src/changes/walked.ts';
import { audit } from '../../src/i18n/audit/audit.ts';
import { trainQuestions } from '../../src/i18n/train/questions.ts';
import { bandFor, figureAt, type Procedure } from '../../src/procedure/index.ts';
import { questionsOfSteps } from '../../src/train/questions/of-a-step.ts';
import { optionText, promptText, reasonText } from '../../src/train/questions/sentences.ts';
import { secondContent } from '../support/handbooks.ts';
import { banded, end, procedureOf, task, withAll } from '../support/random-procedure.ts';
import { auditOf } from './auditing.ts';

const purchase = secondContent.procedures.find(({ id }) => id === '4.2.4')!;
const item = checklist(purchase, secondContent).find(({ id }) => id === '4.2.4/release/bands')!;

describe('audit', () => {
  test('asks whether whoever decided may with the figure of the case, and how they sign', () => {
    expect(questionOf(item, 'en', audit.en)).toBe(
      'The decision was taken by whoever is entitled to it by Order value, and the figure is on record: up to and including 5,000 euros: Team Leader; over 5,000 up to and including 50,000 euros: Team Leader, Works Director (in order); over 50,000 euros: Team Leader, Works Director, Chief Executive (in order).',
    );
    expect(questionOf(item, 'zh', audit.zh)).toContain('超过 5,000 欧元、不超过 50,000 欧元（含）：班组长、厂长（依次签）');
  });
  test('a bound, a role or a way to sign changed is another question', () => {
    const [first, ...rest] = item.bands!.of;
    const otherwise = [
      { ...first!, to: 6000 },
      { ...first!, roles: [] },
      { ...first!, signing: rest[0]!.signing! },
    ];
    for (const band of otherwise)
      expect(askedBy({ ...item, bands: { ...item.bands!, of: [band, ...rest] } })).not.toBe(askedBy(item));
    expect(askedBy(structuredClone(item))).toBe(askedBy(item));
  });
  test('what is stored of it is read back, and nothing that is no bound', () => {
    const whole = { ...auditOf('5.1'), items: [item] };
    expect(readAudit(auditText(whole))).toEqual({ audit: whole, mends: [] });
    const spoilt = JSON.parse(auditText(whole)) as { items: { bands: { of: { to: unknown }[] } }[] };
    spoilt.items[0]!.bands.of[0]!.to = 'much';
    const read = readAudit(JSON.stringify(spoilt));
    expect(read).toMatchObject({ audit: { items: [{ bands: { of: [{}, { over: 5000, to: 50000 }, {}] } }] } });
    expect(JSON.stringify(read)).not.toContain('"to":"much"');
  });
});

describe('training asks who decides with so much', () => {
  const questions = questionsOfSteps(purchase).filter(({ kind }) => kind === 'figure');
  const names = { locale: 'en' as const, procedure: purchase, roles: secondContent.roles, records: [], situations: [] };
  test('a figure of each band; the right one is who decides with it, and no other option is', () => {
    expect(questions.map(({ step, mark }) => [step, mark])).toEqual([
      ['release', '5000'],
      ['release', '50000'],
      ['release', '50000.01'],
      ['accept', '20000'],
      ['accept', '20000.01'],
    ]);
    for (const asked of questions) {
      const step = purchase.steps.find(({ id }) => id === asked.step)!;
      const roles = bandFor(step, figureAt(purchase, step)!, Number(asked.mark))!.roles;
      const right = asked.options.filter(
        ({ meant }) => meant.kind === 'roles' && [...meant.roles].sort().join() === [...roles].sort().join(),
      );
      expect(right.map(({ key }) => key)).toEqual([asked.right]);
    }
  });
  test('in words', () => {
    const [, asked] = questions;
    expect(promptText(asked!, names, trainQuestions.en)).toBe(
      'Who decides “Release the slip” where the Order value is 50,000 euros?',
    );
    expect(reasonText(asked!, names, trainQuestions.en)).toBe(
      'Where the Order value is 50,000 euros, “Release the slip” is decided by: Team Leader, Works Director.',
    );
    expect(asked!.options.map(({ meant }) => optionText(asked!, meant, names))).toContain('Team Leader');
  });
  test('who is responsible for it is not asked: that hangs on the figure', () => {
    expect(questionsOfSteps(purchase).some(({ kind, step }) => kind === 'who' && step === 'release')).toBe(false);
  });
});

describe('changes', () => {
  const low = { to: 500, roles: ['head'] };
  const high = { over: 500, roles: ['head', 'chief'] };
  const made = (of: Parameters<typeof banded>[2], keys = {}): Procedure =>
    withAll(procedureOf(task('ask', 'approve'), banded('approve', 'amount', of, { Y: 'end', N: 'ask' }, keys), end()));
  const kinds = (before: Procedure, after: Procedure) =>
    differenceOf(before, after).changed.flatMap(({ changes }) => changes.map((change) => `${change.kind} ${change.class}`));
  test('another bound is told, concerns who may decide, and is walked otherwise', () => {
    const after = made([
      { ...low, to: 700 },
      { ...high, over: 700 },
    ]);
    const difference = differenceOf(made([low, high]), after);
    expect(kinds(made([low, high]), after)).toEqual(['bands flow']);
    expect(affectedBy(made([low, high]), after, difference, ['head', 'chief']).map(({ role }) => role)).toEqual([
      'head',
      'chief',
    ]);
    expect(isWalkedOtherwise(after, difference)).toBe(true);
  });
  test('bands in another order say the same', () => {
    expect(kinds(made([low, high]), made([high, low]))).toEqual(['role-added duties', 'role-removed duties'].slice(2));
  });
  test('how those of a band sign is told as at any gate', () => {
    expect(kinds(made([low, high]), made([low, high], { sign: 'order' }))).toEqual(['signing flow']);
  });
});
