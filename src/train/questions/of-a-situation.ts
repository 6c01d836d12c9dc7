/** Situations as questions: what meets somebody at one step, and what of several is right. */
import { isDeciding, type Procedure, type Situation, stepIn } from '../../procedure/index.ts';
import { optionOf, outcomesOf } from './options.ts';
import type { Question } from './question.ts';

/** Entries of a paper stand in their order; what could be done or said may stand in any. */
const inOrder: ReadonlySet<Situation['asks']> = new Set(['error', 'missing']);

/** The questions of the situations given, but for those whose step there is no more. */
export const questionsOfSituations = (procedure: Procedure, situations: readonly Situation[]): readonly Question[] =>
  situations.flatMap(({ id, step: at, asks, options, right, decide }): Question[] => {
    const step = stepIn(procedure, at);
    if (!step) return [];
    const kind = 'situation';
    const named = { id: `${procedure.id}/${at}/situation-${id}`, procedure: procedure.id, step: at, situation: id };
    if (asks === 'decide') return isDeciding(step) ? [{ kind, ...named, ...outcomesOf(step), right: decide! }] : [];
    return [
      {
        kind,
        ...named,
        options: options.map((_, index) => optionOf({ kind: 'entry', no: index + 1 })),
        right: `${right}`,
        ...(inOrder.has(asks) && { ordered: true }),
      },
    ];
  });
