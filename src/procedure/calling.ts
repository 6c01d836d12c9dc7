/**
 * A task may call another procedure of its handbook: at it that procedure is gone through, and the case comes back when it has ended,
 * whichever end it came to (a BPMN call activity; "sub-workflow", Russell, ter Hofstede, Edmond and van der Aalst, "Workflow Data
 * Patterns", 2004). In the Net of the caller it stays one transition: a case of the called procedure is a case of its own, with its own
 * marking and its own records, so that neither's states multiply the other's, and `fire` stays the whole token game. What the called one
 * takes is the caller's duration of the step, which is an assumption as all durations are: the people and chances of another procedure
 * are assumptions of its own, and two that differ would be one figure nobody entered. Calls do not go round: no case would ever end.
 */
import { closure } from './closure.ts';
import { type Called, isWork, type Procedure, type Step } from './definition.ts';
import type { Locale } from './locale.ts';

/** The procedure that is gone through at a step, by its number. */
export const callOf = (step: Step): string | undefined => (step.kind === 'task' ? step.calls : undefined);

const callsOf = ({ steps }: Pick<Procedure, 'steps'>): readonly string[] => steps.flatMap((step) => callOf(step) ?? []);

/** What is known of the procedure that is gone through at a step; undefined where none is, or it is not known. */
export const calledAt = ({ called = [] }: Pick<Procedure, 'called'>, step: Step): Called | undefined =>
  called.find(({ id }) => id === callOf(step));

/** A called procedure as people name it: "8.5 Change approval"; its number alone where nothing is known of it. */
export const calledName = ({ called = [] }: Pick<Procedure, 'called'>, id: string, locale: Locale): string =>
  [id, called.find((known) => known.id === id)?.title[locale]].filter(Boolean).join(' ');

/** Procedures with what each calls, and what that calls in turn; one that calls none is the same. */
export const withCalled = (procedures: readonly Procedure[]): readonly Procedure[] => {
  const known = new Map(procedures.map((procedure) => [procedure.id, procedure]));
  return procedures.map((procedure) => {
    const reached = closure(callsOf(procedure), (id) => callsOf(known.get(id) ?? { steps: [] }));
    const called = [...reached].flatMap((id): Called[] => {
      const { title, steps } = known.get(id) ?? {};
      if (!title || !steps) return [];
      return [{ id, title, steps: steps.filter(isWork).map(({ id: step, no, name }) => ({ id: step, no, name })) }];
    });
    return called.length > 0 ? { ...procedure, called } : procedure;
  });
};

/** Where a procedure is called, in the order of the document. */
export const callersOf = (procedures: readonly Procedure[], id: string) =>
  procedures.flatMap((procedure) =>
    procedure.steps.filter(isWork).flatMap((step) => (callOf(step) === id ? [{ procedure, step }] : [])),
  );

/**
 * The procedures by which one calls itself, itself first; undefined where it does not. The shortest such circle.
 * @param called what each procedure calls
 */
export const circleFrom = (id: string, called: (id: string) => readonly string[]): readonly string[] | undefined => {
  const ways: (readonly string[])[] = [[id]];
  const seen = new Set<string>();
  // A list is read to its end as it grows.
  for (const way of ways) {
    for (const next of called(way.at(-1)!)) {
      if (next === id) return way;
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
};
