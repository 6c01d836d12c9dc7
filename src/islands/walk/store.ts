/** The walk of a page: its state, and the verbs that change it. No DOM: storage, clock and ids come from outside. */
import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';
import type { Move, Net } from '../../procedure/index.ts';
import {
  type Casting,
  coverageKey,
  type Preset,
  playOthers,
  replay,
  restore,
  type Stop,
  untriedWay,
  walkKey,
  wasAsked,
  wayTo,
} from '../../walk/index.ts';
import { addCoverage, forgetWalk, type Kept, keptWalks, knownCoverage, saveWalk } from './keeping.ts';
import { tabKey } from './keys.ts';
import { type Dependencies, newest, opening } from './opening.ts';
import { beginWith, resume } from './resume.ts';
import type { Happening, Notice, WalkState } from './state.ts';

const casting = ({ as, others, deputises }: Pick<WalkState, 'as' | 'others' | 'deputises'>): Casting => ({
  ...(as === undefined ? {} : { as }),
  others,
  ...(deputises && { deputises }),
});

/** The moves that can still be made of a walk from elsewhere, and where it stops; undefined where the notice offers no walk. */
const replayable = (net: Net, notice: Notice): { readonly moves: readonly Move[]; readonly stopped?: Stop } | undefined => {
  if (notice.kind === 'outdated-link') return restore(net, notice.shared);
  if (notice.kind !== 'outdated-saved') return undefined;
  const { moves, cursor } = notice.walk;
  const { visits, stopped } = replay(net, moves.slice(0, cursor));
  return { moves: visits.map(({ move }) => move), ...(stopped ? { stopped } : {}) };
};

/** What a change of the walk is told as; `since` is how many moves there were before it. */
type Change = Omit<Happening, 'visits'> & { readonly since?: number };

