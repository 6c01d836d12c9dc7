/** The case a link names, simulated anew. */
import { showAstray } from '../../island/astray.ts';
import { endStage } from '../../island/stage/state.ts';
import type { RehearseContext } from './context.ts';
import { replayIn } from './replay-link.ts';

/** Replays the case the address names; where there is none, says so, and the page is as without it. */
export const openReplay = async ({ figures, procedure, runs }: RehearseContext): Promise<void> => {
  const link = replayIn(location.hash);
  if (link?.figures) figures.openLink(`#figures=${link.figures}`);
  const { parameters } = figures.$figures.get();
  if (link && parameters) await runs.trace({ procedure, parameters }, link.seed, link.at, link.moment);
  const isThere = (runs.$runs.get().trace ?? []).length > 0;
  if (!isThere) endStage();
  showAstray(!isThere);
};
