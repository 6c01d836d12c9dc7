/** A range of a figure in signs, which no language needs. */

/** What is said of: over and under leave their number out, from and to have it in. */
export interface Range {
  readonly over?: number | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly under?: number | undefined;
}

/** A number with its thousands apart: 50,000. */
export const figureText = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 });

/** > 50,000 ≤ 200,000 */
export const rangeSigns = ({ over, from, to, under }: Range): string =>
  [
    over !== undefined ? `> ${figureText(over)}` : from ? `≥ ${figureText(from)}` : '',
    to !== undefined ? `≤ ${figureText(to)}` : under !== undefined ? `< ${figureText(under)}` : '',
  ]
    .filter(Boolean)
    .join(' ');
