/** The walk of a page: its state, and the verbs that change it. No DOM: storage, clock and ids come from outside. */
import { atom, type ReadableAtom } from 'nanostores';
import type { Move, Net, Procedure } from '../../procedure/index.ts';
import {
  type Casting,
  coverageKey,
  type Preset,
  playOthers,
  replay,
  restore,
  untriedWay,
  walkKey,
  wasAsked,
  wayTo,
} from '../../walk/index.ts';
import {
  addCoverage,
  forgetWalk,
  type Keeping,
  type Kept,
  keptCoverage,
  keptWalks,
  knownCoverage,
  saveWalk,
} from './keeping.ts';
import { tabKey } from './keys.ts';
import { beginWith, resume } from './resume.ts';
import type { Happening, Notice, WalkState } from './state.ts';

export interface Dependencies extends Keeping {
  readonly net: Net;
  readonly definition: Procedure;
  readonly newId: () => string;
  /** The URL's hash when the page was opened. */
  readonly hash: string;
}

export interface WalkStore {
  readonly $state: ReadableAtom<WalkState>;
  move(move: Move): void;
  /** Let the others make the moves that are theirs. */
  letOthers(): void;
  undo(): void;
  redo(): void;
  /** Go back (or forward) to where `cursor` moves count. */
  jump(cursor: number): void;
  restart(): void;
  /** A new walk that stands before a step, by the shortest way; nothing happens where none leads there. */
  startFrom(step: string): void;
  castAs(as: string | undefined): void;
  decideOthers(others: Preset): void;
  /** Look for the next untried way and show it. */
  plan(): void;
  /** Walk the way shown. */
  follow(): void;
  /** Replay a walk made on another edition, as far as it goes. */
  replayAnyway(notice: Notice): void;
  dismiss(notice: Notice): void;
  /** Open a walk from a hash. */
  openLink(hash: string): void;
  kept(): readonly Kept[];
  open(kept: Kept): void;
  forget(kept: Kept): void;
  /** Another tab wrote under a key (or this one imported): take over what it adds. */
  syncFromOtherTab(key: string | null): void;
}

const newest = (notices: readonly Notice[]): readonly Notice[] =>
  notices.filter((notice, at) => notices.findIndex((other) => JSON.stringify(other) === JSON.stringify(notice)) === at);

const casting = ({ as, others }: Pick<WalkState, 'as' | 'others'>): Casting => ({
  ...(as === undefined ? {} : { as }),
  others,
});

const opening = (dependencies: Dependencies): WalkState => {
  const { net, hash, newId } = dependencies;
  const begin = resume(net, dependencies, hash);
  const journey = replay(net, begin.moves.slice(0, begin.cursor));
  const { coverage, notices } = keptCoverage(dependencies);
  const off: Notice[] = dependencies.local.works ? [] : [{ kind: 'storage-off' }];
  return {
    ...begin,
    id: begin.id ?? newId(),
    journey,
    coverage,
    notices: newest([...begin.notices, ...notices, ...off]),
    last: { kind: 'opened', visits: [], own: 0 },
  };
};

