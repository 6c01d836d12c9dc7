import { describe, expect, test } from 'vitest';
import { checklist, checklistDigest, drawnOf, type Item, questionOf, select } from '../../src/audit/index.ts';
import { audit } from '../../src/i18n/audit/audit.ts';
import { isWork } from '../../src/procedure/index.ts';
import { everyNet, everyProcedure, secondContent } from '../support/handbooks.ts';
import { itemsOf, procedureOf } from './checklists.ts';

const of = (items: readonly Item[], step: string, kind: Item['kind']) =>
  items.filter((item) => item.step.id === step && item.kind === kind);

describe.each(everyNet)('The checklist of $name', ({ procedure, content }) => {
  const items = checklist(procedure, content);

  test('asks every requirement, role and record of every step once', () => {
    for (const step of procedure.steps.filter(isWork)) {
      expect(of(items, step.id, 'requirement').map(({ text }) => text!.zh)).toEqual(step.requirements.map(({ zh }) => zh));
      expect(of(items, step.id, 'record-in').map(({ record }) => record!.id)).toEqual(step.records.in);
      expect(of(items, step.id, 'record-out').map(({ record }) => record!.id)).toEqual(step.records.out);
      const [who] = (['role', 'decider', 'signatures', 'bands'] as const).flatMap((kind) => of(items, step.id, kind));
      expect(who?.roles.map(({ id }) => id) ?? []).toEqual(step.roles);
    }
  });

  test('asks of every gate whether the decision is recorded, by whom, and what followed each refusal', () => {
    for (const step of procedure.steps) {
      if (step.kind !== 'gate') continue;
      expect(of(items, step.id, 'decision')).toHaveLength(1);
      expect((['decider', 'signatures', 'bands'] as const).flatMap((kind) => of(items, step.id, kind))).toHaveLength(1);
      const refused = step.outcomes.filter(({ refusal }) => refusal);
      expect(of(items, step.id, 'refusal').map((it) => [it.outcomes[0]!.mark, it.outcomes[0]!.to.id])).toEqual(
        refused.map(({ mark, next }) => [mark, next]),
      );
    }
  });

  test('has an id for every item, and a question in both languages', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const item of items) {
      expect(item.id.startsWith(`${procedure.id}/${item.step.id}/`)).toBe(true);
      expect(questionOf(item, 'zh', audit.zh)).toMatch(/\p{Script=Han}/u);
      expect(questionOf(item, 'en', audit.en)).not.toMatch(/undefined|\p{Script=Han}{2}/u);
    }
  });

  test('says of every inferred item why it is read so, where the definition says it', () => {
    for (const { basis, why } of items) if (basis === 'inferred') expect(why).toBeDefined();
  });
});

describe('What stands beside the flow', () => {
  const leave = secondContent.procedures.find(({ id }) => id === 'A.1')!;
  const items = checklist(leave, secondContent);

  test('an objective is asked about first, of who answers for the procedure, with its measure', () => {
    const [first, second] = items;
    expect(first).toMatchObject({ kind: 'objective', step: { id: '' }, roles: [{ id: 'personnel' }] });
    expect(questionOf(first!, 'zh', audit.zh)).toBe(
      '目标的达成情况已按无人接替而误期的工作件数衡量，有据可查：休假期间每项工作都有人接替。',
    );
    expect(questionOf(second!, 'en', audit.en)).toBe(
      'Whether this is reached is known: An application is answered on the day.',
    );
  });

  test('a record is asked about with its keeper and the time it is kept', () => {
    const [form] = of(items, 'apply', 'record-out');
    expect(questionOf(form!, 'zh', audit.zh)).toBe('形成了请假条，内容完整，可以查到；保管：人事部，两年。');
    expect(questionOf(form!, 'en', audit.en)).toBe(
      'This was made, is complete and can be found: Leave Form. Kept: Personnel, two years.',
    );
  });

  test('is another question where the time is another', () => {
    const records = secondContent.records.map((record) =>
      record.id === 'leave-form' ? { ...record, retention: { zh: '三年', en: 'three years' } } : record,
    );
    expect(checklistDigest(checklist(leave, { ...secondContent, records }))).not.toBe(checklistDigest(items));
  });
});

