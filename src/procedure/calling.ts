/**
 * A task may call another procedure of its handbook: at it that procedure is gone through, and the case comes back when it has ended,
 * whichever end it came to (a BPMN call activity; "sub-workflow", Russell, ter Hofstede, Edmond and van der Aalst, "Workflow Data
 * Patterns", 2004). In the Net of the caller it stays one transition: a case of the called procedure is a case of its own, with its own
 * marking and its own records, so that neither's states multiply the other's, and `fire` stays the whole token game. What the called one
 * takes is the caller's duration of the step, which is an assumption as all durations are: the people and chances of another procedure
 * are assumptions of its own, and two that differ would be one figure nobody entered. Calls do not go round: no case would ever end.
 */
import type { Step } from './definition.ts';

/** The procedure that is gone through at a step, by its number. */
export const callOf = (step: Step): string | undefined => (step.kind === 'task' ? step.calls : undefined);

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
