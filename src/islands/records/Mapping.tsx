/** Which column is which, with the first rows to see by. Nothing is read again until that is asked for: a choice may be passed over. */
import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import type { TableColumn } from '../../exchange/log.ts';
import { useRecords } from './context.ts';
import type { ReadSummary } from './protocol.ts';
import { type ChoosingProps, ReadingFields } from './ReadingFields.tsx';
import type { Chosen } from './state.ts';

/** Which states of events count; offered where the log has some. */
const StateFields = ({ read, chosen, choose }: ChoosingProps) => {
  const { t } = useRecords().words;
  const { states } = read.reading;
  if (!states) return null;
  const all = [...states.counted, ...states.left.map(({ state }) => state)];
  const counted = chosen.states.length > 0 ? chosen.states : states.counted;
  return (
    <fieldset data-states>
      <legend>{t.mapping.states}</legend>
      {all.map((state) => (
        <label key={state} class="check">
          <input
            type="checkbox"
            checked={counted.includes(state)}
            onChange={({ currentTarget: { checked } }) =>
              choose({ states: all.filter((each) => (each === state ? checked : counted.includes(each))) })
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
    return found ? (words.columns[found as TableColumn] ?? '') : '';
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

/** With another delimiter there are other columns: they are named once it has been read so. */
const ColumnFields = ({ read, chosen, choose, isOtherwise }: ChoosingProps & { readonly isOtherwise: boolean }) => {
  const { words } = useRecords();
  const t = words.t.mapping;
  const columns: Chosen['columns'] = { ...read.columns, ...chosen.columns };
  return (
    <div class="fields">
      {(Object.keys(words.columns) as TableColumn[]).map((column) => (
        <label key={column} class="field">
          {words.columns[column]}
          <select
            data-column={column}
            disabled={isOtherwise}
            value={String(columns[column] ?? '')}
            onChange={({ currentTarget: { value } }) =>
              choose({ columns: { ...columns, [column]: value === '' ? null : Number(value) } })
            }
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

/** What is chosen and not yet read by, and what reads by it. */
const useChoosing = () => {
  const { controller } = useRecords();
  const { settings, over } = useStore(controller.$state);
  const [changes, setChanges] = useState<Partial<Chosen>>({});
  const isOtherwise = (changes.delimiter ?? settings.delimiter) !== settings.delimiter;
  const read = () => {
    controller.readAs(isOtherwise ? { ...changes, columns: {} } : changes);
    setChanges({});
  };
  const choose = (part: Partial<Chosen>) => setChanges({ ...changes, ...part });
  return { chosen: { ...settings, over, ...changes }, choose, isOtherwise, isChanged: Object.keys(changes).length > 0, read };
};

export const Mapping = ({ read }: { read: ReadSummary }) => {
  const { controller, words } = useRecords();
  const { remembered } = useStore(controller.$state);
  const { isOtherwise, isChanged, read: readAgain, ...choosing } = useChoosing();
  const t = words.t.mapping;
  if (read.reading.format === null) return null;
  const isTable = read.reading.format !== 'xes';
  const lacking =
    isTable && (read.columns.case === undefined || read.columns.activity === undefined || read.header.length === 1);
  return (
    <details class="part" data-mapping open={lacking || read.events === 0}>
      <summary>{t.title}</summary>
      <p>{t.note}</p>
      {isTable && <ColumnFields read={read} {...choosing} isOtherwise={isOtherwise} />}
      <ReadingFields read={read} {...choosing} />
      <StateFields read={read} {...choosing} />
      <p>
        <button type="button" class="button" data-primary={isChanged || undefined} data-read-again onClick={readAgain}>
          {t.readAgain}
        </button>
      </p>
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
