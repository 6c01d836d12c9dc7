/** What came of a simulation: measures, plots, tables, files. */
import { useMemo } from 'preact/hooks';
import { marks } from '../../i18n/wording.ts';
import { download } from '../../island/download.ts';
import { expect, type Results as Found, measuresOf, returnsOf } from '../../simulate/index.ts';
import { useRehearse } from './context.ts';
import { IssueList } from './FiguresPanel.tsx';
import { LoadHeat } from './LoadHeat.tsx';
import { LeadCumulative } from './plots/LeadCumulative.tsx';
import { QueueLines } from './plots/QueueLines.tsx';
import { RefusalBars } from './plots/RefusalBars.tsx';
import { StepBars } from './plots/StepBars.tsx';
import { UtilisationBars } from './plots/UtilisationBars.tsx';
import { Replay } from './Replay.tsx';
import { resultsCsv, resultsJson } from './result-files.ts';
import type { Runs } from './runs.ts';
import { Sheet } from './Sheet.tsx';

interface Props {
  readonly results: Found;
  readonly of: NonNullable<Runs['of']>;
  /** The figures have changed since. */
  readonly stale: boolean;
}

/** How cases end; nothing where they all end alike. */
const Endings = ({ results: { outcomes } }: { results: Found }) => {
  const { words } = useRehearse();
  const { format, simulation } = words;
  const t = simulation.outcomes;
  if (outcomes.length < 2) return null;
  return (
    <>
      <h3>{t.title}</h3>
      <Sheet
        label={`${words.t.results.title} · ${t.title}`}
        heads={[t.title, t.share, t.lead, t.onTime]}
        rows={outcomes.map(({ outcome, share, lead, onTime }) => [
          words.outcome(outcome),
          format.estimate(share, format.percent),
          format.estimate(lead, format.days),
          format.estimate(onTime, format.percent),
        ])}
      />
    </>
  );
};

const Measures = ({ results }: { results: Found }) => {
  const { words, procedure } = useRehearse();
  const { simulation, format, t } = words;
  return (
    <Sheet
      label={t.results.measure}
      heads={[t.results.measure, t.results.value]}
      rows={measuresOf([procedure], [results]).map((measure) => [
        simulation.measures[measure],
        format.estimate(results.measures[measure], (value, digits) => format.measure(measure, value, digits)),
      ])}
    />
  );
};

const Steps = ({ results }: { results: Found }) => {
  const { words } = useRehearse();
  const { columns } = words.simulation;
  const { format, t } = words;
  const limited = results.steps.some(({ late }) => late !== undefined);
  return (
    <Sheet
      label={t.results.steps}
      heads={[
        columns.step,
        columns.visits,
        columns.wait,
        columns.work,
        columns.closed,
        columns.queue,
        ...(limited ? [columns.late] : []),
      ]}
      rows={results.steps.map(({ step, visits, wait, work, closed, queue, late }) => [
        words.step(step),
        format.estimate(visits, format.number),
        format.estimate(wait, format.days),
        format.estimate(work, format.hours),
        format.estimate(closed, format.days),
        format.estimate(queue, format.number),
        ...(limited ? [late ? format.estimate(late, format.percent) : ''] : []),
      ])}
    />
  );
};

const Roles = ({ results }: { results: Found }) => {
  const { words } = useRehearse();
  const { columns, measures: names } = words.simulation;
  const { format, t } = words;
  return (
    <Sheet
      label={t.results.roles}
      heads={[columns.role, columns.utilisation, names.wait, names.work, columns.queue, columns.cost]}
      rows={results.roles.map(({ role, utilisation, wait, work, queue, cost }) => [
        words.role(role),
        format.estimate(utilisation, format.percent),
        format.estimate(wait, format.days),
        format.estimate(work, format.hours),
        format.estimate(queue, format.number),
        format.estimate(cost, format.money),
      ])}
    />
  );
};

