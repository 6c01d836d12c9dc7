/** What things are called: steps with their number, outcomes with their mark, roles and records by their register. */
import type { Outcome, Procedure, Step } from './definition.ts';
import type { Locale, Text } from './locale.ts';
import { type Move, markOf, stepOf } from './move.ts';

/** The step with an id; undefined where the procedure has none. */
export const stepIn = ({ steps }: Pick<Procedure, 'steps'>, id: string): Step | undefined =>
  steps.find((step) => step.id === id);

/** The outcome of a step by its mark; undefined where the step has none, or decides nothing. */
export const outcomeOf = (step: Step | undefined, mark: string): Outcome | undefined =>
  step && 'outcomes' in step ? step.outcomes.find((outcome) => outcome.mark === mark) : undefined;

/** The outcome a move chooses; undefined for a task. */
export const outcomeOfMove = (procedure: Pick<Procedure, 'steps'>, move: Move): Outcome | undefined =>
  outcomeOf(stepIn(procedure, stepOf(move)), markOf(move));

/** "7 审批"; by its name alone where the document gives a step no number. */
export const stepLabel = ({ no, name }: Pick<Step, 'no' | 'name'>, locale: Locale): string =>
  [no, name[locale]].filter(Boolean).join(' ');

/** The fragment of a step's row on its procedure's page. */
export const rowOf = (
  procedure: { readonly id: string },
  step: { readonly id: string; readonly no?: string | undefined },
): string => `${procedure.id}-${step.no ?? step.id}`;

/** The mark the source has; undefined for a word of ours, which begins with a small letter and stands in logs and URLs only. */
export const signOf = (mark: string): string | undefined => (/^\p{Ll}/u.test(mark) ? undefined : mark);

/** An outcome as it is read: "N 退回"; by its name alone where the mark is a word of ours. */
export const calledBy = (mark: string, name: string): string => [signOf(mark), name].filter(Boolean).join(' ');

type Marked = Pick<Outcome, 'mark' | 'signs'>;

/** The mark of an outcome as it stands on its arrow in a language; undefined for a word of ours. */
export const markIn = ({ mark, signs }: Marked, locale: Locale): string | undefined => signs?.[locale] ?? signOf(mark);

export const outcomeLabel = (outcome: Marked & Pick<Outcome, 'name'>, locale: Locale): string =>
  [markIn(outcome, locale), outcome.name[locale]].filter(Boolean).join(' ');

/** An outcome where there is room for a sign only: "N"; its name where the mark is a word of ours. */
export const outcomeSign = (outcome: Marked & Pick<Outcome, 'name'>, locale: Locale): string =>
  markIn(outcome, locale) ?? outcome.name[locale];

interface Named {
  readonly id: string;
  readonly name: Text;
}

/** What a step, role or record is called, by its id; the id itself where nothing has it. */
export const nameIn = (all: readonly Named[], id: string, locale: Locale): string =>
  all.find((named) => named.id === id)?.name[locale] ?? id;
