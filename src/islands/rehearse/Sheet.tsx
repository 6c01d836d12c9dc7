/** A table of figures: the first column names the row. A cell may carry a note of its own: how it differs stands with what differs. */
import { HeadRow } from '../../island/HeadRow.tsx';

export type Cell = string | { readonly value: string; readonly note: string };

interface Props {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export const Sheet = ({ label, heads, rows }: Props) => (
  <div class="sheet" tabIndex={0} role="region" aria-label={label}>
    <table class="figures">
      <HeadRow heads={heads} />
      <tbody>
        {rows.map(([name, ...cells], at) => (
          <tr key={at}>
            <th scope="row">{typeof name === 'object' ? name.value : name}</th>
            {cells.map((cell, column) => (
              <td key={column}>
                {typeof cell === 'string' ? cell : cell.value}
                {typeof cell !== 'string' && cell.note && <span class="apart">{cell.note}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
