/** How often the arrows of a procedure are travelled, from how often its steps are visited. */
import { type Move, moveOf, type Procedure } from '../../procedure/index.ts';
import { sharesByFigures } from '../figures.ts';
import type { Parameters } from '../parameters.ts';

/** Cases that take each arrow, by the chances of the first round. @param visits a case's visits of each step */
export const trafficOf = (
  procedure: Procedure,
  parameters: Parameters,
  visits: ReadonlyMap<string, number>,
): ReadonlyMap<Move, number> =>
  new Map(
    procedure.steps.flatMap((step): [Move, number][] => {
      const count = visits.get(step.id) ?? 0;
      if (!('outcomes' in step)) return step.kind === 'task' ? [[moveOf(step.id, 'done'), count]] : [];
      const figures = parameters.steps[step.id];
      const signed = figures && sharesByFigures(procedure, parameters, step.id);
      const shares = signed ?? new Map(Object.entries(figures?.outcomes?.[0] ?? {}));
      return step.outcomes.map(({ mark }) => [moveOf(step.id, mark), count * (shares.get(mark) ?? 0)]);
    }),
  );
