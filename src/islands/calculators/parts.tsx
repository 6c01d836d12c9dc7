/** The parts worksheets are made of: fields by their names, formulas, figures worked out, tables. */
import { type FigureStyle, writeFigure, writePercent } from '../../i18n/figures.ts';
import { typedIn } from './fields.ts';
import { type SheetGiven, useSheet } from './Sheet.tsx';

interface Named {
  readonly name: string;
}

const idOf = (procedure: string, name: string): string => `calculator-${procedure}-${name}`.replaceAll('.', '-');

/** A field for a figure, with its unit and what is the matter with it. */
const Figure = ({ name, id }: Named & { id: string }) => {
  const { t, fields, state, verbs } = useSheet();
  const unit = fields[name]!.unit?.(state.texts);
  const typed = typedIn(fields, state.texts, name);
  const trouble = typeof typed === 'string' ? typed : undefined;
  const described = [unit && `${id}-unit`, trouble && `${id}-trouble`].filter(Boolean).join(' ');
  return (
    <>
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
            {unit}
          </span>
        )}
      </span>
      {trouble && (
        <span class="calc-trouble" id={`${id}-trouble`}>
          {t.troubles[trouble]}
        </span>
      )}
    </>
  );
};

/** A field by its name: a figure, or one of a few from a list. */
export const Entry = ({ name }: Named) => {
  const { procedure, fields, state, verbs } = useSheet();
  const { label, row, options } = fields[name]!;
  const id = idOf(procedure, name);
  return (
    <div class="calc-field" data-field={name}>
      <label for={id} class={row && 'visually-hidden'}>
        {label}
      </label>
      {options ? (
        <select id={id} disabled={!verbs} onChange={(event) => verbs?.put(name, event.currentTarget.value)}>
          {Object.entries(options).map(([option, called]) => (
            <option key={option} value={option} selected={state.texts[name] === option}>
              {called}
            </option>
          ))}
        </select>
      ) : (
        <Figure name={name} id={id} />
      )}
    </div>
  );
};

/** Fields side by side. */
export const Entries = ({ names }: { names: readonly string[] }) => (
  <div class="calc-fields">
    {names.map((name) => (
      <Entry key={name} name={name} />
    ))}
  </div>
);

/** One of a few, side by side. */
export const Segments = ({ name }: Named) => {
  const { procedure, fields, state, verbs } = useSheet();
  const { label, options } = fields[name]!;
  return (
    <fieldset class="calc-segments" data-field={name}>
      <legend>{label}</legend>
      {Object.entries(options!).map(([option, called]) => (
        <label key={option}>
          <input
            type="radio"
            name={idOf(procedure, name)}
            value={option}
            disabled={!verbs}
            checked={state.texts[name] === option}
            onChange={() => verbs?.put(name, option)}
          />
          <span>{called}</span>
        </label>
      ))}
    </fieldset>
  );
};

interface FormulaProps {
  readonly text: string;
  /** The same with the numbers put in. */
  readonly filled?: string | undefined;
  /** Why it is read so, where the document does not say it. */
  readonly why?: string;
}

export const Formula = ({ text, filled, why }: FormulaProps) => {
  const { t } = useSheet();
  return (
    <div class="calc-formula">
      <p>
        {text} {why && <span class="basis">{t.inferred}</span>}
      </p>
      {filled && <p class="calc-filled">{filled}</p>}
      {why && <p class="why">{why}</p>}
    </div>
  );
};

/** A figure worked out, with its name. */
export const Worked = ({ name, value, strong }: { name: string; value: string | undefined; strong?: boolean }) => (
  <p class="calc-worked" data-strong={strong && ''}>
    <span>{name}</span> <output>{value ?? '—'}</output>
  </p>
);

/** A unit in the list to choose from, with what it means where that is not plain: "wan yuan (10,000 yuan)". */
export const unitOptions = ({ units, unitMeanings, inUnit }: SheetGiven['t'], of: readonly (keyof typeof units)[]) =>
  Object.fromEntries(of.map((unit) => [unit, unitMeanings[unit] ? inUnit(units[unit], unitMeanings[unit]) : units[unit]]));

/** "1,200 × (1 + 8.5%) = 1,302 万元" */
export const raisedFilled = (base: bigint, rate: bigint, raised: bigint, unit: string): string => {
  const by = `${rate < 0n ? '−' : '+'} ${writePercent(rate < 0n ? -rate : rate)}`;
  return `${writeFigure(base)} × (1 ${by}) = ${writeFigure(raised, { unit })}`;
};

/** What stands in a cell: told to a reader, and bare for a spreadsheet. */
export interface Cell {
  readonly text: string;
  readonly bare: string;
}

const bare = { bare: true } as const;
export const words = (text: string): Cell => ({ text, bare: text });
export const money = (value: bigint | undefined, style: FigureStyle = {}): Cell => ({
  text: writeFigure(value, style),
  bare: writeFigure(value, bare),
});
export const rate = (value: bigint | undefined, style: FigureStyle = {}): Cell => ({
  text: writePercent(value, style),
  bare: writeFigure(value, bare),
});

/** A table of figures as data: a reader sees it, a spreadsheet gets it. */
export interface FiguresTable {
  readonly label: string;
  readonly kind: 'stack calc-compared' | 'calc-shares';
  /** What the rows are, then what stands in each column; bare, with the unit the cells leave out. */
  readonly heads: readonly (Cell & { readonly isText?: boolean })[];
  /** The unit of a row stands beside its name, in a spreadsheet in a column of its own; an entry stands in the place of the first cell. */
  readonly rows: readonly {
    readonly name: string;
    readonly unit?: string;
    readonly entry?: string;
    readonly cells: readonly Cell[];
  }[];
  readonly foot?: readonly Cell[];
}

/** The table for a spreadsheet. @param unit the head over units, where rows have one */
export const tableRows = ({ heads, rows, foot = [] }: FiguresTable, unit?: string): string[][] => [
  [heads[0]!.bare, ...(unit ? [unit] : []), ...heads.slice(1).map((head) => head.bare)],
  ...rows.map((row) => [row.name, ...(row.unit ? [row.unit] : []), ...row.cells.map((cell) => cell.bare)]),
  ...(foot.length > 0 ? [foot.map((cell) => cell.bare)] : []),
];

const Foot = ({ cells: [name, ...cells] }: { cells: readonly Cell[] }) => (
  <tfoot>
    <tr>
      <th scope="row">{name!.text}</th>
      {cells.map(({ text }, at) => (
        <td class={at > 0 ? 'calc-number' : undefined} key={at}>
          {text}
        </td>
      ))}
    </tr>
  </tfoot>
);

export const Figures = ({ table: { label, kind, heads, rows, foot } }: { table: FiguresTable }) => {
  const classOf = (at: number) => (at === 0 || heads[at]!.isText ? undefined : 'calc-number');
  return (
    <div class="sheet" tabIndex={0} role="region" aria-label={label}>
      <table class={kind}>
        <caption>{label}</caption>
        <thead>
          <tr>
            {heads.map(({ text }, at) => (
              <th scope="col" class={classOf(at)} key={text}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, unit, entry, cells }) => (
            <tr key={name}>
              <th scope="row">
                {name} {unit && <small>{unit}</small>}
              </th>
              {cells.map(({ text }, at) => (
                <td class={classOf(at + 1)} data-label={heads[at + 1]!.text} key={at}>
                  {entry && at === 0 ? <Entry name={entry} /> : text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && <Foot cells={foot} />}
      </table>
    </div>
  );
};
