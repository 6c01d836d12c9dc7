/** What audits, training and changes say of a step at which another procedure is gone through. */
import { describe, expect, test } from 'vitest';
import { askedBy, auditText, checklist, questionOf } from '../../src/audit/index.ts';
import { readAudit } from '../../src/audit/reading.ts';
import { differenceOf, rowsTold, tellingOf } from '../../src/changes/index.ts';
import { touchedBy } from '../../src/handbook/read.ts';
import { audit } from '../../src/i18n/audit/audit.ts';
import { changesIn } from '../../src/i18n/changes/changes.ts';
import { trainQuestions } from '../../src/i18n/train/questions.ts';
import { callOf, fingerprint, type Procedure, withCalled } from '../../src/procedure/index.ts';
import { questionsOfSteps } from '../../src/train/questions/of-a-step.ts';
import { optionText, promptText, reasonText } from '../../src/train/questions/sentences.ts';
import { secondContent } from '../support/handbooks.ts';
import { auditOf } from './auditing.ts';

const named = (id: string): Procedure => secondContent.procedures.find((procedure) => procedure.id === id)!;
const capa = named('SOP-CAPA');
/** The same, with another procedure called at its step, or none. */
const calling = (calls: string | undefined): Procedure => {
  const { called: _, ...rest } = capa;
  const steps = capa.steps.map((step) => (step.kind === 'task' && callOf(step) !== undefined ? { ...step, calls } : step));
  return withCalled([{ ...rest, steps }, named('CR-07'), named('A.1')])[0]!;
};

describe('audit', () => {
  const items = checklist(capa, secondContent).filter(({ kind }) => kind === 'call');
  const [item] = items;
  test('asks, once, whether the record of this case in the called procedure is there', () => {
    expect(items.map(({ id }) => id)).toEqual(['SOP-CAPA/carry-out/call']);
    expect(questionOf(item!, 'en', audit.en)).toBe(
      '“CR-07 Change approval” was gone through here: its record of this case exists, it came to an end, and how it ended can be seen.',
    );
    expect(questionOf(item!, 'zh', audit.zh)).toBe(
      '本步骤已按程序“CR-07 变更审批”办理：该程序有本事项的办理记录，已办至结束，并可查到怎样结束。',
    );
  });
  test('is read back from storage; without its procedure it asks nothing and is left out', () => {
    const whole = { ...auditOf('5.1'), items: [item!] };
    expect(readAudit(auditText(whole))).toEqual({ audit: whole, mends: [] });
    const spoilt = JSON.parse(auditText(whole)) as { items: { call?: unknown }[] };
    spoilt.items[0]!.call = 'CR-07';
    expect(readAudit(JSON.stringify(spoilt))).toMatchObject({ audit: { items: [] } });
  });
  test('another procedure called is another question', () => {
    const [other] = checklist(calling('A.1'), secondContent).filter(({ kind }) => kind === 'call');
    expect(other!.id).toBe(item!.id);
    expect(askedBy(other!)).not.toBe(askedBy(item!));
    expect(checklist(calling(undefined), secondContent).some(({ kind }) => kind === 'call')).toBe(false);
  });
});

describe('training', () => {
  const names = { procedure: capa, roles: secondContent.roles, records: [], situations: [] };
  test('asks at which step it is gone through, among steps that call nothing of the kind', () => {
    const questions = questionsOfSteps(capa).filter(({ kind }) => kind === 'called');
    expect(questions.map(({ id, right }) => [id, right])).toEqual([['SOP-CAPA/carry-out/called', 'carry-out']]);
    const [question] = questions;
    expect(new Set(question!.options.map(({ key }) => key)).size).toBe(4);
    const told = (['en', 'zh'] as const).map((locale) => [
      promptText(question!, { ...names, locale }, trainQuestions[locale]),
      reasonText(question!, { ...names, locale }, trainQuestions[locale]),
    ]);
    expect(told).toEqual([
      [
        'At which of these steps is “CR-07 Change approval” gone through?',
        '“CR-07 Change approval” is gone through at “Carry it out”; then the matter comes back.',
      ],
      ['下列哪一步要按程序“CR-07 变更审批”办理？', '“实施措施”按程序“CR-07 变更审批”办理，办完后回到本程序。'],
    ]);
    const right = question!.options.find(({ key }) => key === question!.right)!;
    expect(optionText(question!, right.meant, { ...names, locale: 'en' })).toBe('Carry it out');
  });
  test('of a procedure whose calls are not known nothing is asked of them', () => {
    const { called: _, ...unknowing } = capa;
    expect(questionsOfSteps(unknowing).some(({ kind }) => kind === 'called')).toBe(false);
  });
});

describe('changes', () => {
  const registers = { before: secondContent, after: secondContent };
  const between = (before: Procedure, after: Procedure) => {
    const difference = differenceOf(before, after, registers);
    const sentences = (['en', 'zh'] as const).map((locale) =>
      rowsTold(difference, tellingOf(changesIn(locale), { before, after }, registers)).flatMap(({ what }) => what),
    );
    const teaching = { scenarios: [], situations: [] };
    return { difference, sentences, touched: touchedBy({ before, after, difference }, registers, teaching) };
  };
  test.each([
    [calling('A.1'), capa, ['CR-07 Change approval is gone through here now instead of A.1', '改为按程序“CR-07']],
    [
      calling(undefined),
      capa,
      ['CR-07 Change approval is gone through here now, then', '改为按程序“CR-07 变更审批”办理，办完'],
    ],
    [capa, calling(undefined), ['CR-07 Change approval is no longer gone through here', '不再按程序“CR-07 变更审批”办理']],
  ])('say which procedure it is now, as a change of where the matter goes', (before, after, [en, zh]) => {
    const { difference, sentences, touched } = between(before, after);
    expect(difference).toMatchObject({ class: 'flow', head: [] });
    expect(sentences[0]).toEqual([expect.stringContaining(en!)]);
    expect(sentences[1]).toEqual([expect.stringContaining(zh!)]);
    // Who does the step learns it again; a walk of this procedure is as it was.
    expect(touched.roles.map(({ role, again }) => [role, again])).toEqual([['team-leader', ['carry-out']]]);
    expect(touched.roles[0]!.taken.roleQuestions).toBeGreaterThan(0);
    expect(touched.walks.otherwise).toBe(false);
    expect(fingerprint(before)).toBe(fingerprint(after));
    const { changed, added, gone } = touched.audit;
    expect([...changed, ...added, ...gone]).toEqual(['SOP-CAPA/carry-out/call']);
  });
  test('the called procedure under another title is no change of the caller', () => {
    const renamed = { ...capa, called: capa.called!.map((known) => ({ ...known, title: { zh: '另', en: 'Other' } })) };
    expect(between(capa, renamed).difference.class).toBeUndefined();
  });
});
