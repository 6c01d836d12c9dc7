/** Which column is which, with the first rows to see by. */
import { useStore } from '@nanostores/preact';
import type { LogColumn } from '../../exchange/log.ts';
import { useRecords } from './context.ts';
import type { ReadSummary } from './protocol.ts';
import { ReadingFields } from './ReadingFields.tsx';

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
              controller.setStates(all.filter((each) => (each === state ? checked : states.counted.includes(each))))
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
                {t.column(at + 1, name)}
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
                {t.column(at + 1, name)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
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