/** Begin the walk of a page. */
export const createWalk = (dependencies: Dependencies): WalkStore => {
  const { net, definition, newId } = dependencies;
  const $state = atom<WalkState>(opening(dependencies));
  /** Trouble is told once, not at every move. */
  const told = new Set($state.get().notices.map(({ kind }) => kind));
  const untold = (trouble: Notice | undefined): Notice[] => {
    if (!trouble || told.has(trouble.kind)) return [];
    told.add(trouble.kind);
    return [trouble];
  };

  /** Stand where the changes say, keep it, and say what happened. */
  const go = (changes: Partial<WalkState>, last: Omit<Happening, 'visits'> & { since?: number }): void => {
    const next = { ...$state.get(), ...changes };
    const journey = replay(net, next.moves.slice(0, next.cursor));
    const visits = last.since === undefined ? [] : journey.visits.slice(last.since);
    const state: WalkState = { ...next, journey, plan: changes.plan, last: { kind: last.kind, own: last.own, visits } };
    const coverage = addCoverage(dependencies, state);
    const trouble = untold(saveWalk(dependencies, state));
    $state.set({ ...state, coverage, notices: [...state.notices, ...trouble] });
  };

  const counted = () => $state.get().moves.slice(0, $state.get().cursor);

  /** Add moves; the ones undone stay for redo only while the walk goes the same way. */
  const add = (added: readonly Move[], kind: Happening['kind'], own: number, before = counted()): void => {
    const moves = [...before, ...added];
    const { moves: all } = $state.get();
    const same = moves.every((move, at) => move === all[at]);
    go({ moves: same ? all : moves, cursor: moves.length }, { kind, own, since: before.length });
  };

  const othersFrom = (moves: readonly Move[]) => playOthers(net, definition, casting($state.get()), moves);

  const goTo = (cursor: number, kind: Happening['kind']): void => {
    if (cursor >= 0 && cursor <= $state.get().moves.length) go({ cursor }, { kind, own: 0 });
  };

  const begin = (moves: readonly Move[], notices: readonly Notice[], kind: Happening['kind'] = 'opened'): void =>
    go({ id: newId(), moves, cursor: moves.length, notices: newest([...notices, ...$state.get().notices]) }, { kind, own: 0 });

  const store: WalkStore = {
    $state,
    move: (move) => {
      if (replay(net, [...counted(), move]).stopped) return;
      const mine = [...counted(), move];
      add([move, ...othersFrom(mine)], 'moved', 1);
    },
    letOthers: () => add(othersFrom(counted()), 'moved', 0),
    undo: () => {
      const state = $state.get();
      const asked = state.journey.visits.filter((visit) => wasAsked(definition, casting(state), visit));
      if (state.cursor > 0) goTo(asked.at(-1)?.index ?? 0, 'undone');
    },
    redo: () => {
      const { moves, cursor } = $state.get();
      if (cursor < moves.length) go({ cursor: cursor + 1 }, { kind: 'redone', own: 1, since: cursor });
    },
    jump: (cursor) => goTo(cursor, 'jumped'),
    restart: () => goTo(0, 'restarted'),
    startFrom: (step) => {
      const way = wayTo(net, step);
      if (way) begin(way, [], 'jumped');
    },
    castAs: (as) => {
      $state.set({ ...$state.get(), as });
      add(othersFrom(counted()), 'role', 0);
    },
    decideOthers: (others) => {
      $state.set({ ...$state.get(), others });
      add(othersFrom(counted()), 'role', 0);
    },
    plan: () => {
      const state = $state.get();
      $state.set({ ...state, plan: untriedWay(net, counted(), state.coverage) ?? 'none' });
    },
    follow: () => {
      const { plan } = $state.get();
      if (plan === undefined || plan === 'none') return;
      if (plan.from === 'here') add(plan.moves, 'moved', 0);
      else begin(plan.moves, [], 'moved');
    },
    replayAnyway: (notice) => {
      const found =
        notice.kind === 'outdated-link'
          ? restore(net, notice.shared)
          : notice.kind === 'outdated-saved'
            ? replayedMoves(net, notice.walk.moves.slice(0, notice.walk.cursor))
            : undefined;
      if (!found) return;
      store.dismiss(notice);
      begin(found.moves, found.stopped ? [{ kind: 'stopped', stop: found.stopped, replayed: found.moves.length }] : []);
    },
    dismiss: (notice) => {
      const state = $state.get();
      $state.set({ ...state, notices: state.notices.filter((other) => other !== notice) });
    },
    openLink: (hash) => {
      const opened = resume(net, dependencies, hash);
      if (opened.notices.some(({ kind }) => kind === 'link-opened' || kind === 'stopped')) begin(opened.moves, opened.notices);
      else $state.set({ ...$state.get(), notices: newest([...opened.notices, ...$state.get().notices]) });
    },
    kept: () => keptWalks(dependencies).walks,
    open: (kept) => {
      const opened = beginWith(net, dependencies.fingerprint, kept, false);
      if (opened.moves.length === 0)
        $state.set({ ...$state.get(), notices: newest([...opened.notices, ...$state.get().notices]) });
      else
        go(
          { ...opened, id: newId(), as: opened.as, notices: newest([...opened.notices, ...$state.get().notices]) },
          { kind: 'opened', own: 0 },
        );
    },
    forget: (kept) => {
      forgetWalk(dependencies, kept);
      $state.set({ ...$state.get() });
    },
    syncFromOtherTab: (key) => {
      const state = $state.get();
      if (key === null || key === coverageKey(dependencies.procedure))
        $state.set({ ...state, coverage: knownCoverage(dependencies, state) });
      if (key === walkKey(dependencies.procedure, state.id)) leave(dependencies, $state, newId());
    },
  };
  return store;
};

const replayedMoves = (net: Net, moves: readonly Move[]) => {
  const { visits, stopped } = replay(net, moves);
  return { moves: visits.map((visit) => visit.move), ...(stopped ? { stopped } : {}) };
};

/** Another tab walks under this walk's key (a tab was duplicated): go on under a key of one's own. */
const leave = (dependencies: Dependencies, $state: { get(): WalkState; set(state: WalkState): void }, id: string): void => {
  $state.set({ ...$state.get(), id });
  dependencies.tab.write(tabKey(dependencies.procedure), id);
  saveWalk(dependencies, $state.get());
};
