/** The decisions of training cases as questions of their own. */
import { isDeciding, type Procedure, type Scenario, type Text } from '../../procedure/index.ts';
import type { Question } from './question.ts';

export const questionsOfCases = (procedure: Procedure, scenarios: readonly Scenario[]): readonly Question[] =>
  scenarios.flatMap(({ id: scenario, course }) =>
    course.flatMap(({ step: at, decide }, entry): Question[] => {
      const step = procedure.steps.find(({ id }) => id === at);
      if (!step || !isDeciding(step) || decide === undefined) return [];
      return [
        {
          ...{
            id: `${procedure.id}/${scenario}/${entry + 1}`,
            kind: 'case',
            procedure: procedure.id,
            step: at,
            scenario,
            entry,
          },
          options: step.outcomes.map(({ mark }) => ({ key: mark, meant: { kind: 'outcome', mark } })),
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
