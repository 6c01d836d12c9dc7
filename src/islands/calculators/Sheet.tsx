/** What stands around both calculators: whose figures these are, and what can be done with them all. */
import type { ComponentChildren } from 'preact';
import { rowsText } from '../../exchange/rows.ts';
import type { CalculatorStrings } from '../../i18n/calculators/calculators.ts';
import { type Fields, showsExample } from './fields.ts';
import type { CalculatorState } from './store.ts';

export interface Verbs {
  put(field: string, text: string): void;
  reset(): void;
  clear(): void;
  bringBack(): void;
  copy(csv: string): void;
}

/** What every part of a calculator is given. */
export interface SheetGiven {
  readonly t: CalculatorStrings;
  readonly fields: Fields;
  readonly state: CalculatorState;
  /** Undefined in the HTML of the build, where nothing answers yet. */
  readonly verbs?: Verbs | undefined;
  /** Where a link to a row of the page leads: the procedure's number. */
  readonly procedure: string;
}

interface SheetProps {
  readonly sheet: SheetGiven;
  /** The whole for a spreadsheet. */
  readonly rows: readonly (readonly string[])[];
  readonly children: ComponentChildren;
}

const Whose = ({ t, fields, state }: SheetGiven) => {
  const example = showsExample(fields, state.texts);
  return (
    <p class="calc-whose">
      {example && <strong class="calc-stamp">{t.example}</strong>}
      <span>{example ? t.exampleNote : t.yoursNote}</span>
    </p>
  );
};

const Tools = ({ sheet: { t, state, verbs }, csv }: { sheet: SheetGiven; csv: string }) => {
  const tools = [
    ['copy', t.copy, () => verbs?.copy(csv)],
    ['reset', t.reset, verbs?.reset],
    ['clear', t.clear, verbs?.clear],
    ['bring-back', t.bringBack, verbs?.bringBack],
  ] as const;
  return (
    <div class="calc-tools">
      {tools
        .filter(([name]) => name !== 'bring-back' || state.before)
        .map(([name, label, act]) => (
          <button type="button" class="button" data-calc={name} disabled={!verbs} onClick={() => act?.()} key={name}>
            {label}
          </button>
        ))}
    </div>
  );
};

const Copied = ({ sheet: { t, state }, csv }: { sheet: SheetGiven; csv: string }) => {
  if (state.copied === 'copied') return <p class="calc-copied">{t.copied}</p>;
  if (state.copied !== 'by-hand') return null;
  return (
    <div class="calc-copied">
      <p>{t.byHand}</p>
      <textarea readOnly rows={6} aria-label={t.csvLabel} value={csv} />
    </div>
  );
};

export const Sheet = ({ sheet, rows, children }: SheetProps) => {
  const { t, state } = sheet;
  const csv = rowsText(rows);
  return (
    <div class="calc-sheet">
      <Whose {...sheet} />
      {state.trouble && (
        <p class="note" role="alert">
          {t.keeping[state.trouble]}
        </p>
      )}
      {children}
      <Tools sheet={sheet} csv={csv} />
      <Copied sheet={sheet} csv={csv} />
    </div>
  );
};
