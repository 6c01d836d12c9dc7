/** A comparison as a file for spreadsheets: a row a measure and set-up. */
import { csvOf } from '../../exchange/index.ts';
import { type Estimate, measures } from '../../simulate/index.ts';
import type { Compared } from './runs.ts';
import type { Words } from './words.ts';

const cells = (of: Estimate | null | undefined): (string | number)[] => (of ? [of.mean, of.half ?? ''] : ['', '']);

export const comparisonCsv = (
  { comparison, names, setUps }: Compared,
  { t, simulation, outcome: outcomeTold }: Words,
): string => {
  if (comparison.kind === 'refused') return '';
  const { mean, half, measure } = t.results;
  const rows = comparison.results.flatMap((results, set) => [
    ...results.outcomes.flatMap(({ outcome, ...found }) =>
      (['share', 'lead', 'onTime'] as const).map((key) => [
        names[set]!,
        simulation.outcomes.of(simulation.outcomes[key], outcomeTold(outcome, setUps[set]!.procedure)),
        ...cells(found[key]),
        ...(set === 0
          ? ['', '']
          : cells(comparison.differences[set - 1]!.outcomes.find((figures) => figures.outcome === outcome)?.[key]?.difference)),
      ]),
    ),
    ...measures.map((entry) => [
      names[set]!,
      simulation.measures[entry],
      ...cells(results.measures[entry]),
      ...(set === 0 ? ['', ''] : cells(comparison.differences[set - 1]![entry]?.difference)),
    ]),
  ]);
  return csvOf([[t.whatIf.set, measure, mean, half, t.whatIf.apart, half], ...rows, [simulation.assumptions]]);
};
