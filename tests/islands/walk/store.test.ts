import { describe, expect, it } from 'vitest';
import { distinct } from '../../../src/islands/walk/keeping.ts';
import { compile } from '../../../src/procedure/index.ts';
import { encodeWalk } from '../../../src/walk/index.ts';
import { storage } from '../../support/memory-storage.ts';
import { annualPlan, deciding, procedureOf } from '../../walk/procedures.ts';
import { open, toDiscussion } from './browser.ts';

const changedPlan = procedureOf(
  '3.1',
  annualPlan.steps.map((step) =>
    step.id === 'discussion' ? deciding('gate', 'discussion', '5', { OK: 'feasibility', N: 'draft' }) : step,
  ),
);

describe('moving', () => {
  it('ignores a move that is not open', () => {
    const tab = open();
    tab.store.move('approval:Y');
    expect(tab.at()).toBe('discuss');
  });

  it('undoes and redoes, and forgets what was undone once the walk goes another way', () => {
    const tab = open().doing(...toDiscussion, 'discussion:N');
    tab.store.undo();
    expect(tab.at()).toBe('discussion');
    tab.store.redo();
    expect(tab.at()).toBe('draft');
    tab.store.undo();
    tab.doing('discussion:Y').store.redo();
    expect(tab.at()).toBe('feasibility');
  });

  it('keeps what was undone while the walk goes the same way', () => {
    const tab = open().doing(...toDiscussion);
    tab.store.restart();
    tab.doing('discuss:done').store.redo();
    tab.store.jump(4);
    expect(tab.at()).toBe('discussion');
    tab.store.jump(99);
    expect(tab.at()).toBe('discussion');
  });

  it('starts from a chosen step as a new walk; the one before is kept', () => {
    const tab = open().doing('discuss:done');
    const before = tab.store.$state.get().id;
    tab.store.startFrom('approval');
    expect(tab.at()).toBe('approval');
    expect(tab.store.$state.get().id).not.toBe(before);
  });
});

describe('keeping', () => {
  it('survives reloading, undone moves included', () => {
    const local = storage();
    const tab = open({ local }).doing(...toDiscussion);
    tab.store.undo();
    const again = open({ local, session: tab.session });
    expect(again.at()).toBe('submit');
    again.store.redo();
    expect(again.at()).toBe('discussion');
  });

  it('a new tab goes on from the latest walk and leaves that walk alone', () => {
    const local = storage();
    const first = open({ local }).doing(...toDiscussion, 'discussion:N');
    const second = open({ local });
    expect(second.at()).toBe('draft');
    second.store.undo();
    second.doing('discussion:Y');
    expect(open({ local, session: first.session }).at()).toBe('draft');
    expect(open({ local, session: second.session }).at()).toBe('feasibility');
    expect(distinct(second.store.kept())).toHaveLength(2);
  });

  it('shows of walks with the same beginning only the longest', () => {
    const local = storage();
    open({ local }).doing('discuss:done');
    const second = open({ local }).doing('targets:done');
    expect(second.store.kept()).toHaveLength(2);
    expect(distinct(second.store.kept()).map(({ id }) => id)).toEqual([second.store.$state.get().id]);
  });

  it('lets go of walks that others contain before it calls the storage full', () => {
    const local = storage(900);
    for (let count = 0; count < 4; count += 1) open({ local }).doing(toDiscussion[count]!);
    const tab = open({ local });
    expect(tab.at()).toBe('discussion');
    expect(tab.doing('discussion:N').notices()).toEqual([]);
  });

  it('a duplicated tab gets a walk of its own as soon as the other one writes', () => {
    const local = storage();
    const first = open({ local }).doing('discuss:done');
    const { id } = first.store.$state.get();
    const session = storage();
    for (let nth = 0; nth < first.session.length; nth += 1) {
      const key = first.session.key(nth)!;
      session.setItem(key, first.session.getItem(key)!);
    }
    const second = open({ local, session });
    expect(second.store.$state.get().id).toBe(id);
    second.doing('targets:done');
    first.store.syncFromOtherTab(`walk:3.1:${id}`);
    expect(first.store.$state.get().id).not.toBe(id);
    expect(first.at()).toBe('targets');
  });

  it('unites the coverage of all tabs', () => {
    const local = storage();
    const first = open({ local }).doing(...toDiscussion);
    const second = open({ local, session: storage() });
    first.doing('discussion:N');
    second.doing('discussion:Y');
    first.store.syncFromOtherTab('coverage:3.1');
    for (const { store } of [first, second])
      expect(store.$state.get().coverage.moves).toEqual(expect.arrayContaining(['discussion:Y']));
    expect(first.store.$state.get().coverage.moves).toContain('discussion:N');
    expect(local.items.get('coverage:3.1')).toContain('discussion:N');
  });

  it('says that storage is off, and goes on', () => {
    const tab = open({ local: undefined });
    expect(tab.notices()).toEqual(['storage-off']);
    expect(tab.doing(...toDiscussion).at()).toBe('discussion');
  });

  it('says once that storage is full; what was saved stands', () => {
    const local = storage(400);
    local.setItem('handbook:other', 'x'.repeat(300));
    const tab = open({ local }).doing(...toDiscussion);
    expect(tab.notices()).toEqual(['storage-full']);
    expect(local.items.get('handbook:other')).toHaveLength(300);
  });

  it('sets aside what it cannot read, and tells', () => {
    const local = storage();
    local.setItem('walk:3.1:x', '{');
    local.setItem('coverage:3.1', '[]');
    const tab = open({ local }).doing('discuss:done');
    expect(tab.notices()).toEqual(['broken', 'broken']);
    const aside = [...local.items].filter(([key]) => key.startsWith('aside:'));
    expect(aside.map(([, value]) => value).sort()).toEqual(['[]', '{']);
  });

  it('leaves the data of a later site as it is', () => {
    const local = storage();
    local.setItem('coverage:3.1', '{"version":7}');
    local.setItem('walk:3.1:x', '{"version":7}');
    const tab = open({ local }).doing('discuss:done');
    expect(tab.notices()).toEqual(['newer']);
    expect(local.items.get('coverage:3.1')).toBe('{"version":7}');
    expect(local.items.get('walk:3.1:x')).toBe('{"version":7}');
  });
});

