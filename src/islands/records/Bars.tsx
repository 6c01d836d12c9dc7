/** Deviations by kind, step, role and month: tables with a bar in each row. */
import type { DeviationKind, Filter, Overview } from '../../conform/index.ts';
import { useRecords } from './context.ts';

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

export const Bars = ({ overview }: { overview: Overview }) => {
  const { words } = useRecords();
  const t = words.t.bars;
  const kinds = (Object.entries(overview.byKind) as [DeviationKind, number][])
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
  const rows = (
    of: ReadonlyMap<string, number>,
    name: (key: string) => string,
    filter: (key: string) => Partial<Filter>,
  ): Row[] => [...of].map(([key, count]) => ({ key, name: name(key), count, filter: filter(key) }));
  const tables: [string, Row[]][] = [
    [
      t.kind,
      rows(
        new Map(kinds),
        (kind) => words.conform.kinds[kind as DeviationKind],
        (kind) => ({ kind: kind as DeviationKind }),
      ),
    ],
    [t.step, rows(overview.byStep, words.step, (step) => ({ step }))],
    [t.role, rows(overview.byRole, words.name, (role) => ({ role }))],
    [
      t.month,
      rows(
        overview.byMonth,
        (month) => month,
        (month) => ({ month }),
      ),
    ],
  ];
  return (
    <section aria-labelledby="records-bars" data-bars>
      <h2 id="records-bars">{t.title}</h2>
      {overview.deviations === 0 ? (
        <p>{t.none}</p>
      ) : (
        <>
          <p class="quiet">{t.heat}</p>
          <div class="records-tables">
            {tables
              .filter(([, some]) => some.length > 0)
              .map(([title, some]) => (
                <BarTable key={title} title={title} rows={some} total={overview.deviations} />
              ))}
          </div>
        </>
      )}
    </section>
  );
};