describe('Items', () => {
  const procedure = procedureOf('5.1');
  const items = itemsOf(procedure);

  test('a refusal names the step it leads back to', () => {
    const [refusal] = of(items, 'approval', 'refusal');
    expect(questionOf(refusal!, 'zh', audit.zh)).toBe(
      '结论为“N 否决”的，已转到第 3 步“起草年度计划”，没有绕过该结论继续办理。',
    );
    expect(refusal!.basis).toBe('inferred');
  });

  test('keep their id when a row is put in before them', () => {
    const later = { ...procedure, steps: procedure.steps.map((step) => ({ ...step, ...('no' in step ? { no: '99' } : {}) })) };
    expect(itemsOf(later as typeof procedure).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  });

  test('a reworded requirement is another checklist; a wider space is not', () => {
    const reworded = (zh: (text: string) => string) =>
      itemsOf({
        ...procedure,
        steps: procedure.steps.map((step) =>
          isWork(step) ? { ...step, requirements: step.requirements.map((it) => ({ ...it, zh: zh(it.zh) })) } : step,
        ),
      });
    expect(checklistDigest(reworded((zh) => `${zh}！`))).not.toBe(checklistDigest(items));
    expect(checklistDigest(reworded((zh) => zh.replace('，', '， ')))).toBe(checklistDigest(items));
  });
});

describe('The scope', () => {
  const items = itemsOf(procedureOf('5.5'));

  test('by role: the items of its steps, what steps of others ask of it by name, and no others', () => {
    const [role] = items[0]!.roles;
    const { items: chosen, population } = select(items, { kind: 'roles', roles: [role!.id] });
    expect(chosen.length).toBeGreaterThan(0);
    expect(population).toBe(items.length);
    expect(chosen).toEqual(items.filter(({ roles, named = [] }) => [...roles, ...named].some(({ id }) => id === role!.id)));
    expect(chosen.length).toBeLessThan(items.length);
  });

  test('by record: where it is used or made', () => {
    const { items: chosen } = select(items, { kind: 'records', records: ['order-agreement'] });
    expect(chosen.length).toBeGreaterThan(0);
    expect(chosen.every(({ record }) => record?.id === 'order-agreement')).toBe(true);
  });

  test('by risk: all with a risk, and the square root of the rest, the same for the same seed', () => {
    const sample = (seed: string) => select(itemsOf(procedureOf('5.7')), { kind: 'risk', seed });
    const { items: chosen, risky, rest, drawn } = sample('2026-11');
    expect(chosen.filter(({ risks }) => risks.length > 0)).toHaveLength(risky);
    expect(risky).toBeGreaterThan(0);
    expect(drawn).toBe(drawnOf(rest));
    expect(chosen).toHaveLength(risky + drawn);
    expect(sample('2026-11').items).toEqual(chosen);
    const draws = new Set(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) =>
        sample(seed)
          .items.map(({ id }) => id)
          .join(),
      ),
    );
    expect(draws.size).toBeGreaterThan(1);
  });

  test('every gate and every step that submits to one carries its risk', () => {
    for (const procedure of everyProcedure) {
      const gates = procedure.steps.filter(({ kind }) => kind === 'gate').map(({ id }) => id);
      for (const item of itemsOf(procedure)) expect(item.risks.includes('gate')).toBe(gates.includes(item.step.id));
      const submitting = procedure.steps.filter((step) => step.kind === 'task' && gates.includes(step.next));
      for (const { id } of submitting)
        expect(itemsOf(procedure).find(({ step }) => step.id === id)!.risks).toContain('submission');
    }
  });
});

test('asks of a step with a limit whether it was done in time, and what follows; of others nothing', () => {
  const asked = (procedure: string, step: string) => {
    const found = secondContent.procedures.find(({ id }) => id === procedure)!;
    return of(checklist(found, secondContent), step, 'limit');
  };
  const [release, ...others] = asked('4.2.4', 'release');
  expect(others).toEqual([]);
  expect(release).toMatchObject({
    id: '4.2.4/release/limit',
    limit: { within: 2, unit: 'working-days', remind: 1 },
    named: [{ id: 'works-director' }],
    outcomes: [],
  });
  expect(questionOf(release!, 'en', audit.en)).toMatch(/^It is done within 2 working days, .*passes to: Works Director\.$/);
  const [confirm] = asked('9a', 'confirm');
  expect(confirm!.outcomes.map(({ mark }) => mark)).toEqual(['Y']);
  expect(questionOf(confirm!, 'zh', audit.zh)).toMatch(/^在 3 日内办理.*视为“Y 已恢复”。$/);
  expect(asked('4.2.4', 'order')).toEqual([]);
});

test('asks of a gate that several sign whether they did, by its rule', () => {
  const review = secondContent.procedures.find(({ id }) => id === '3.10')!;
  const [signatures, ...others] = of(checklist(review, secondContent), 'conclude', 'signatures');
  expect(others).toEqual([]);
  expect(signatures!.roles.map(({ id }) => id)).toEqual(['works-director', 'chief-executive']);
  expect(signatures!.signing).toEqual({ inOrder: false, need: 2, veto: true });
  expect(of(itemsOf(procedureOf('5.1')), 'approval', 'signatures')).toEqual([]);
});
