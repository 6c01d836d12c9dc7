/** Walks kept or shared under an earlier edition, by what the difference from it says. */
import { describe, expect, it } from 'vitest';
import { differenceOf, isWalkedOtherwise, renamedSteps } from '../../../src/changes/index.ts';
import { compile, type Procedure } from '../../../src/procedure/index.ts';
import { encodeWalk, type SinceWalk } from '../../../src/walk/index.ts';
import { storage } from '../../support/memory-storage.ts';
import { annualPlan, deciding, procedureOf } from '../../walk/procedures.ts';
import { open, toDiscussion } from './browser.ts';

const since = (after: Procedure): ReadonlyMap<string, SinceWalk> => {
  const difference = differenceOf(annualPlan, after);
  const news = [{ zh: '有变', en: 'changed' }];
  const otherwise = isWalkedOtherwise(after, difference);
  return new Map([['f1', { from: 'A/0', page: '/changes/A-0..A-1/', news, otherwise, renamed: renamedSteps(difference) }]]);
};

/** The plan with a step under another id; every way is as it was. */
const renamed = JSON.parse(JSON.stringify(annualPlan).replaceAll('"draft"', '"draw-up"')) as Procedure;
const changed = procedureOf(
  '3.1',
  annualPlan.steps.map((step) =>
    step.id === 'discussion' ? deciding('gate', 'discussion', '5', { OK: 'feasibility', N: 'draft' }) : step,
  ),
);
const moves = [...toDiscussion, 'discussion:N'];
const today = (procedure: Procedure) => ({ procedure, fingerprint: 'f2', since: since(procedure) });

describe('where the ways are the same', () => {
  it('a walk kept goes on under the ids of now, and is not told to be of before', () => {
    const local = storage();
    open({ local }).doing(...moves);
    const tab = open({ local, ...today(renamed) });
    expect(tab.at()).toBe('draw-up');
    expect(tab.notices()).toEqual([]);
    tab.doing('draw-up:done');
  });

  it('a link opens', () => {
    const hash = `#${encodeWalk(compile(annualPlan), 'f1', moves)}`;
    const tab = open({ hash, ...today(renamed) });
    expect(tab.at()).toBe('draw-up');
    expect(tab.notices()).toEqual(['link-opened']);
  });
});

describe('where they are not', () => {
  it('it is said since which edition and what has changed, and it is replayed as far as it goes', () => {
    const local = storage();
    open({ local }).doing(...toDiscussion, 'discussion:Y');
    const tab = open({ local, ...today(changed) });
    const [notice] = tab.store.$state.get().notices;
    expect(notice).toMatchObject({ kind: 'outdated-saved', since: { from: 'A/0', news: [{ en: 'changed' }] } });
    tab.store.replayAnyway(notice!);
    expect(tab.at()).toBe('discussion');
    expect(tab.notices()).toEqual(['stopped']);
    expect(tab.store.kept().map(({ walk }) => walk.fingerprint)).toContain('f1');
  });
});
