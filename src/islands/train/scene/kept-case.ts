/** A case of a course, kept in the learner’s progress. */

import { rightAt, type Stop, scoreOf } from '../../../train/index.ts';
import type { ProgressStore } from '../progress/store.ts';
import { createScene, type SceneStore } from './store.ts';

/** Take a case (`3.1/<scenario>`) out, where it was left; every decision and the result, with the edition, go into the progress. */
export const caseOn = (id: string, stops: readonly Stop[], progress: ProgressStore, edition: string): SceneStore => {
  const kept = () => progress.$progress.get().cases[id];
  const last = () => {
    const before = kept()?.last;
    return before ? { last: before } : {};
  };
  return createScene(stops, kept()?.scene, {
    keep: (scene) => progress.keepCase(id, { scene, ...last() }),
    decided: (stop, chosen) => progress.answer({ item: stop.item, chosen, right: chosen === rightAt(stop), edition }),
    ended: ({ first }) => progress.keepCase(id, { last: { ...scoreOf(stops, first), edition } }),
  });
};
