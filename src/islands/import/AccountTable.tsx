/** The account: what became of each thing that was brought, those first that somebody has to look at. */
import { useState } from 'preact/hooks';
import type { Severity } from '../../exchange/import/index.ts';
import { HeadRow } from '../../island/HeadRow.tsx';
import type { Given } from './context.ts';
import type { Brought, Line } from './protocol.ts';

const grave: readonly Severity[] = ['warning', 'task', 'review', 'info'];
/** Lines shown until more are asked for. */
const atFirst = 100;

const Told = ({ t, line }: Pick<Given, 't'> & { line: Line }) => (
  <tr data-severity={line.severity}>
    <td data-label={t.columns.level}>
      <span class="import-level" data-severity={line.severity}>
        {t.severities[line.severity]}
      </span>
    </td>
    <th scope="row" data-label={t.columns.what}>
      {line.name || line.element}
      <span class="quiet">
        {' '}
        {line.where}
        {line.count > 1 && ` × ${line.count}`}
      </span>
    </th>
    <td data-label={t.columns.became}>
      {line.became}
      {line.step !== undefined && (
        <>
          {' → '}
          <code>{line.step}</code>
        </>
      )}
    </td>
    <td data-label={t.columns.todo}>{line.todo}</td>
  </tr>
);

interface LevelsProps extends Pick<Given, 't'>, Pick<Brought, 'severities'> {
  readonly shown: ReadonlySet<Severity>;
  readonly onShown: (shown: ReadonlySet<Severity>) => void;
}

const Levels = ({ t, severities, shown, onShown }: LevelsProps) => {
  const toggled = (level: Severity): ReadonlySet<Severity> =>
    new Set(grave.filter((one) => shown.has(one) !== (one === level)));
  return (
    <fieldset class="import-levels no-print">
      <legend class="visually-hidden">{t.filter}</legend>
      {grave.map((level) => (
        <label key={level} class="check">
          <input type="checkbox" checked={shown.has(level)} data-level={level} onChange={() => onShown(toggled(level))} />
          {t.severities[level]} ({severities[level]})
        </label>
      ))}
    </fieldset>
  );
};

export const AccountTable = ({ t, brought }: Given & { readonly brought: Brought }) => {
  const { lines, severities, total, counts } = brought;
  const [shown, setShown] = useState<ReadonlySet<Severity>>(new Set(grave.filter((level) => level !== 'info')));
  const [all, setAll] = useState(false);
  const listed = lines
    .filter(({ severity }) => shown.has(severity))
    .sort((a, b) => grave.indexOf(a.severity) - grave.indexOf(b.severity));
  return (
    <section data-account>
      <h3>{t.account}</h3>
      <p>{t.sum(total, counts)}</p>
      <Levels t={t} severities={severities} shown={shown} onShown={setShown} />
      {listed.length === 0 ? (
        <p>{lines.every(({ severity }) => severity === 'info') ? t.onlyInfo : t.nothingShown}</p>
      ) : (
        <div class="sheet" data-fits tabIndex={0} role="region" aria-label={t.account}>
          <table class="stack">
            <HeadRow heads={[t.columns.level, t.columns.what, t.columns.became, t.columns.todo]} />
            <tbody>
              {(all ? listed : listed.slice(0, atFirst)).map((line, at) => (
                <Told key={at} t={t} line={line} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!all && listed.length > atFirst && (
        <button type="button" class="button no-print" data-all onClick={() => setAll(true)}>
          {t.showAll(listed.length)}
        </button>
      )}
    </section>
  );
};
