/** Which column is which, with the first rows to see by. */
import { useStore } from '@nanostores/preact';
import type { LogColumn } from '../../exchange/log.ts';
import { useRoom } from './context.ts';
import type { ReadSummary } from './protocol.ts';

const delimiters = ['', ',', '\t', ';', '|'] as const;

const Preview = ({ read }: { read: ReadSummary }) => {
  const { words } = useRoom();
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
  const { desk, words } = useRoom();
  const t = words.t.mapping;
  return (
    <div class="fields">
      {(Object.keys(words.conform.columns) as LogColumn[]).map((column) => (
        <label key={column} class="field">
          {words.conform.columns[column]}
          <select
            data-column={column}
            value={String(read.columns[column] ?? '')}
            onChange={({ currentTarget: { value } }) => desk.setColumn(column, value === '' ? null : Number(value))}
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
  const { desk, words } = useRoom();
  const { settings, over } = useStore(desk.$desk);
  const t = words.t.mapping;
  const names = [t.auto, t.comma, words.t.file.tab, t.semicolon, t.bar];
  return (
    <>
      <div class="fields">
        {read.format === 'csv' && (
          <label class="field">
            {t.delimiter}
            <select
              data-delimiter
              value={settings.delimiter}
              onChange={({ currentTarget: { value } }) => desk.setDelimiter(value)}
            >
              {delimiters.map((it, at) => (
                <option key={it} value={it}>
                  {names[at]}
                </option>
              ))}
            </select>
          </label>
        )}
        <label class="field">
          {t.over}
          <select
            data-over-cases
            value={over}
            onChange={({ currentTarget: { value } }) => desk.setOver(value as 'none' | 'all')}
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
          onChange={({ currentTarget: { checked } }) => desk.setFillDown(checked)}
        />
        {t.fillDown}
      </label>
    </>
  );
};

export const Mapping = ({ read }: { read: ReadSummary }) => {
  const { desk, words } = useRoom();
  const { remembered } = useStore(desk.$desk);
  const t = words.t.mapping;
  if (read.header.length === 0) return null;
  const lacking = read.columns.case === undefined || read.columns.activity === undefined || read.header.length === 1;
  return (
    <details class="part" data-mapping open={lacking}>
      <summary>{t.title}</summary>
      <p>{t.note}</p>
      {read.format !== 'xes' && <ColumnFields read={read} />}
      <ReadingFields read={read} />
      <Preview read={read} />
      <p class="quiet">{t.kept}</p>
      {remembered && (
        <p>
          {t.remembered}{' '}
          <button type="button" class="button" data-forget onClick={desk.forget}>
            {t.forget}
          </button>
        </p>
      )}
    </details>
  );
};
