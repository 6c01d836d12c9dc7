/** Set-ups side by side: a sentence each, a table of all measures, the cumulative curves. */
import { type Difference, type Differences, type Estimate, type Measure, measures } from '../../simulate/index.ts';
import { comparisonCsv } from './comparison-csv.ts';
import { useDesk } from './context.ts';
import { download } from './download.ts';
import { IssueList } from './FiguresPanel.tsx';
import { sentenceOf } from './naming.ts';
import { LeadCumulative } from './plots/LeadCumulative.tsx';
import type { Compared } from './runs.ts';
import { Sheet } from './Sheet.tsx';
import type { Words } from './words.ts';

const told = (of: Estimate | null | undefined, measure: Measure, { tell }: Words): string =>
  tell.estimate(of ?? null, (value) => tell.measure(measure, value));

const differenceTold = (it: Difference | null, measure: Measure, words: Words): string => {
  if (!it) return '–';
  const sign = it.difference.mean > 0 ? '+' : '';
  return `${sign}${told(it.difference, measure, words)}${it.certain ? '' : ` (${words.t.whatIf.uncertain})`}`;
};

interface TableProps {
  readonly compared: Compared;
  readonly differences: readonly Differences[];
  readonly of: (set: number, measure: Measure) => Estimate | null;
}

const Table = ({ compared: { names }, differences, of }: TableProps) => {
  const { words } = useDesk();
  const t = words.t.whatIf;
  const others = names.slice(1);
  return (
    <Sheet
      label={t.table}
      heads={[words.t.results.measure, names[0]!, ...others.flatMap((name) => [name, t.difference(name)])]}
      rows={measures.map((measure) => [
        words.simulation.measures[measure],
        told(of(0, measure), measure, words),
        ...others.flatMap((_, at) => [
          told(of(at + 1, measure), measure, words),
          differenceTold(differences[at]![measure], measure, words),
        ]),
      ])}
    />
  );
};

export const Comparison = ({ compared }: { compared: Compared }) => {
  const { words, procedure } = useDesk();
  const t = words.t.whatIf;
  const { comparison, names } = compared;
  if (comparison.kind === 'refused') return <IssueList title={t.refused(names[comparison.at]!)} issues={comparison.issues} />;
  const { results, differences } = comparison;
  if (results.some(({ replications }) => replications === 0)) return null;
  const sentences = differences.flatMap(({ p50 }, at) => (p50 ? [sentenceOf(names[at + 1]!, p50, words)] : []));
  const warnings = [...new Map(results.flatMap(({ issues }) => issues).map((it) => [words.issue(it), it])).values()];
  return (
    <section aria-labelledby="compared" data-compared>
      <h3 id="compared">{t.title2}</h3>
      <p class="note">
        <strong>{words.simulation.assumption}</strong> {words.simulation.assumptions}
      </p>
      <div role="status">
        {sentences.map((sentence) => (
          <p key={sentence} class="verdict">
            {sentence}
          </p>
        ))}
      </div>
      <IssueList title={words.t.figures.warnings} issues={warnings} />
      <Table compared={compared} differences={differences} of={(set, measure) => results[set]!.measures[measure]} />
      <p class="quiet">{words.simulation.interval}</p>
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
