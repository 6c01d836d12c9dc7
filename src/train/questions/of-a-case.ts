/** The decisions of training cases as questions of their own. */
import { isDeciding, type Procedure, type Scenario, stepIn, type Text } from '../../procedure/index.ts';
import { outcomesOf } from './options.ts';
import type { Question } from './question.ts';

export const questionsOfCases = (procedure: Procedure, scenarios: readonly Scenario[]): readonly Question[] =>
  scenarios.flatMap(({ id: scenario, course }) =>
    course.flatMap(({ step: at, decide }, entry): Question[] => {
      const step = stepIn(procedure, at);
      if (!step || !isDeciding(step) || decide === undefined) return [];
      return [
        {
          id: `${procedure.id}/${scenario}/${entry + 1}`,
          kind: 'case',
          procedure: procedure.id,
          step: at,
          scenario,
          entry,
          ...outcomesOf(step),
          right: decide,
        },
      ];
    }),
  );

/** What is known when a case comes to an entry: everything told before, in order, and what is new here. */
export const factsAt = (
  { situation, course }: Scenario,
  entry: number,
): { readonly before: readonly Text[]; readonly here: readonly Text[] } => ({
  before: [situation, ...course.slice(0, entry).flatMap(({ facts }) => facts)],
  here: course[entry]?.facts ?? [],
});

/** What one can keep in mind of a case one comes into. */
const mostKnown = 10;

/**
 * The decisions of cases that can be asked about by themselves: those before which little has been told, and at each gate those before
 * which least has.
 */
export const decisionsAlone = (procedure: Procedure, scenarios: readonly Scenario[]): readonly Question[] => {
  const all = questionsOfCases(procedure, scenarios).map((question) => {
    const scenario = scenarios.find(({ id }) => id === question.scenario)!;
    return { question, known: factsAt(scenario, question.entry!).before.length };
  });
  const least = new Map<string, number>();
  for (const { question, known } of all)
    least.set(question.step, Math.min(known, least.get(question.step) ?? Number.POSITIVE_INFINITY));
  return all
    .filter(({ question, known }) => known <= Math.max(mostKnown, least.get(question.step)!))
    .map(({ question }) => question);
};
