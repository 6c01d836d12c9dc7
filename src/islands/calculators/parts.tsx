/** The parts both calculators are made of. Plain functions without hooks, given the sheet and what they show. */
import { troubleOf } from './fields.ts';
import type { SheetGiven } from './Sheet.tsx';

interface OfField {
  readonly sheet: SheetGiven;
  readonly name: string;
}

const idOf = ({ sheet, name }: OfField): string => `calculator-${sheet.procedure}-${name}`.replaceAll('.', '-');

/** A field for a figure, with its unit and what is the matter with it. */
const Figure = ({ sheet, name }: OfField) => {
  const { t, fields, state, verbs } = sheet;
  const { label, row, unit } = fields[name]!;
  const id = idOf({ sheet, name });
  const trouble = troubleOf(fields, state.texts, name);
  const described = [unit && `${id}-unit`, trouble && `${id}-trouble`].filter(Boolean).join(' ');
  return (
    <div class="calc-field" data-field={name}>
      <label for={id} class={row && 'visually-hidden'}>
        {label(t)}
      </label>
      <span class="calc-entry">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          maxLength={60}
          readOnly={!verbs}
          value={state.texts[name]}
          aria-invalid={trouble && 'true'}
          aria-describedby={described || undefined}
          onInput={(event) => verbs?.put(name, event.currentTarget.value)}
        />
        {unit && (
          <span class="calc-unit" id={`${id}-unit`}>
            {unit(t, state.texts)}
          </span>
        )}
      </span>
      {trouble && (
        <span class="calc-trouble" id={`${id}-trouble`}>
          {t.troubles[trouble]}
        </span>
      )}
    </div>
  );
};

/** One of a few, from a list. */
const Choice = ({ sheet, name }: OfField) => {
  const { t, fields, state, verbs } = sheet;
  const { label, options, called } = fields[name]!;
  const id = idOf({ sheet, name });
  return (
    <div class="calc-field" data-field={name}>
      <label for={id}>{label(t)}</label>
      <select id={id} disabled={!verbs} onChange={(event) => verbs?.put(name, event.currentTarget.value)}>
        {options!.map((option) => (
          <option key={option} value={option} selected={state.texts[name] === option}>
            {called!(t, option)}
          </option>
        ))}
      </select>
    </div>
  );
};

/** A field by its name: a figure or a choice. */
export const Entry = ({ sheet, name }: OfField) =>
  sheet.fields[name]!.options ? <Choice sheet={sheet} name={name} /> : <Figure sheet={sheet} name={name} />;

/** Fields side by side. */
export const Entries = ({ sheet, names }: { sheet: SheetGiven; names: readonly string[] }) => (
  <div class="calc-fields">
    {names.map((name) => (
      <Entry key={name} sheet={sheet} name={name} />
    ))}
  </div>
);

/** One of a few, side by side. */
export const Segments = ({ sheet, name }: OfField) => {
  const { t, fields, state, verbs } = sheet;
  const { label, options, called } = fields[name]!;
  return (
    <fieldset class="calc-segments" data-field={name}>
      <legend>{label(t)}</legend>
      {options!.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={idOf({ sheet, name })}
            value={option}
            disabled={!verbs}
            checked={state.texts[name] === option}
            onChange={() => verbs?.put(name, option)}
          />
          <span>{called!(t, option)}</span>
        </label>
      ))}
    </fieldset>
  );
};

interface FormulaProps {
  readonly sheet: SheetGiven;
  readonly text: string;
  /** The same with the numbers put in. */
  readonly filled?: string | undefined;
  /** Why it is read so, where the document does not say it. */
  readonly why?: string;
}

export const Formula = ({ sheet, text, filled, why }: FormulaProps) => (
  <div class="calc-formula">
    <p>
      {text} {why && <span class="basis">{sheet.t.inferred}</span>}
    </p>
    {filled && <p class="calc-filled">{filled}</p>}
    {why && <p class="why">{why}</p>}
  </div>
);
