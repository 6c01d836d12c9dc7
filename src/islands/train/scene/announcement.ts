/** What the live region says after each act in a case. */

import { rightAt, scoreOf } from '../../../train/index.ts';
import type { Words } from '../words.ts';
import type { SceneState } from './store.ts';

export const announcementOf = (
  { stops, at, chosen, ended, first }: SceneState,
  { t, step, outcome, asking }: Words,
): string => {
  if (ended) {
    const { asked, right } = scoreOf(stops, first);
    return asked === 0 ? t.noDecisions : t.saidEnded(right, asked);
  }
  const stop = stops[at]!;
  if (chosen === undefined) return t.saidAt(step(stop.step));
  const right = rightAt(stop) ?? '';
  if (chosen === right) return t.saidRight;
  return t.saidWrong(stop.question ? asking.option(stop.question, right) : outcome(stop.step, right));
};
