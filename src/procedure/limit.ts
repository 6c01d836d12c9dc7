/**
 * A limit on a step: done, or at a gate decided, within so many working or calendar days or hours, and what follows when it is not.
 *
 * Time runs from the moment the case stands before the step, again on every return, to the moment the step is done; in a branch of a
 * fork from when the branch stands there, at a gate that several sign from when the first of them can sign until it is decided, whoever
 * has signed by then. Days are counted as the law counts them (民法典 arts. 201–203; Regulation (EEC) 1182/71 art. 3): the day on which
 * the case arrives does not count, and the last day counts to its end. Calendar days are not moved where the last is a day off: who wants
 * that asks for working days. Hours run from the moment of arrival, working hours only while people work.
 *
 * When time runs out:
 * - as a rule the step is late, and still to be done;
 * - `escalate`: it passes to that role, which does or decides it alone, in place of those responsible and of signatures still missing.
 *   No further limit holds there, so that nothing is escalated twice before the case comes back;
 * - `outcome`: the gate counts as decided so, by nobody, and leads where that outcome leads, a refusal as any refusal.
 *
 * No clock leads anywhere people could not lead: an outcome that comes by itself is one of the gate's, a role that takes over decides
 * between the same ones. So verification, which tries every choice, has tried these; walks and ways name them (`withClock`).
 */
import { isWork, type Step, type StepOf } from './definition.ts';
import type { Locale } from './locale.ts';
import { outcomeLabel } from './names.ts';

export type Limit = NonNullable<StepOf<'task' | 'gate'>['limit']>;

/** The units of limits, for whoever reads them back from storage. */
export const limitUnits = ['working-days', 'days', 'working-hours', 'hours'] as const satisfies readonly Limit['unit'][];

/** What a step's limit is; undefined where it has none. */
export const limitOf = (step: Step): Limit | undefined =>
  step.kind === 'task' || step.kind === 'gate' ? step.limit : undefined;

/** The outcome that comes by itself when time runs out. */
export const lapseOf = (step: Step) =>
  step.kind === 'gate' ? step.outcomes.find(({ mark }) => mark === step.limit?.outcome) : undefined;

/** The role that a step passes to when time runs out. */
export const escalationOf = (step: Step): string | undefined => limitOf(step)?.escalate;

/** Who has to do with a step: those responsible, and the role it passes to when time runs out. */
export const actingAt = (step: Step): readonly string[] => {
  const takesOver = escalationOf(step);
  if (!isWork(step)) return [];
  return takesOver === undefined ? step.roles : [...step.roles, takesOver];
};

/** What follows when time runs out, by name: of the role that takes over, or of the outcome it counts as. */
export const afterTime = (step: Step, locale: Locale, roleName: (id: string) => string) => {
  const [role, lapse] = [escalationOf(step), lapseOf(step)];
  return { role: role && roleName(role), outcome: lapse && outcomeLabel(lapse, locale) };
};
