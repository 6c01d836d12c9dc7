/** Steps 4 and 5 as tables: what each row goes by, its share, its amount, and the total they add up to. */
import type { ComponentChildren } from 'preact';
import type { Shared } from '../../../formulas/index.ts';
import { writeFigure, writePercent } from '../../../i18n/figures.ts';
import type { Desk } from '../Desk.tsx';

export interface ShareRow {
  readonly name: string;
  readonly entry: ComponentChildren;
}

interface SharesProps {
  readonly desk: Desk;
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly ShareRow[];
  readonly shared: Shared | undefined;
  /** Under the entries. */
  readonly entrySum: string;
  /** Whether the share is worked out, and not itself the entry. */
  readonly withShare: boolean;
  readonly total: bigint | undefined;
}

const amount = (value: bigint | undefined): string =>
  value === undefined ? '—' : writeFigure(value, { decimals: 'two' }).replace(/\.00$/, '');

export const Shares = ({ desk, label, heads, rows, shared, entrySum, withShare, total }: SharesProps) => (
  <div class="sheet" tabIndex={0} role="region" aria-label={label}>
    <table class="calc-shares">
      <caption>{label}</caption>
      <thead>
        <tr>
          {heads.map((head, at) => (
            <th scope="col" key={head} class={at > 1 ? 'calc-number' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, entry }, at) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{entry}</td>
            {withShare && <td class="calc-number">{shared ? writePercent(shared.shares[at]!, { decimals: 'two' }) : '—'}</td>}
            <td class="calc-number">{amount(shared?.amounts?.[at])}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{desk.t.budget.sum}</th>
          <td>{entrySum}</td>
          {withShare && <td class="calc-number">{shared ? '100.00%' : '—'}</td>}
          <td class="calc-number">{amount(shared?.amounts && total)}</td>
        </tr>
      </tfoot>
    </table>
  </div>
);
