/** The cases as a table. */
import { useStore } from '@nanostores/preact';
import { useAnswer, useRecords } from './context.ts';
import { Pager } from './Pager.tsx';

export const CaseList = () => {
  const { controller, listState, words } = useRecords();
  const { round } = useStore(controller.$state);
  const { filter, order, from, most } = useStore(listState.$list);
  const page = useAnswer('cases', { filter, order, from, most }, round);
  const t = words.t.lists;
  const heads = t.caseHeads;
  if (!page) return null;
  return (
    <>
      {page.total > 0 && (
        <div class="sheet">
          <table class="stack" data-cases>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {page.rows.map((row) => (
                <tr key={row.at} data-verdict={row.verdict}>
                  <th scope="row">
                    <button
                      type="button"
                      class="link"
                      data-open-case={row.at}
                      title={t.openCase(row.id.slice(0, 60))}
                      onClick={() => listState.open(row.at)}
                    >
                      {row.id.slice(0, 120)}
                    </button>
                  </th>
                  <td data-label={heads[1]}>
                    <span class="records-verdict" data-verdict={row.verdict}>
                      {words.conform.verdicts[row.verdict]}
                    </span>
                  </td>
                  <td data-label={heads[2]}>{words.number(row.events)}</td>
                  <td data-label={heads[3]}>
                    {words.number(row.deviations)}
                    {row.allowed > 0 && <small class="quiet"> {t.someAllowed(words.number(row.allowed))}</small>}
                  </td>
                  <td data-label={heads[4]}>{words.time(row.last)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager total={page.total} />
    </>
  );
};
