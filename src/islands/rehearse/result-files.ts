/** The results of a simulation as files: CSV for spreadsheets, JSON for programs. */
import { csvOf } from '../../exchange/index.ts';
import { type Estimate, measures, type Parameters, type Results } from '../../simulate/index.ts';
import type { Words } from './words.ts';

type Row = (string | number)[];

const cells = (of: Estimate | null): Row => (of === null ? ['', ''] : [of.mean, of.half ?? '']);

/** A row a figure: of what, which, its unit, mean, half-width of its interval. Durations in minutes, as computed. */
export const resultsCsv = (results: Results, { t, simulation, step, role, outcome }: Words): string => {
  const { columns } = simulation;
  const rowsOf = (name: string, figures: readonly (readonly [label: string, of: Estimate | null])[]): Row[] =>
    figures.map(([label, of]) => [name, label, ...cells(of)]);
  return csvOf([
    [t.results.measure, '', t.results.mean, t.results.half],
    ...results.outcomes.flatMap((it) =>
      rowsOf(outcome(it.outcome), [
        [simulation.outcomes.share, it.share],
        [simulation.outcomes.lead, it.lead],
        [simulation.outcomes.onTime, it.onTime],
      ]),
    ),
    ...measures.flatMap((measure) => rowsOf('', [[simulation.measures[measure], results.measures[measure]]])),
    ...results.steps.flatMap((it) =>
      rowsOf(step(it.step), [
        [columns.visits, it.visits],
        [columns.wait, it.wait],
        [columns.work, it.work],
        [columns.closed, it.closed],
        [columns.queue, it.queue],
      ]),
    ),
    ...results.roles.flatMap((it) =>
      rowsOf(role(it.role), [
        [columns.utilisation, it.utilisation],
        [columns.queue, it.queue],
        [columns.cost, it.cost],
      ]),
    ),
    [simulation.assumptions],
  ]);
};

/** The whole results with the parameters they were made with. */
export const resultsJson = (results: Results, parameters: Parameters): string =>
  `${JSON.stringify({ results, parameters }, null, 2)}\n`;