describe('a changed definition', () => {
  it('offers to replay a saved walk as far as it goes, and keeps the original', () => {
    const local = storage();
    open({ local }).doing(...toDiscussion, 'discussion:Y');
    const tab = open({ local, fingerprint: 'f2', procedure: changedPlan });
    expect(tab.at()).toBe('discuss');
    expect(tab.notices()).toEqual(['outdated-saved']);
    tab.store.replayAnyway(tab.store.$state.get().notices[0]!);
    expect(tab.at()).toBe('discussion');
    expect(tab.store.$state.get().notices).toEqual([
      { kind: 'stopped', stop: { index: 4, move: 'discussion:Y', open: ['discussion:OK', 'discussion:N'] }, replayed: 4 },
    ]);
    expect(tab.store.kept().map(({ walk }) => walk.fingerprint)).toContain('f1');
  });

  it('offers the same for a link', () => {
    const hash = encodeWalk(compile(annualPlan), 'f1', [...toDiscussion, 'discussion:Y']);
    const tab = open({ hash, fingerprint: 'f2', procedure: changedPlan });
    expect(tab.notices()).toEqual(['outdated-link']);
    tab.store.replayAnyway(tab.store.$state.get().notices[0]!);
    expect(tab.notices()).toEqual(['stopped']);
  });
});

describe('a link', () => {
  it('opens as a walk of its own; the saved one is left alone', () => {
    const local = storage();
    const mine = open({ local }).doing('discuss:done');
    const tab = open({
      local,
      session: mine.session,
      hash: encodeWalk(compile(annualPlan), 'f1', [...toDiscussion, 'discussion:N']),
    });
    expect(tab.at()).toBe('draft');
    expect(tab.notices()).toEqual(['link-opened']);
    tab.doing('draft:done');
    expect(tab.store.kept().some(({ id }) => id === tab.store.$state.get().id)).toBe(true);
  });

  it('that is nonsense leaves the saved walk in its place', () => {
    const local = storage();
    open({ local }).doing('discuss:done');
    const tab = open({ local, hash: '#walk=nonsense' });
    expect(tab.at()).toBe('targets');
    expect(tab.notices()).toEqual(['unreadable-link']);
  });
});

describe('as a role', () => {
  it('others play until it is my turn, and undo goes back to my own last step', () => {
    const tab = open();
    tab.store.cast('division-manager', 'approve');
    tab.doing('discuss:done');
    expect(tab.at()).toBe('draft');
    expect(tab.store.$state.get().last).toMatchObject({ kind: 'moved', own: 1 });
    expect(tab.store.$state.get().last.visits.map(({ step }) => step)).toEqual(['discuss', 'targets']);
    tab.store.undo();
    expect(tab.at()).toBe('discuss');
  });

  it('others go on when told to, where one has gone back into their part', () => {
    const tab = open();
    tab.store.cast('general-manager', 'approve');
    tab.store.restart();
    expect(tab.at()).toBe('discuss');
    tab.store.letOthers();
    expect(tab.at()).toBe('approval');
  });
});

describe('the next untried way', () => {
  it('is shown first, then followed', () => {
    const tab = open();
    tab.store.plan();
    expect(tab.store.$state.get().plan).toMatchObject({ from: 'here', tries: { kind: 'outcome', move: 'discussion:Y' } });
    tab.store.follow();
    expect(tab.at()).toBe('feasibility');
    expect(tab.store.$state.get().plan).toBeUndefined();
  });
});
