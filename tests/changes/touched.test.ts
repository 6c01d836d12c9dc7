/** What a difference does to walks and to the items of audits: by hand for kinds of edit, and as laws over every leaf of a definition. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedBy, checklist, revision } from '../../src/audit/index.ts';
import { differenceOf, isWalkedOtherwise, renamedSteps } from '../../src/changes/index.ts';
import { touchedBy } from '../../src/handbook/read.ts';
import { fingerprint, type Procedure, type Step, type WorkStep } from '../../src/procedure/index.ts';
import { thirdContent, thirdNet } from '../support/handbooks.ts';

const plan = thirdNet('5.1').procedure;
const registers = { before: thirdContent, after: thirdContent };

const edited = (edit: (procedure: Procedure) => void): Procedure => {
  const copy = structuredClone(plan) as Procedure;
  edit(copy);
  return copy;
};
const step = <S extends Step = WorkStep>({ steps }: Procedure, id: string): S => steps.find((entry) => entry.id === id) as S;
const gate = (procedure: Procedure, id: string) => step<Extract<Step, { kind: 'gate' }>>(procedure, id);

const touched = (after: Procedure) =>
  touchedBy({ before: plan, after, difference: differenceOf(plan, after, registers) }, registers, undefined);

/** Items by their place and kind, and whether it is walked otherwise. */
const told = (edit: (procedure: Procedure) => void) => {
  const { audit, walks } = touched(edited(edit));
  const short = (id: string): string => id.split('/').slice(1, 3).join('/');
  return {
    changed: audit.changed.map(short),
    added: audit.added.map(short),
    gone: audit.gone.map(short),
    renamed: Object.keys(audit.became).length,
    otherwise: walks.otherwise,
  };
};
const nothing = { changed: [], added: [], gone: [], renamed: 0, otherwise: false };

describe('Of audits and walks is touched', () => {
  test('by a comma: nothing; the item goes on under the sign of its sentence', () => {
    const comma = (it: Procedure): void => {
      step(it, 'approval').requirements[0]!.zh += '，';
    };
    expect(told(comma)).toEqual({ ...nothing, renamed: 1 });
  });

  test('by the translation alone: nothing', () => {
    const otherwise = (it: Procedure): void => {
      step(it, 'approval').requirements[0]!.en = 'Otherwise.';
    };
    expect(told(otherwise)).toEqual(nothing);
  });

  test('by another time a record is kept, or another measure of an objective: the items that ask for it', () => {
    const [id] = step(plan, 'draft-plan').records.out;
    const kept = (time: string) => ({
      ...thirdContent,
      records: thirdContent.records.map((it) => (it.id === id ? { ...it, retention: { zh: time, en: time } } : it)),
    });
    const measured = (by: string) =>
      edited((it) => {
        it.objectives = [{ zh: '按期。', en: 'In time.', measure: { zh: by, en: by } }];
      });
    const between = { before: kept('3'), after: kept('5') };
    const [before, after] = [measured('a'), measured('b')];
    const difference = differenceOf(before, after, between);
    const { audit } = touchedBy({ before, after, difference }, between, undefined);
    expect(audit.changed.map((item) => item.split('/').slice(1, 3).join('/')).sort()).toEqual(
      [
        '/objective',
        ...plan.steps.flatMap((it) => ('records' in it && it.records.out.includes(id!) ? [`${it.id}/record-out`] : [])),
      ].sort(),
    );
    expect([audit.added, audit.gone]).toEqual([[], []]);
  });

  test('by a sentence more: an item more', () => {
    const more = { zh: '批示注明日期。', en: 'The decision is dated.' };
    expect(told((it) => void step(it, 'approval').requirements.push(more as never))).toEqual({
      ...nothing,
      added: ['approval/requirement'],
    });
  });

  test('by a role more: every item of the step', () => {
    const items = checklist(plan, { ...thirdContent, findings: [] }).filter((item) => item.step.id === 'clarify-target');
    const { changed, otherwise } = told((it) => void step(it, 'clarify-target').roles.push('finance-manager'));
    expect(changed).toHaveLength(items.length);
    expect(otherwise).toBe(false);
  });

  test('by a refusal that leads elsewhere: the decision and that refusal, and walks', () => {
    const away = (it: Procedure) => {
      gate(it, 'approval').outcomes.find(({ refusal }) => refusal)!.next = 'clarify-target';
    };
    expect(told(away)).toEqual({ ...nothing, changed: ['approval/decision', 'approval/refusal'], otherwise: true });
  });

  test('by another id: nothing, under the ids of now', () => {
    const after = JSON.parse(JSON.stringify(plan).replaceAll('"clarify-target"', '"set-target"')) as Procedure;
    const { audit, walks } = touched(after);
    expect([audit.changed, audit.added, audit.gone]).toEqual([[], [], []]);
    expect(walks).toEqual({ otherwise: false, renamed: { 'clarify-target': 'set-target' } });
    expect(Object.values(audit.became).every((id) => id.includes('/set-target/'))).toBe(true);
  });

  test('by a step at another place: nothing', () => {
    const { changed, otherwise } = told((it) => void it.steps.unshift(...it.steps.splice(1, 1)));
    expect({ changed, otherwise }).toEqual({ changed: [], otherwise: false });
  });
});

type Path = readonly (string | number)[];
const leaves = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, entry]) => leaves(entry, [...path, Array.isArray(value) ? Number(key) : key]))
    : [path];
const places = leaves(plan.steps).filter((path) => path.at(-1) !== 'kind');

const spoilt = (path: Path): Procedure => {
  const copy = structuredClone(plan) as Procedure;
  let at = copy.steps as unknown as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const key = path.at(-1)!;
  at[key] = typeof at[key] === 'boolean' ? !at[key] : `${String(at[key])}x`;
  return copy;
};

test('law: where it is not said to be walked otherwise, steps and ways are as they were, under the ids of now', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), (path) => {
      const after = spoilt(path);
      const difference = differenceOf(plan, after, registers);
      if (isWalkedOtherwise(after, difference)) return;
      let before = JSON.stringify(plan);
      for (const [was, is] of Object.entries(renamedSteps(difference))) before = before.replaceAll(`"${was}"`, `"${is}"`);
      expect(fingerprint(after), path.join('.')).toBe(fingerprint(JSON.parse(before)));
    }),
    { numRuns: 400 },
  );
});

test('law: whatever reads otherwise in a checklist is changed, added or gone, or only worded otherwise', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places.filter((path) => path.at(-1) !== 'next' && path.at(-1) !== 'id')), (path) => {
      const after = spoilt(path);
      const { audit } = touched(after);
      const [old, now] = [plan, after].map((procedure) => checklist(procedure, { ...thirdContent, findings: [] }));
      const { same, changed, added, gone } = revision(old!, now!, audit);
      expect(same.length + changed.length + added.length).toBe(now!.length);
      expect(added.map(({ id }) => id)).toEqual(audit.added);
      expect(gone.map(({ id }) => id)).toEqual(audit.gone);
      if (differenceOf(plan, after, registers).class === 'flow') return;
      const asked = new Set(old!.map(askedBy));
      const unseen = same.filter((item) => !asked.has(askedBy(item)) && item.kind !== 'requirement');
      const ways = ['decision', 'branch', 'refusal'];
      expect(unseen.filter(({ kind }) => !ways.includes(kind)).map(({ id }) => id)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
