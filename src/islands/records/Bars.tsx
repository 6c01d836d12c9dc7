/** Deviations by kind, step, role and month: tables with a bar in each row. */
import type { DeviationKind, Filter, Overview } from '../../conform/index.ts';
import { useRecords } from './context.ts';
import type { Words } from './words.ts';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly filter: Partial<Filter>;
}

const Bar = ({ share }: { share: number }) => (
  <svg class="records-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect width={Math.max(1, share * 100)} height="10" />
  </svg>
);

const BarTable = ({ title, rows, total }: { title: string; rows: readonly Row[]; total: number }) => {
  const { words, listState } = useRecords();
  const t = words.t.bars;
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const narrow = (filter: Partial<Filter>): void => {
    listState.only(filter, 'deviations');
    document.getElementById('records-lists')?.scrollIntoView();
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
          {rows.map(({ key, name, count, filter }) => (
            <tr key={key}>
              <th scope="row">
                <button type="button" class="link" title={t.narrow(name)} onClick={() => narrow(filter)}>
                  {name}
                </button>
                <Bar share={count / most} />
              </th>
              <td>{words.number(count)}</td>
              <td>{words.percent(count / Math.max(1, total))}</td>
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

const rowsOf = (
  counts: ReadonlyMap<string, number>,
  name: (key: string) => string,
  filter: (key: string) => Partial<Filter>,
): Row[] => [...counts].map(([key, count]) => ({ key, name: name(key), count, filter: filter(key) }));

/** By kind, the commonest first; what there is none of is left out. */
const kindRows = ({ byKind }: Overview, { conform }: Words): Row[] =>
  (Object.entries(byKind) as [DeviationKind, number][])
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => ({ key: kind, name: conform.kinds[kind], count, filter: { kind } }));

const tablesOf = (overview: Overview, words: Words): Table[] => {
  const t = words.t.bars;
  const { byStep, byRole, byMonth } = overview;
  const sameName = (month: string): string => month;
  return [
    { title: t.kind, rows: kindRows(overview, words) },
    { title: t.step, rows: rowsOf(byStep, words.step, (step) => ({ step })) },
    { title: t.role, rows: rowsOf(byRole, words.name, (role) => ({ role })) },
    { title: t.month, rows: rowsOf(byMonth, sameName, (month) => ({ month })) },
  ].filter(({ rows }) => rows.length > 0);
};

const BarTables = ({ overview }: { overview: Overview }) => {
  const { words } = useRecords();
  return (
    <>
      <p class="quiet">{words.t.bars.heat}</p>
      <div class="records-tables">
        {tablesOf(overview, words).map(({ title, rows }) => (
          <BarTable key={title} title={title} rows={rows} total={overview.deviations} />
        ))}
      </div>
    </>
  );
};

export const Bars = ({ overview }: { overview: Overview }) => {
  const { words } = useRecords();
  const t = words.t.bars;
  return (
    <section aria-labelledby="records-bars" data-bars>
      <h2 id="records-bars">{t.title}</h2>
      {overview.deviations === 0 ? <p>{t.none}</p> : <BarTables overview={overview} />}
    </section>
  );
};
