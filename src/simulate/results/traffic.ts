/** How often the arrows of a procedure are travelled, from how often its steps are visited. */
import { type Move, moveOf, type Procedure, signingOf } from '../../procedure/index.ts';
import type { Parameters } from '../parameters.ts';
import { signedFigures } from '../signing.ts';

/** Cases that take each arrow, by the chances of the first round. @param visits a case's visits of each step */
export const trafficOf = (
  { steps }: Procedure,
  parameters: Parameters,
  visits: ReadonlyMap<string, number>,
): ReadonlyMap<Move, number> =>
  new Map(
    steps.flatMap((step): [Move, number][] => {
      const count = visits.get(step.id) ?? 0;
      if (!('outcomes' in step)) return step.kind === 'task' ? [[moveOf(step.id, 'done'), count]] : [];
      const [signing, figures] = [signingOf(step), parameters.steps[step.id]];
      const shares = (signing && figures ? signedFigures(signing, step, figures).shares : figures?.outcomes?.[0]) ?? {};
      return step.outcomes.map(({ mark }) => [moveOf(step.id, mark), count * (shares[mark] ?? 0)]);
    }),
  );
