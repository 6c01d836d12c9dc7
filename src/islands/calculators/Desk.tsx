/** What every part of a calculator is given. Parts are plain functions without hooks: the build renders the same ones to HTML. */
import type { FigureTrouble } from '../../formulas/index.ts';
import type { CalculatorStrings } from '../../i18n/calculators.ts';

import type { CalculatorState } from './store.ts';

export interface Verbs {
  put(field: string, text: string): void;
  reset(): void;
  clear(): void;
  bringBack(): void;
  copy(csv: string): void;
}

export interface Desk {
  readonly t: CalculatorStrings;
  readonly state: CalculatorState;
  /** Undefined in the HTML of the build, where nothing answers yet. */
  readonly verbs?: Verbs | undefined;
  /** Where a link to a row of the page leads: the procedure's number. */
  readonly procedure: string;
}

export interface FieldProps {
  readonly desk: Desk;
  readonly name: string;
  readonly label: string;
  /** Shown after the field. */
  readonly unit?: string | undefined;
  readonly trouble?: FigureTrouble | undefined;
  /** In a table the row and column say what it is; the label is for those who don't see them. */
  readonly bare?: boolean;
}

const idOf = (desk: Desk, name: string): string => `calculator-${desk.procedure}-${name}`.replaceAll('.', '-');

/** A field for a figure, with its unit and what is the matter with it. */
export const Field = ({ desk, name, label, unit, trouble, bare }: FieldProps) => {
  const id = idOf(desk, name);
  const described = [unit && `${id}-unit`, trouble && `${id}-trouble`].filter(Boolean).join(' ');
  return (
    <div class="calc-field" data-field={name}>
      <label for={id} class={bare ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <span class="calc-entry">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          maxLength={60}
          readOnly={!desk.verbs}
          value={desk.state.texts[name]}
          aria-invalid={trouble ? 'true' : undefined}
          aria-describedby={described || undefined}
          onInput={(event) => desk.verbs?.put(name, event.currentTarget.value)}
        />
        {unit && (
          <span class="calc-unit" id={`${id}-unit`}>
            {unit}
          </span>
        )}
      </span>
      {trouble && (
        <span class="calc-trouble" id={`${id}-trouble`}>
          {desk.t.troubles[trouble]}
        </span>
      )}
    </div>
  );
};

export interface ChoiceProps {
  readonly desk: Desk;
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** One of a few, from a list. */
export const Choice = ({ desk, name, label, options }: ChoiceProps) => {
  const id = idOf(desk, name);
  return (
    <div class="calc-field" data-field={name}>
      <label for={id}>{label}</label>
      <select id={id} disabled={!desk.verbs} onChange={(event) => desk.verbs?.put(name, event.currentTarget.value)}>
        {options.map(([value, text]) => (
          <option key={value} value={value} selected={desk.state.texts[name] === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
};

/** One of a few, side by side. */
export const Segments = ({ desk, name, label, options }: ChoiceProps) => (
  <fieldset class="calc-segments" data-field={name}>
    <legend>{label}</legend>
    {options.map(([value, text]) => (
      <label key={value}>
        <input
          type="radio"
          name={idOf(desk, name)}
          value={value}
          disabled={!desk.verbs}
          checked={desk.state.texts[name] === value}
          onChange={() => desk.verbs?.put(name, value)}
        />
        <span>{text}</span>
      </label>
    ))}
  </fieldset>
);
