import { describe, expect, it } from 'vitest';
import type { Procedure } from '../../src/procedure/index.ts';
import { betterOf, changesSince, partsToRead, readingKey, readStanding } from '../../src/train/index.ts';
import { thirdNet } from '../support/handbooks.ts';

const plan = thirdNet('5.1').procedure;
const names = { role: (id: string) => id, record: (id: string) => id };
const parts = (procedure: Procedure, role?: string) => partsToRead(procedure, 'zh', role, names);
const edit = (change: (procedure: Procedure) => void): Procedure => {
  const copy = structuredClone(plan);
  change(copy);
  return copy;
};
const step = (procedure: Procedure, id: string) =>
  procedure.steps.find((it) => it.id === id)! as Extract<Procedure['steps'][number], { kind: 'gate' }>;

const standing = (procedure: Procedure, edition: string, role?: string, confirmedFor = role) =>
  readStanding(
    { edition: 'A / 0', fingerprint: 'f', parts: parts(plan, confirmedFor) },
    { edition, fingerprint: 'f', now: (locale, as) => partsToRead(procedure, locale, as, names) },
    role,
  );

const manager = edit((it) => step(it, 'approval').requirements.push({ zh: '批示注明日期。', en: 'The decision is dated.' }));

describe('Read and understood', () => {
  it('holds the steps of a role, or all of them', () => {
    expect(Object.keys(parts(plan, 'general-manager').steps)).toEqual(['approval']);
    expect(Object.keys(parts(plan).steps).length).toBe(9);
    expect(parts(plan, 'general-manager').steps['approval']!.lines).toEqual([
      'general-manager',
      '对提交的计划作出批示。',
      '→ approved-plan',
      '批准该计划吗？',
      'Y 批准 → 分解任务',
      'N 否决 → 起草年度计划',
    ]);
  });

  it('is asked of who never confirmed', () => {
    const today = { edition: 'A / 0', fingerprint: 'f', now: () => parts(plan) };
    expect(readStanding(undefined, today, undefined)).toEqual({ kind: 'never' });
  });

  it('after a revision asks only the role whose step changed, and shows what changed', () => {
    expect(standing(manager, 'A / 1', 'general-manager')).toEqual({
      kind: 'changed',
      changes: [{ step: 'approval', name: '审批', kind: 'changed', gone: [], added: ['批示注明日期。'] }],
    });
    expect(standing(manager, 'A / 1', 'division-manager')).toEqual({ kind: 'valid' });
  });

  it('within an edition asks nobody again, whatever mistake is mended', () => {
    expect(standing(manager, 'A / 0', 'general-manager')).toEqual({ kind: 'valid' });
  });

  it('takes a moved comma or a space for no change', () => {
    const comma = edit((it) => {
      step(it, 'approval').requirements[0]!.zh = '对提交的计划，作出 批示';
    });
    expect(standing(comma, 'A / 1', 'general-manager')).toEqual({ kind: 'valid' });
  });

  it('who confirmed the whole is asked for what is theirs; who confirmed one role’s part is asked when they take another', () => {
    expect(standing(manager, 'A / 1', 'division-manager', undefined)).toEqual({ kind: 'valid' });
    expect(standing(manager, 'A / 1', 'general-manager', undefined).kind).toBe('changed');
    expect(standing(plan, 'A / 0', 'general-manager', 'division-manager')).toEqual({ kind: 'never' });
  });

  it('tells a new step, one that is gone, another role, another way', () => {
    const revised = edit((it) => {
      it.steps = it.steps.filter(({ id }) => id !== 'clarify-target');
      step(it, 'break-down').roles = ['general-manager'];
      step(it, 'approval').outcomes[1]!.next = 'discuss-targets';
    });
    const kinds = Object.fromEntries(changesSince(parts(plan), parts(revised)).map(({ step: id, kind }) => [id, kind]));
    expect(kinds).toMatchObject({ 'clarify-target': 'gone', 'break-down': 'changed', approval: 'changed' });
    const mine = changesSince(parts(plan, 'general-manager'), parts(revised, 'general-manager'));
    expect(mine.find(({ step: id }) => id === 'break-down')!.kind).toBe('new');
    expect(mine.find(({ step: id }) => id === 'approval')).toMatchObject({
      gone: ['N 否决 → 起草年度计划'],
      added: ['N 否决 → 讨论目标'],
    });
  });

  it('without the parts, as version 1 kept it, holds while the structure is the same', () => {
    const today = { edition: 'A / 0', fingerprint: 'f', now: () => parts(plan) };
    expect(readStanding({ edition: 'A / 0', fingerprint: 'f' }, today, undefined).kind).toBe('valid');
    expect(readStanding({ edition: 'A / 0', fingerprint: 'g' }, today, undefined).kind).toBe('never');
  });
});

describe('Two confirmations of one procedure', () => {
  const changes = (count: number) => ({
    kind: 'changed' as const,
    changes: Array.from({ length: count }, (_, at) => ({
      step: `s${at}`,
      name: '',
      kind: 'new' as const,
      gone: [],
      added: [],
    })),
  });

  it('are kept apart: the whole, and a role’s part', () => {
    expect(readingKey('3.1', undefined)).toBe('3.1');
    expect(readingKey('3.1', 'general-manager')).toBe('role:general-manager/3.1');
  });

  it('the one that stands better counts', () => {
    expect(betterOf({ kind: 'never' }, { kind: 'valid' })).toEqual({ kind: 'valid' });
    expect(betterOf(changes(1), { kind: 'never' })).toEqual(changes(1));
    expect(betterOf(changes(3), changes(2))).toEqual(changes(2));
    expect(betterOf(changes(2), changes(3))).toEqual(changes(2));
  });
});
