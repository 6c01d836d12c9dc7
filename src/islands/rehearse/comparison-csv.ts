/** A comparison as a file for spreadsheets: a row a measure and set-up. */
import { csvOf } from '../../exchange/index.ts';
import { type Estimate, measures } from '../../simulate/index.ts';
import type { Compared } from './runs.ts';
import type { Words } from './words.ts';

const cells = (of: Estimate | null | undefined): (string | number)[] => (of ? [of.mean, of.half ?? ''] : ['', '']);

export const comparisonCsv = ({ comparison, names }: Compared, { t, simulation }: Words): string => {
  if (comparison.kind === 'refused') return '';
  const { mean, half, measure } = t.results;
  const rows = comparison.results.flatMap((results, set) =>
    measures.map((it) => [
      names[set]!,
      simulation.measures[it],
      ...cells(results.measures[it]),
      ...(set === 0 ? ['', ''] : cells(comparison.differences[set - 1]![it]?.difference)),
    ]),
  );
  return csvOf([[t.whatIf.set, measure, mean, half, t.whatIf.apart, half], ...rows, [simulation.assumptions]]);
};
