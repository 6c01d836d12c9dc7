/** Set-ups side by side: a sentence each, a table of all measures, the cumulative curves. */

import { download } from '../../island/download.ts';
import {
  type Differences,
  type Estimate,
  type Measure,
  measuresOf,
  type OutcomeMeasure,
  outcomesOf,
  type Results,
} from '../../simulate/index.ts';
import { comparisonCsv } from './comparison-csv.ts';
import { useRehearse } from './context.ts';
import { measureDiffering, outcomeDiffering } from './differing.ts';
import { IssueList } from './FiguresPanel.tsx';
import { outcomeIn, outcomeSentence, sentenceOf } from './naming.ts';
import { LeadCumulative } from './plots/LeadCumulative.tsx';
import type { Compared } from './runs.ts';
import { type Cell, Sheet } from './Sheet.tsx';
import type { Words } from './words.ts';

const told = (of: Estimate | null | undefined, measure: Measure, { format }: Words): string =>
  format.estimate(of ?? null, (value, digits) => format.measure(measure, value, digits));

interface TableProps {
  readonly compared: Compared;
  readonly results: readonly Results[];
  readonly differences: readonly Differences[];
}

const keys = ['share', 'lead', 'onTime'] as const;

/** How cases end comes first: what makes cases end sooner may be that fewer of them come to anything. */
const useRows = ({ compared: { setUps }, results, differences }: TableProps) => {
  const { words } = useRehearse();
  const { format, simulation } = words;
  const outcomes = outcomesOf(results);
  const ending = (key: OutcomeMeasure) =>
    outcomes.map((outcome): [string, ...Cell[]] => {
      const value = (set: number): string => {
        const found = results[set]!.outcomes.find((figures) => figures.outcome === outcome);
        const none = key === 'share' ? { mean: 0, half: null } : null;
        return format.estimate(found ? found[key] : none, key === 'lead' ? format.days : format.percent);
      };
      const named = setUps.find(({ procedure }) => outcomeIn(procedure, outcome)) ?? setUps[0]!;
      return [
        simulation.outcomes.of(simulation.outcomes[key], words.outcome(outcome, named.procedure)),
        value(0),
        ...differences.map(({ outcomes: all }, at) => ({
          value: value(at + 1),
          note: outcomeDiffering(all.find((figures) => figures.outcome === outcome)?.[key] ?? null, key, words),
        })),
      ];
    });
  const all = measuresOf(
    setUps.map(({ procedure }) => procedure),
    results,
  ).map((measure): [string, ...Cell[]] => [
    simulation.measures[measure],
    told(results[0]!.measures[measure], measure, words),
    ...differences.map((difference, at) => ({
      value: told(results[at + 1]!.measures[measure], measure, words),
      note: measureDiffering(difference[measure], measure, words),
    })),
  ]);
  return outcomes.length < 2 ? all : [...ending(keys[0]), ...all, ...ending(keys[1]), ...ending(keys[2])];
};

const Table = (props: TableProps) => {
  const { words } = useRehearse();
  const rows = useRows(props);
  return <Sheet label={words.t.whatIf.table} heads={[words.t.results.measure, ...props.compared.names]} rows={rows} />;
};

/** The sentences of one set-up: how many end how, then how long half of them take. */
const Sentences = ({ compared: { names, setUps }, differences }: TableProps) => {
  const { words } = useRehearse();
  const sentences = differences.flatMap(({ p50, outcomes }, at) => [
    ...(outcomes.length > 1 ? [outcomeSentence(names[at + 1]!, outcomes, [setUps[0]!, setUps[at + 1]!], words)] : []),
    ...(p50 ? [sentenceOf(names[at + 1]!, p50, words)] : []),
  ]);
  return sentences.map((sentence) => (
    <p key={sentence} class="verdict" data-neutral>
      {sentence}
    </p>
  ));
};

export const Comparison = ({ compared }: { compared: Compared }) => {
  const { words, procedure } = useRehearse();
  const t = words.t.whatIf;
  const { comparison, names } = compared;
  if (comparison.kind === 'refused') return <IssueList title={t.refused(names[comparison.at]!)} issues={comparison.issues} />;
  const { results, differences } = comparison;
  if (results.some(({ replications }) => replications === 0)) return null;
  const warnings = [...new Map(results.flatMap(({ issues }) => issues).map((issue) => [words.issue(issue), issue])).values()];
  return (
    <section aria-labelledby="compared" data-compared>
      <h3 id="compared">{t.title2}</h3>
      <div role="status">
        <Sentences compared={compared} results={results} differences={differences} />
      </div>
      <IssueList title={words.t.figures.warnings} issues={warnings} />
      <Table compared={compared} results={results} differences={differences} />
      <p class="quiet">
        <strong>{words.simulation.assumption}</strong> {words.simulation.assumptions} {words.simulation.interval}
      </p>
      <LeadCumulative title={t.curves} name="compared" series={results.map(({ lead }, at) => ({ name: names[at]!, lead }))} />
      <button
        type="button"
        class="button"
        onClick={() => download(`${procedure.id}-comparison.csv`, comparisonCsv(compared, words), 'text/csv')}
      >
        {words.t.results.csv}
      </button>
    </section>
  );
};
