/** The case in hand: its acts, and the verbs that change them. No DOM: keeping and recording come from outside. */
import { atom, type ReadableAtom } from 'nanostores';
import { type Act, asks, goOn, type KeptScene, replayed, type Scene, type Stop } from '../../../train/index.ts';

export interface SceneState extends Scene {
  readonly acts: readonly Act[];
  readonly first: ReadonlyMap<number, string>;
}

export interface SceneStore {
  readonly $scene: ReadableAtom<SceneState>;
  choose(key: string): void;
  goOn(): void;
  back(): void;
  restart(): void;
}

export interface SceneKeeping {
  /** Called after every act. */
  keep(kept: KeptScene): void;
  /** Called once for each thing asked, with the first choice. */
  decided(stop: Stop, chosen: string): void;
  /** Called whenever the case comes to its end. */
  ended(state: SceneState): void;
}

const stateOf = (stops: readonly Stop[], acts: readonly Act[], first: ReadonlyMap<number, string>): SceneState => ({
  ...replayed(stops, acts),
  acts,
  first,
});

/** Begin a case, or go on with one kept. */
export const createScene = (stops: readonly Stop[], kept: KeptScene | undefined, keeping: SceneKeeping): SceneStore => {
  const begun = new Map(Object.entries(kept?.first ?? {}).map(([index, mark]) => [Number(index), mark]));
  const $scene = atom(stateOf(stops, kept?.acts ?? [], begun));
  const become = (acts: readonly Act[], first = $scene.get().first): void => {
    const state = stateOf(stops, acts, first);
    $scene.set(state);
    keeping.keep({ acts, first: Object.fromEntries(first) });
    if (state.ended) keeping.ended(state);
  };
  return {
    $scene,
    choose: (key) => {
      const { acts, at, chosen, first } = $scene.get();
      const stop = stops[at];
      if (!stop || !asks(stop) || chosen !== undefined) return;
      become([...acts, key], first.has(at) ? first : new Map([...first, [at, key]]));
      // After the act is kept: a learning system is told to save when something is decided, and then has both.
      if (!first.has(at)) keeping.decided(stop, key);
    },
    goOn: () => {
      const { acts, at, chosen, ended } = $scene.get();
      if (ended || (asks(stops[at]!) && chosen === undefined)) return;
      become([...acts, goOn]);
    },
    back: () => {
      const { acts } = $scene.get();
      if (acts.length > 0) become(acts.slice(0, -1));
    },
    restart: () => become([], new Map()),
  };
};
