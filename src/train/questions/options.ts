/** Wrong answers that tempt: they come from the same procedure, from nearby steps first, and are never right as well. */
import type { DecidingStep, Procedure, WorkStep } from '../../procedure/index.ts';
import { type Chance, drawn, shuffled } from '../chance.ts';
import type { Meant, Option, Question } from './question.ts';

/** Three wrong ones beside the right one; a question with fewer than two is not worth asking. */
const wrongOnes = 3;
const fewestWrong = 2;

const keyOf = (meant: Meant): string => {
  switch (meant.kind) {
    case 'roles':
      return meant.roles.join('+');
    case 'record':
      return meant.record;
    case 'step':
      return meant.step;
    case 'requirement':
      return `${meant.step}/${meant.no}`;
    case 'outcome':
      return meant.mark;
    case 'signing':
      return `${meant.inOrder ? 'order' : meant.need}${meant.veto ? '-veto' : ''}`;
    case 'limit':
      return `${meant.within}-${meant.unit}`;
    case 'entry':
      return `${meant.no}`;
  }
};

export const optionOf = (meant: Meant): Option => ({ key: keyOf(meant), meant });

/** What can be decided at a gate or choice, as the document orders it: Y and N are found where the eye expects them. */
export const outcomesOf = ({ outcomes }: DecidingStep) => ({
  options: outcomes.map(({ mark }) => optionOf({ kind: 'outcome', mark })),
  ordered: true as const,
  ...(outcomes.some(({ basis }) => basis === 'inferred') && { inferred: true as const }),
});

/** How many rows apart two steps stand. */
const apart = (procedure: Procedure, left: string, right: string): number => {
  const ids = procedure.steps.map(({ id }) => id);
  return Math.abs(ids.indexOf(left) - ids.indexOf(right));
};

/** The steps a person works at, nearest to one first; as far apart, in chance order. */
export const nearby = (procedure: Procedure, works: readonly WorkStep[], step: string, chance: Chance): WorkStep[] =>
  shuffled(
    works.filter(({ id }) => id !== step),
    chance,
  ).sort((a, b) => apart(procedure, a.id, step) - apart(procedure, b.id, step));

/**
 * The right option with wrong ones, or undefined where too few are plausible. The first `sure` of the wrong ones always stand; the
 * rest are drawn from the nearest, twice as many as needed, so that the answer is not always the middle of the procedure.
 */
export const optionsOf = (
  right: Meant,
  wrong: readonly Meant[],
  chance: Chance,
  sure = 0,
): { readonly options: readonly Option[]; readonly right: string } | undefined => {
  const different = new Map(wrong.map((meant) => [keyOf(meant), optionOf(meant)]));
  different.delete(keyOf(right));
  if (different.size < fewestWrong) return undefined;
  const near = [...different.values()].slice(0, wrongOnes * 2);
  const standing = near.splice(0, Math.min(sure, wrongOnes));
  const tempting = [...standing, ...drawn(near, wrongOnes - standing.length, chance)];
  return { options: shuffled([optionOf(right), ...tempting], chance), right: keyOf(right) };
};

/** The question with its options in chance order, where they have none of their own. */
export const dealt = (question: Question, chance: Chance): Question =>
  question.ordered ? question : { ...question, options: shuffled(question.options, chance) };
