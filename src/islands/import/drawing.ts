/** The drawing of a definition that was brought, laid out in the page. */
import type { Definition } from '../../exchange/import/index.ts';
import { laneId, roleLanes } from '../../exchange/index.ts';
import { drawingWords } from '../../i18n/site/drawing.ts';
import { drawnFlow, waysOf } from '../../island/flow.ts';
import { isWork, type Locale, nameIn } from '../../procedure/index.ts';

/** Lanes a page has room for; of more roles, all stand in one. */
const most = 12;

/** @param inLanes whether there is room for them; without, it is a flowchart in one column */
export const drawingOf = ({ procedure, roles }: Definition, locale: Locale, inLanes: boolean): string => {
  const lanes = roleLanes(procedure);
  const isOne = !inLanes || lanes.length > most;
  const laneOf = new Map(lanes.flatMap(({ role, steps }) => steps.map(({ id }) => [id, laneId(role)] as const)));
  const named = new Set(lanes.map(({ role }) => laneId(role)));
  return drawnFlow({
    ...{ title: procedure.title[locale], locale, roles },
    columns: isOne
      ? [{ id: 'all', name: procedure.title[locale] }]
      : lanes.map(({ role }) => ({
          id: laneId(role),
          name: role === undefined ? drawingWords[locale].nobody : nameIn(roles, role, locale),
        })),
    steps: procedure.steps.map((step) => ({
      step,
      column: isOne ? 'all' : laneOf.get(step.id)!,
      also:
        isOne || !isWork(step)
          ? []
          : step.roles
              .slice(1)
              .map(laneId)
              .filter((lane) => named.has(lane)),
    })),
    ways: waysOf(procedure, locale),
  });
};