/** The walk of a page. Its verbs are bound to it: a button or a listener takes them as they are. */
export class WalkStore {
  readonly #dependencies: Dependencies;
  readonly #$state: WritableAtom<WalkState>;
  /** Trouble is told once, not at every move. */
  readonly #told: Set<Notice['kind']>;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
    this.#$state = atom<WalkState>(opening(dependencies));
    this.#told = new Set(this.#state.notices.map(({ kind }) => kind));
  }

  get $state(): ReadableAtom<WalkState> {
    return this.#$state;
  }

  readonly move = (move: Move): void => {
    const moves = [...this.#counted, move];
    if (!replay(this.#dependencies.net, moves).stopped) this.#add([move, ...this.#othersFrom(moves)], 'moved', 1);
  };

  /** Let the others make the moves that are theirs. */
  readonly letOthers = (): void => this.#add(this.#othersFrom(this.#counted), 'moved', 0);

  /** Go back to before the last move the walker was asked for. */
  readonly undo = (): void => {
    const state = this.#state;
    const asked = state.journey.visits.filter((visit) => wasAsked(this.#dependencies.definition, casting(state), visit));
    if (state.cursor > 0) this.#goTo(asked.at(-1)?.index ?? 0, 'undone');
  };

  readonly redo = (): void => {
    const { moves, cursor } = this.#state;
    if (cursor < moves.length) this.#go({ cursor: cursor + 1 }, { kind: 'redone', own: 1, since: cursor });
  };

  /** Go back (or forward) to where `cursor` moves count. */
  readonly jump = (cursor: number): void => this.#goTo(cursor, 'jumped');

  readonly restart = (): void => this.#goTo(0, 'restarted');

  /** A new walk that stands before a step, by the shortest way; nothing happens where none leads there. */
  readonly startFrom = (step: string): void => {
    const way = wayTo(this.#dependencies.net, step);
    if (way) this.#begin(way, [], 'jumped');
  };

  /** As whom one walks and how the others decide; what is theirs to do they do at once. */
  readonly cast = (as: string | undefined, others: Preset, deputises = false): void => {
    this.#$state.set({ ...this.#state, as, others, deputises: deputises || undefined });
    this.#add(this.#othersFrom(this.#counted), 'role', 0);
  };

  /** Look for the next untried way and show it. */
  readonly plan = (): void => {
    const way = untriedWay(this.#dependencies.net, this.#counted, this.#state.coverage);
    this.#$state.set({ ...this.#state, plan: way ?? 'none' });
  };

  /** Walk the way shown. */
  readonly follow = (): void => {
    const { plan } = this.#state;
    if (plan === undefined || plan === 'none') return;
    if (plan.from === 'here') this.#add(plan.moves, 'moved', 0);
    else this.#begin(plan.moves, [], 'moved');
  };

  /** Replay a walk made on another edition, as far as it goes. */
  readonly replayAnyway = (notice: Notice): void => {
    const found = replayable(this.#dependencies.net, notice);
    if (!found) return;
    const { moves, stopped } = found;
    this.dismiss(notice);
    if (notice.kind === 'outdated-link') this.#leaveCall();
    this.#begin(moves, stopped ? [{ kind: 'stopped', stop: stopped, replayed: moves.length }] : []);
  };

  readonly dismiss = (notice: Notice): void => {
    const state = this.#state;
    this.#$state.set({ ...state, notices: state.notices.filter((kept) => kept !== notice) });
  };

  /** Open a walk from a hash. */
  readonly openLink = (hash: string): void => {
    const { moves, notices } = resume(this.#dependencies.net, this.#dependencies, hash);
    if (notices.some(({ kind }) => kind === 'link-opened' || kind === 'stopped')) {
      this.#leaveCall();
      this.#begin(moves, notices);
    } else this.#notify(notices);
  };

  readonly kept = (): readonly Kept[] => keptWalks(this.#dependencies).walks;

  readonly open = (kept: Kept): void => {
    const { net, newId } = this.#dependencies;
    const opened = beginWith(net, this.#dependencies, kept, false);
    if (opened.moves.length === 0) this.#notify(opened.notices);
    else
      this.#go(
        {
          ...opened,
          id: newId(),
          as: opened.as,
          deputises: opened.deputises,
          from: opened.from,
          notices: newest([...opened.notices, ...this.#state.notices]),
        },
        { kind: 'opened', own: 0 },
      );
  };

  readonly forget = (kept: Kept): void => {
    forgetWalk(this.#dependencies, kept);
    this.#$state.set({ ...this.#state });
  };

  /** Another tab wrote under a key (or this one imported): take over what it adds. */
  readonly syncFromOtherTab = (key: string | null): void => {
    const { procedure } = this.#dependencies;
    const state = this.#state;
    if (key === null || key === coverageKey(procedure))
      this.#$state.set({ ...state, coverage: knownCoverage(this.#dependencies, state) });
    if (key === walkKey(procedure, state.id)) this.#leave();
  };

  get #state(): WalkState {
    return this.#$state.get();
  }

  /** The moves that count. */
  get #counted(): readonly Move[] {
    const { moves, cursor } = this.#state;
    return moves.slice(0, cursor);
  }

  /** Stand where the changes say, keep it, and say what happened. */
  #go(changes: Partial<WalkState>, { kind, own, since }: Change): void {
    const next = { ...this.#state, ...changes };
    const journey = replay(this.#dependencies.net, next.moves.slice(0, next.cursor));
    const visits = since === undefined ? [] : journey.visits.slice(since);
    const state: WalkState = { ...next, journey, plan: changes.plan, last: { kind, own, visits } };
    const coverage = addCoverage(this.#dependencies, state);
    const trouble = this.#untold(saveWalk(this.#dependencies, state));
    this.#$state.set({ ...state, coverage, notices: [...state.notices, ...trouble] });
  }

  #goTo(cursor: number, kind: Happening['kind']): void {
    if (cursor >= 0 && cursor <= this.#state.moves.length) this.#go({ cursor }, { kind, own: 0 });
  }

  /** Add moves; the ones undone stay for redo only while the walk goes the same way. */
  #add(added: readonly Move[], kind: Happening['kind'], own: number): void {
    const before = this.#counted;
    const moves = [...before, ...added];
    const { moves: all } = this.#state;
    const same = moves.every((move, at) => move === all[at]);
    this.#go({ moves: same ? all : moves, cursor: moves.length }, { kind, own, since: before.length });
  }

  /** A new walk, which has made these moves. */
  #begin(moves: readonly Move[], notices: readonly Notice[], kind: Happening['kind'] = 'opened'): void {
    const told = newest([...notices, ...this.#state.notices]);
    this.#go({ id: this.#dependencies.newId(), moves, cursor: moves.length, notices: told }, { kind, own: 0 });
  }

  /** Somebody else's walk is none that this one was called for. */
  #leaveCall(): void {
    this.#$state.set({ ...this.#state, from: undefined });
  }

  #othersFrom(moves: readonly Move[]): readonly Move[] {
    return playOthers(this.#dependencies.net, this.#dependencies.definition, casting(this.#state), moves);
  }

  #notify(notices: readonly Notice[]): void {
    this.#$state.set({ ...this.#state, notices: newest([...notices, ...this.#state.notices]) });
  }

  #untold(trouble: Notice | undefined): readonly Notice[] {
    if (!trouble || this.#told.has(trouble.kind)) return [];
    this.#told.add(trouble.kind);
    return [trouble];
  }

  /** Another tab walks under this walk's key (a tab was duplicated): go on under a key of one's own. */
  #leave(): void {
    const { procedure, tab, newId } = this.#dependencies;
    const id = newId();
    this.#$state.set({ ...this.#state, id });
    tab.write(tabKey(procedure), id);
    saveWalk(this.#dependencies, this.#state);
  }
}
