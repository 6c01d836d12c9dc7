/** A browser for the tests: storage shared by its tabs, session storage of each, a clock and ids that can be told. */
import { expect } from 'vitest';
import { type Store, safeStorage } from '../../../src/island/index.ts';
import { WalkStore } from '../../../src/islands/walk/store.ts';
import { at, compile, type Procedure } from '../../../src/procedure/index.ts';
import type { SinceWalk } from '../../../src/walk/index.ts';
import { storage } from '../../support/memory-storage.ts';
import { annualPlan } from '../../walk/procedures.ts';

export interface Tab {
  readonly store: WalkStore;
  readonly session: Store;
  /** Marked steps. */
  at(): string;
  /** Do each move in turn. */
  doing(...moves: string[]): Tab;
  notices(): string[];
}

export interface Opening {
  readonly local?: Store | undefined;
  readonly session?: Store;
  readonly hash?: string;
  readonly fingerprint?: string;
  readonly procedure?: Procedure;
  /** What has changed since earlier editions, by their fingerprints. */
  readonly since?: ReadonlyMap<string, SinceWalk>;
}

let count = 0;

/** Open the page of a procedure in a tab; the same `local` is the same browser, the same `session` the same tab. */
export const open = ({
  session = storage(),
  hash = '',
  fingerprint = 'f1',
  procedure = annualPlan,
  since,
  ...rest
}: Opening = {}): Tab => {
  const net = compile(procedure);
  const local = 'local' in rest ? rest.local : storage();
  const store = new WalkStore({
    net,
    definition: procedure,
    procedure: procedure.id,
    fingerprint,
    ...(since && { since }),
    hash,
    local: safeStorage(() => local),
    tab: safeStorage(() => session),
    now: () => ++count,
    newId: () => `w${++count}`,
  });
  const tab: Tab = {
    store,
    session,
    at: () => at(net, store.$state.get().journey.marking).join(' '),
    doing: (...moves) => {
      for (const move of moves) {
        const before = store.$state.get().cursor;
        store.move(move);
        expect(store.$state.get().cursor, move).toBeGreaterThan(before);
      }
      return tab;
    },
    notices: () => store.$state.get().notices.map(({ kind }) => kind),
  };
  return tab;
};

export const toDiscussion = ['discuss:done', 'targets:done', 'draft:done', 'submit:done'];
