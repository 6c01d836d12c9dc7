/** What stands around every worksheet: whose figures these are, and what can be done with them all. Its parts are given it by context. */
import { type ComponentType, createContext, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { rowsText } from '../../exchange/rows.ts';
import type { CalculatorStrings } from '../../i18n/calculators/calculators.ts';
import { type Fields, showsExample } from './fields.ts';
import type { SheetState } from './store.ts';

export interface SheetGiven {
  readonly t: CalculatorStrings;
  readonly fields: Fields;
  readonly state: SheetState;
  /** Undefined in the HTML of the build, where nothing answers yet. */
  readonly verbs?: {
    put(field: string, text: string): void;
    reset(): void;
    clear(): void;
    bringBack(): void;
    copy(csv: string): void;
  };
  /** Where a link to a row of the page leads: the procedure's number. */
  readonly procedure: string;
}

/** A worksheet: its fields, its view, the whole for a spreadsheet, and its result in one sentence for those who listen. */
export interface Worksheet {
  readonly name: 'deviation' | 'budget';
  fieldsIn(t: CalculatorStrings): Fields;
  readonly View: ComponentType;
  rows(given: SheetGiven): readonly (readonly string[])[];
  said(given: SheetGiven): string;
}

const SheetContext = createContext<SheetGiven | undefined>(undefined);
export const useSheet = (): SheetGiven => useContext(SheetContext)!;

const Whose = () => {
  const { t, fields, state } = useSheet();
  const example = showsExample(fields, state.texts);
  return (
    <p class="calc-whose">
      {example && <strong class="calc-stamp">{t.example}</strong>}
      <span>{example ? t.exampleNote : t.yoursNote}</span>
    </p>
  );
};

const Tools = ({ csv }: { csv: string }) => {
  const { t, state, verbs } = useSheet();
  const tools = [
    ['copy', t.copy, () => verbs?.copy(csv)],
    ['reset', t.reset, verbs?.reset],
    ['clear', t.clear, verbs?.clear],
    ...(state.before ? [['bring-back', t.bringBack, verbs?.bringBack] as const] : []),
  ] as const;
  return (
    <>
      <div class="calc-tools">
        {tools.map(([name, label, act]) => (
          <button type="button" class="button" data-calc={name} disabled={!verbs} onClick={() => act?.()} key={name}>
            {label}
          </button>
        ))}
      </div>
      {state.copied && (
        <div class="calc-copied">
          <p>{state.copied === 'copied' ? t.copied : t.byHand}</p>
          {state.copied === 'by-hand' && <textarea readOnly rows={6} aria-label={t.csvLabel} value={csv} />}
        </div>
      )}
    </>
  );
};

/** A worksheet with what it is given. */
export const drawn = ({ View, rows }: Pick<Worksheet, 'View' | 'rows'>, given: SheetGiven): VNode => (
  <SheetContext.Provider value={given}>
    <div class="calc-sheet">
      <Whose />
      {given.state.trouble && (
        <p class="note" role="alert">
          {given.t.keeping[given.state.trouble]}
        </p>
      )}
      <View />
      <Tools csv={rowsText(rows(given))} />
    </div>
  </SheetContext.Provider>
);
