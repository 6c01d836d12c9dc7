/** The figures of a log's cases: one that settles what a point and a comma mean settles it for all of them. */
import type { LogBuilder } from '../conform/index.ts';
import type { Figure } from '../procedure/index.ts';
import { type AmountRead, amountReader, type DecimalSign, decimalSigns, type ReadAmount } from './amounts.ts';
import type { LogIssueCode, LogIssues } from './log-issue.ts';

export interface FigureOptions {
  /** The figures that the procedure goes by, whose columns are looked for. */
  readonly figures?: readonly Figure[];
  /** The sign before decimals; found out where left out. */
  readonly decimal?: DecimalSign;
}

/** By which sign before decimals the figures were read, and why. */
export interface ReadDecimals {
  /** null: not settled. */
  readonly sign: DecimalSign | null;
  readonly by: 'said' | 'row' | 'none';
  /** The row that settles it. */
  readonly row: number | null;
}

/** A cell of a figure's column. */
export interface FigureCell {
  readonly figure: Figure;
  readonly text: string;
  /** By which power of ten its heading multiplies it; `currency`: the heading says another one. */
  readonly power: number | 'currency';
}

interface Met {
  readonly figure: Figure;
  readonly id: string;
  readonly row: number;
  readonly text: string;
  readonly read: ReadAmount;
}

const codes = { currency: 'other-currency', unread: 'bad-figure' } as const satisfies Record<string, LogIssueCode>;

export class LogFigures {
  readonly #said: DecimalSign | undefined;
  readonly #readers = new Map<string, (cell: string) => AmountRead>();
  /** What each case says, each text once. */
  readonly #met = new Map<string, Met>();
  readonly #told = new Set<string>();
  #possible: readonly DecimalSign[] = decimalSigns;
  #settledBy: number | null = null;

  constructor({ decimal }: FigureOptions) {
    this.#said = decimal;
  }

  take({ figure, text, power }: FigureCell, id: string, row: number, builder: LogBuilder, issues: LogIssues): void {
    if (text === '') return;
    const key = `${figure.id}\u0000${id}\u0000${text}\u0000${power}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const read = power === 'currency' ? power : this.#reader(figure, power)(text);
    if (read === 'none') return;
    if (typeof read === 'string') {
      issues.add(codes[read], row, '', text);
      builder.doubt(codes[read], id);
      return;
    }
    if (read.settles) this.#settle(read.settles, row);
    this.#met.set(key, { figure, id, row, text, read });
  }

  /** After the last row: each case's figure, and what is in doubt. @returns null where no figure depends on the sign */
  settle(builder: LogBuilder, issues: LogIssues): ReadDecimals | null {
    const known = new Map<string, number>();
    for (const met of this.#met.values()) {
      const { figure, id, row, text } = met;
      const value = this.#valueOf(met.read);
      const before = known.get(`${figure.id} ${id}`);
      const code = value === 'open' ? 'unsettled-figure' : value === undefined ? 'bad-figure' : undefined;
      if (typeof value !== 'number' || (before !== undefined && before !== value)) {
        issues.add(code ?? 'two-figures', row, id, code ? text : `${before} | ${text}`);
        builder.doubt(code ?? 'two-figures', id);
      } else {
        known.set(`${figure.id} ${id}`, value);
        builder.figure(figure.id, id, value);
      }
    }
    return this.#decimals();
  }

  #valueOf({ by, settles }: ReadAmount): number | 'open' | undefined {
    if (settles) return !this.#said || this.#said === settles ? by[settles] : undefined;
    const [sign, another] = this.#signs;
    if (by['.'] === by[',']) return by['.'];
    return sign && !another ? by[sign] : 'open';
  }

  /** The signs that may stand before decimals; none where the file has both. */
  get #signs(): readonly DecimalSign[] {
    return this.#said ? [this.#said] : this.#possible;
  }

  #decimals(): ReadDecimals | null {
    const reads = [...this.#met.values()].map(({ read }) => read);
    if (!reads.some(({ by, settles }) => settles || by['.'] !== by[','])) return null;
    if (this.#said) return { sign: this.#said, by: 'said', row: null };
    if (reads.some((read) => this.#valueOf(read) === 'open')) return { sign: null, by: 'none', row: null };
    const [sign] = this.#possible;
    return sign ? { sign, by: 'row', row: this.#settledBy } : null;
  }

  #reader(figure: Figure, power: number): (cell: string) => AmountRead {
    const key = `${figure.id} ${power}`;
    const known = this.#readers.get(key) ?? amountReader(figure, power);
    this.#readers.set(key, known);
    return known;
  }

  #settle(sign: DecimalSign, row: number): void {
    if (this.#possible.length > 1) this.#settledBy = row;
    this.#possible = this.#possible.filter((each) => each === sign);
  }
}
