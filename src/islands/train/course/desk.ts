/** The desk of a course: which case lies on it, kept in the learner's progress. */
import type { Net, Procedure, Scenario } from '../../../procedure/index.ts';
import type { ProgressStore } from '../progress/store.ts';
import { scoreOf, stopsOf } from '../scene/playing.ts';
import { createScene, type SceneStore } from '../scene/store.ts';

/** Take a case out, where it was left; every decision and the result go into the progress. */
export const caseOn = (procedure: Procedure, net: Net, scenario: Scenario, progress: ProgressStore): SceneStore => {
  const id = `${procedure.id}/${scenario.id}`;
  const kept = () => progress.$progress.get().cases[id];
  const last = () => {
    const before = kept()?.last;
    return before ? { last: before } : {};
  };
  return createScene(stopsOf(procedure, net, scenario), kept()?.scene, {
    keep: (scene) => progress.keepCase(id, { scene, ...last() }),
    decided: (stop, index, chosen) => progress.answer({ item: `${id}/${index}`, chosen, right: chosen === stop.entry?.decide }),
    ended: ({ stops, first }) => progress.keepCase(id, { last: scoreOf(stops, first) }),
  });
};
