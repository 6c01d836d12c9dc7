/** The cases as a table. */
import { useStore } from '@nanostores/preact';
import type { CaseRow } from '../../conform/index.ts';
import { HeadRow } from '../../island/HeadRow.tsx';
import { useAnswer, useRecords } from './context.ts';
import { Pager } from './Pager.tsx';

const Row = ({ row, heads }: { row: CaseRow; heads: readonly string[] }) => {
  const { listState, words } = useRecords();
  const t = words.t.lists;
  return (
    <tr data-verdict={row.verdict}>
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
  );
};

export const CaseList = () => {
  const { controller, listState, words } = useRecords();
  const { round } = useStore(controller.$state);
  const { filter, order, from, most } = useStore(listState.$list);
  const page = useAnswer('cases', { filter, order, from, most }, round);
  const heads = words.t.lists.caseHeads;
  if (!page) return null;
  return (
    <>
      {page.total > 0 && (
        <div class="sheet">
          <table class="stack" data-cases>
            <HeadRow heads={heads} />
            <tbody>
              {page.rows.map((row) => (
                <Row key={row.at} row={row} heads={heads} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager total={page.total} />
    </>
  );
};
