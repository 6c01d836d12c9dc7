/** Which activities of a log are steps of a procedure that is gone through at one of ours, and so of that one's records. */
import { type Called, type Procedure, sayings } from '../../procedure/index.ts';
import { countsOf, type EventLog } from '../log/event-log.ts';
import { normalForm } from './name-index.ts';

/** A step's names, alone or with its number, and with the clause before it. */
const formsOf = ({ id: clause, steps }: Called): string[] =>
  steps.flatMap(({ id, no, name }) => {
    const names = [id, ...sayings(name)];
    const numbered = no === undefined ? [] : names.map((said) => `${no} ${said}`);
    const alone = no === undefined ? [] : [no];
    return [...names, ...numbered, ...[...names, ...numbered, ...alone].map((said) => `${clause} ${said}`)].map(normalForm);
  });

/** Events that are steps of a procedure gone through at one of ours. */
export interface CalledEvents {
  /** Its number. */
  readonly procedure: string;
  readonly events: number;
}

/**
 * What of a log is of the records of called procedures: texts that name one of their steps, exactly but for signs and spaces.
 * @param isUnknown whether a text, by its number, is no step of ours and nobody has said what it means
 */
export const calledIn = ({ called = [] }: Pick<Procedure, 'called'>, log: EventLog, isUnknown: (text: number) => boolean) => {
  const known = new Map(called.flatMap((one) => formsOf(one).map((form) => [form, one.id] as const)));
  const texts = new Set<number>();
  const found = new Map<string, number>();
  for (const [text, events] of known.size > 0 ? countsOf(log.activity) : []) {
    const procedure = known.get(normalForm(log.texts[text]!));
    if (procedure === undefined || !isUnknown(text)) continue;
    texts.add(text);
    found.set(procedure, (found.get(procedure) ?? 0) + events);
  }
  const events = [...found].map(([procedure, events]): CalledEvents => ({ procedure, events }));
  return { events, has: (text: number): boolean => texts.has(text) };
};
