/** A question about a step, made of what is right and what is wrong. */
import type { Procedure, WorkStep } from '../../procedure/index.ts';
import type { Chance } from '../chance.ts';
import { optionsOf } from './options.ts';
import type { Meant, Question, QuestionKind } from './question.ts';

/** A step with what its questions draw on. */
export interface Asked {
  readonly procedure: Procedure;
  readonly step: WorkStep;
  readonly near: readonly WorkStep[];
  readonly chance: Chance;
}

/** @param more `sure`: how many of the wrong ones always stand; `read`: the right one is our reading of the document */
export const question = (
  { procedure, step, chance }: Asked,
  kind: QuestionKind,
  right: Meant,
  wrong: readonly Meant[],
  { sure, read, ...more }: Partial<Question> & { readonly sure?: number; readonly read?: boolean } = {},
): Question[] => {
  const answers = optionsOf(right, wrong, chance, sure);
  return answers
    ? [
        {
          kind,
          procedure: procedure.id,
          step: step.id,
          ...more,
          id: `${procedure.id}/${step.id}/${more.id ?? kind}`,
          ...answers,
          ...((read || step.basis === 'inferred') && { inferred: true as const }),
        },
      ]
    : [];
};
