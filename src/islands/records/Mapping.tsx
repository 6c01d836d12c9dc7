/** Which column is which, with the first rows to see by. */
import { useStore } from '@nanostores/preact';
import type { DateOrder, Encoding, LogColumn } from '../../exchange/log.ts';
import { useRecords } from './context.ts';
import type { ReadSummary } from './protocol.ts';

const delimiters = ['', ',', '\t', ';', '|'] as const;
const orders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];
const encodings: readonly Encoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252'];

interface Choice {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, shown: string])[];
  readonly onChoose: (value: string) => void;
}

const Choose = ({ label, name, value, options, onChoose }: Choice) => (
  <label class="field">
    {label}
    <select data-setting={name} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
      {options.map(([it, shown]) => (
        <option key={it} value={it}>
          {shown}
        </option>
      ))}
    </select>
  </label>
);

/** Which states of events count; offered where the log has some. */
const StateFields = ({ read }: { read: ReadSummary }) => {
  const { controller, words } = useRecords();
  const { states } = read.reading;
  if (!states) return null;
  const all = [...states.counted, ...states.left.map(({ state }) => state)];
  return (
    <fieldset data-states>
      <legend>{words.t.mapping.states}</legend>
      {all.map((state) => (
        <label key={state} class="check">
          <input
            type="checkbox"
            checked={states.counted.includes(state)}
            onChange={({ currentTarget: { checked } }) =>
              controller.setStates(all.filter((it) => (it === state ? checked : states.counted.includes(it))))
            }
          />
          {state}
        </label>
      ))}
    </fieldset>
  );
};

const Preview = ({ read }: { read: ReadSummary }) => {
  const { words } = useRecords();
  const t = words.t.mapping;
  const columnAt = (at: number): string => {
    const found = Object.entries(read.columns).find(([, place]) => place === at)?.[0];
    return found ? words.conform.columns[found as LogColumn] : '';
  };
  return (
    <div class="sheet" role="region" aria-label={t.preview} tabIndex={0}>
      <table data-preview>
        <caption>{t.preview}</caption>
        <thead>
          <tr>
            {read.header.map((name, at) => (
              <th key={at} scope="col">
                {t.column(String(at + 1), name)}
                {columnAt(at) !== '' && <span class="records-column"> {columnAt(at)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {read.sample.map((cells, row) => (
            <tr key={row}>
              {read.header.map((_, at) => (
                <td key={at}>{(cells[at] ?? '').slice(0, 80)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const ColumnFields = ({ read }: { read: ReadSummary }) => {
  const { controller, words } = useRecords();
  const t = words.t.mapping;
  return (
    <div class="fields">
      {(Object.keys(words.conform.columns) as LogColumn[]).map((column) => (
        <label key={column} class="field">
          {words.conform.columns[column]}
          <select
            data-column={column}
            value={String(read.columns[column] ?? '')}
            onChange={({ currentTarget: { value } }) => controller.setColumn(column, value === '' ? null : Number(value))}
          >
            <option value="">{t.none}</option>
            {read.header.map((name, at) => (
              <option key={at} value={String(at)}>
                {t.column(String(at + 1), name)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
};

const ReadingFields = ({ read }: { read: ReadSummary }) => {
  const { controller, words } = useRecords();
  const { settings, over } = useStore(controller.$state);
  const t = words.t.mapping;
  const names = [t.auto, t.comma, words.t.file.tab, t.semicolon, t.bar];
  const { reading } = read;
  const { dates } = words.conform;
  return (
    <>
      <div class="fields">
        {reading.format === 'csv' && (
          <Choose
            label={t.delimiter}
            name="delimiter"
            value={settings.delimiter}
            options={delimiters.map((it, at) => [it, names[at]!])}
            onChoose={controller.setDelimiter}
          />
        )}
        {reading.encoding !== null && (
          <Choose
            label={t.encoding}
            name="encoding"
            value={settings.encoding}
            options={[['', t.auto], ...encodings.map((it) => [it, it.toUpperCase()] as const)]}
            onChoose={(it) => controller.setEncoding(it as Encoding | '')}
          />
        )}
        {reading.sheets.length > 1 && (
          <Choose
            label={t.sheet}
            name="sheet"
            value={settings.sheet}
            options={[['', t.allSheets], ...reading.sheets.map(({ name }) => [name, name] as const)]}
            onChoose={controller.setSheet}
          />
        )}
        {reading.format !== 'xes' && (
          <Choose
            label={t.dates}
            name="dates"
            value={settings.dates}
            options={[['', t.auto], ...orders.map((it) => [it, dates[it]] as const)]}
            onChoose={(it) => controller.setDates(it as DateOrder | '')}
          />
        )}
        <label class="field">
          {t.over}
          <select
            data-over-cases
            value={over}
            onChange={({ currentTarget: { value } }) => controller.setOver(value as 'none' | 'all')}
          >
            <option value="none">{t.overNone}</option>
            <option value="all">{t.overAll}</option>
          </select>
        </label>
      </div>
      <label class="check">
        <input
          type="checkbox"
          data-fill-down
          checked={settings.fillDown}
          onChange={({ currentTarget: { checked } }) => controller.setFillDown(checked)}
        />
        {t.fillDown}
      </label>
    </>
  );
};

export const Mapping = ({ read }: { read: ReadSummary }) => {
  const { controller, words } = useRecords();
  const { remembered } = useStore(controller.$state);
  const t = words.t.mapping;
  if (read.reading.format === null) return null;
  const isTable = read.reading.format !== 'xes';
  const lacking =
    isTable && (read.columns.case === undefined || read.columns.activity === undefined || read.header.length === 1);
  return (
    <details class="part" data-mapping open={lacking || read.events === 0}>
      <summary>{t.title}</summary>
      <p>{t.note}</p>
      {isTable && <ColumnFields read={read} />}
      <ReadingFields read={read} />
      <StateFields read={read} />
      {isTable && <Preview read={read} />}
      <p class="quiet">{t.kept}</p>
      {remembered && (
        <p>
          {t.remembered}{' '}
          <button type="button" class="button" data-forget onClick={controller.forget}>
            {t.forget}
          </button>
        </p>
      )}
    </details>
  );
};
