/** Deviations by kind, step, role and month: tables with a bar in each row. */
import type { DeviationKind, Filter, Overview } from '../../conform/index.ts';
import { useRecords } from './context.ts';
import { seeLists } from './see-lists.ts';
import type { Words } from './words.ts';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  /** Cases that have it. */
  readonly cases: number;
  readonly filter: Partial<Filter>;
}

const Bar = ({ share }: { share: number }) => (
  <svg class="records-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect width={Math.max(1, share * 100)} height="10" />
  </svg>
);

/** @param of how many cases there are */
const BarTable = ({ title, rows, of }: { title: string; rows: readonly Row[]; of: number }) => {
  const { words, listState } = useRecords();
  const t = words.t.bars;
  const most = Math.max(1, ...rows.map(({ cases }) => cases));
  const narrow = (filter: Partial<Filter>): void => {
    listState.only(filter, 'deviations');
    seeLists();
  };
  return (
    <div class="sheet">
      <table class="records-bars" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{t.count}</th>
            <th scope="col">{t.share}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, count, cases, filter }) => (
            <tr key={key}>
              <th scope="row">
                <button type="button" class="link" title={t.narrow(name)} onClick={() => narrow(filter)}>
                  {name}
                </button>
                <Bar share={cases / most} />
              </th>
              <td>{words.number(count)}</td>
              <td>
                {t.cases(words.number(cases), words.number(of))}{' '}
                <small class="quiet">{words.percent(cases / Math.max(1, of))}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface Table {
  readonly title: string;
  readonly rows: readonly Row[];
}

type Dimension = keyof Overview['casesWith'];

const rowsOf = (
  { casesWith }: Overview,
  dimension: Dimension,
  counts: Iterable<readonly [string, number]>,
  name: (key: string) => string,
): Row[] =>
  [...counts].map(([key, count]) => ({
    key,
    name: name(key),
    count,
    cases: casesWith[dimension].get(key) ?? 0,
    filter: { [dimension]: key },
  }));

const tablesOf = (overview: Overview, words: Words): Table[] => {
  const t = words.t.bars;
  const { byKind, byStep, byRole, byMonth } = overview;
  // The commonest first; what there is none of is left out.
  const kinds = Object.entries(byKind)
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one);
  return [
    { title: t.kind, rows: rowsOf(overview, 'kind', kinds, (kind) => words.conform.kinds[kind as DeviationKind]) },
    { title: t.step, rows: rowsOf(overview, 'step', byStep, words.step) },
    { title: t.role, rows: rowsOf(overview, 'role', byRole, words.name) },
    { title: t.month, rows: rowsOf(overview, 'month', byMonth, (month) => month) },
  ].filter(({ rows }) => rows.length > 0);
};

export const Bars = ({ overview }: { overview: Overview }) => {
  const { words } = useRecords();
  const t = words.t.bars;
  if (overview.deviations === 0) return <p data-bars>{t.none}</p>;
  return (
    <details class="part" data-bars>
      <summary>{t.title}</summary>
      <div class="records-tables">
        {tablesOf(overview, words).map(({ title, rows }) => (
          <BarTable key={title} title={title} rows={rows} of={overview.cases} />
        ))}
      </div>
    </details>
  );
};
