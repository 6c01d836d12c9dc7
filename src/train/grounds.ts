/** What a decision rests on: the requirements a scenario names, as sentences with the row they stand in. */
import { isDeciding, isWork, type Procedure, type Step, stepIn, type Text } from '../procedure/index.ts';

export interface Ground {
  readonly step: Step;
  readonly sentence: Text;
  /** Whether it is the step's own question rather than a requirement. */
  readonly question: boolean;
}

/** The ground a reference names: `"<n>"`, `"<step>/<n>"` or `"question"`; undefined where it names none. */
const groundOf = (procedure: Procedure, at: Step, reference: string | number): Ground | undefined => {
  const told = String(reference);
  if (told === 'question') return isDeciding(at) ? { step: at, sentence: at.question, question: true } : undefined;
  const [id, number] = told.includes('/') ? (told.split('/') as [string, string]) : [at.id, told];
  const step = stepIn(procedure, id);
  const sentence = step && isWork(step) ? step.requirements[Number(number) - 1] : undefined;
  return step && sentence && { step, sentence, question: false };
};

export const citedGrounds = (procedure: Procedure, at: Step, references: readonly (string | number)[]): readonly Ground[] =>
  references.flatMap((reference) => groundOf(procedure, at, reference) ?? []);
