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
    ...results.outcomes.flatMap((figures) =>
      rowsOf(outcome(figures.outcome), [
        [simulation.outcomes.share, figures.share],
        [simulation.outcomes.lead, figures.lead],
        [simulation.outcomes.onTime, figures.onTime],
      ]),
    ),
    ...measures.flatMap((measure) => rowsOf('', [[simulation.measures[measure], results.measures[measure]]])),
    ...results.steps.flatMap((figures) =>
      rowsOf(step(figures.step), [
        [columns.visits, figures.visits],
        [columns.wait, figures.wait],
        [columns.work, figures.work],
        [columns.closed, figures.closed],
        [columns.queue, figures.queue],
        ...(figures.late ? [[columns.late, figures.late] as const] : []),
      ]),
    ),
    ...results.roles.flatMap((figures) =>
      rowsOf(role(figures.role), [
        [columns.utilisation, figures.utilisation],
        [columns.queue, figures.queue],
        [columns.cost, figures.cost],
      ]),
    ),
    [simulation.assumptions],
  ]);
};

/** The whole results with the parameters they were made with. */
export const resultsJson = (results: Results, parameters: Parameters): string =>
  `${JSON.stringify({ results, parameters }, null, 2)}\n`;