const Files = ({ results, of }: Props) => {
  const { words, procedure } = useRehearse();
  const t = words.t.results;
  const name = `${procedure.id}-simulation`;
  return (
    <p class="tools-row">
      <span>{t.exports}</span>
      <button
        type="button"
        class="button"
        data-csv
        onClick={() => download(`${name}.csv`, resultsCsv(results, words), 'text/csv')}
      >
        {t.csv}
      </button>
      <button
        type="button"
        class="button"
        data-json
        onClick={() => download(`${name}.json`, resultsJson(results, of.setUp.parameters))}
      >
        {t.json}
      </button>
    </p>
  );
};

/** What came of the period, in words; then how it was found. */
const Summary = ({ results, of }: Props) => {
  const { words } = useRehearse();
  const { t, format, simulation } = words;
  const { period, measures } = results;
  const busiest = [...results.roles]
    .filter(({ utilisation }) => utilisation)
    .sort((a, b) => b.utilisation!.mean - a.utilisation!.mean)[0];
  const all = results.each.reduce((sum, { finished }) => sum + finished, 0);
  const mean = (measure: 'arrived' | 'open' | 'atStart') => format.number(measures[measure]!.mean, 1);
  return (
    <>
      {period && measures.arrived && (
        <p class="verdict" data-neutral data-summary>
          {t.run.period(period.start, period.until, mean('arrived'), mean('open'))}
          {measures.atStart && t.run.atStart(mean('atStart'))}
          {busiest && t.results.bottleneck(words.role(busiest.role), format.percent(busiest.utilisation!.mean))}
        </p>
      )}
      <p class="quiet">
        <strong>{simulation.assumption}</strong>
        {marks[words.locale].colon}
        {simulation.assumptions} {simulation.endings[results.ending]}
        {simulation.pause}
        {t.run.times(results.replications)}
        {t.run.took(all, of.seconds)} {period && simulation.counted(period.runIn)} {simulation.interval}
        {marks[words.locale].stop}
      </p>
    </>
  );
};

const Plots = ({ results, of }: Props) => {
  const { words } = useRehearse();
  const t = words.t.results;
  const { parameters } = of.setUp;
  return (
    <div class="plots">
      <LeadCumulative
        title={t.cumulative}
        series={[{ name: t.simulated, lead: results.lead }]}
        deadlineDays={parameters.deadlineDays}
      />
      <UtilisationBars results={results} />
      {results.history ? <QueueLines results={results} of={parameters} /> : <p class="quiet">{t.noQueue}</p>}
    </div>
  );
};

/** What is looked up rather than read: step by step, role by role, how often sent back. */
const Folded = ({ results, of }: Props) => {
  const { words } = useRehearse();
  const t = words.t.results;
  const { procedure, parameters } = of.setUp;
  const exact = useMemo(() => expect(procedure, parameters), [of]);
  return (
    <>
      <details class="part">
        <summary>{t.steps}</summary>
        <StepBars results={results} />
        <Steps results={results} />
      </details>
      <details class="part">
        <summary>{t.roles}</summary>
        <Roles results={results} />
      </details>
      {returnsOf(procedure).moves.size > 0 && (
        <details class="part">
          <summary>{t.rounds}</summary>
          <RefusalBars
            title={t.rounds}
            shares={exact.kind === 'exact' ? exact.expectation.refusalShares.slice(0, results.refusalShares.length) : []}
            simulated={results.refusalShares}
          />
        </details>
      )}
    </>
  );
};

export const Results = (props: Props) => {
  const { words } = useRehearse();
  const { results, stale } = props;
  const t = words.t.results;
  return (
    <section aria-labelledby="results" data-results>
      <h2 id="results" tabIndex={-1}>
        {t.title}
      </h2>
      {stale && <p class="note">{words.t.run.stale}</p>}
      <IssueList title={words.t.figures.warnings} issues={results.issues} />
      <Summary {...props} />
      {results.replications > 0 && (
        <>
          <Endings results={results} />
          <details class="fold">
            <summary>{t.measured}</summary>
            <Measures results={results} />
            <Plots {...props} />
          </details>
          <Folded {...props} />
          <LoadHeat results={results} of={props.of.setUp} />
          <Replay of={props.of.setUp} seed={results.seed} cases={results.each[0]!.finished} />
          <Files {...props} />
        </>
      )}
    </section>
  );
};
