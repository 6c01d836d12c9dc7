/** The list of what is allowed: changed, removed, taken out and in. */
import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import { hasExpired } from '../../conform/index.ts';
import { download } from '../../island/download.ts';
import { HeadRow } from '../../island/HeadRow.tsx';
import { FileButton } from '../../island/parts/FileButton.tsx';
import { AllowForm } from './AllowForm.tsx';
import type { Entry } from './allowances.ts';
import { useRecords } from './context.ts';
import { useScope } from './scope.ts';

const Line = ({ entry, no, heads }: { entry: Entry; no: number; heads: readonly string[] }) => {
  const { allowances, controller, words, today } = useRecords();
  const [changing, setChanging] = useState(false);
  const scope = useScope();
  const t = words.t.allow;
  const expired = hasExpired(entry, today());
  const remove = (): void => {
    allowances.remove(entry.id);
    void controller.judge();
  };
  return (
    <tr data-entry={entry.id} data-expired={expired}>
      <td data-label={heads[0]}>{no}</td>
      <td data-label={heads[1]}>{scope(entry)}</td>
      <td data-label={heads[2]}>{changing ? <AllowForm of={entry} onDone={() => setChanging(false)} /> : entry.reason}</td>
      <td data-label={heads[3]}>
        {entry.until ?? t.forever} {expired && <strong>{t.expired}</strong>}
      </td>
      <td data-label={heads[4]}>
        <span class="tools-row">
          <button type="button" class="button" data-edit aria-expanded={changing} onClick={() => setChanging(!changing)}>
            {t.edit}
          </button>
          <button type="button" class="button" data-remove onClick={remove}>
            {t.remove}
          </button>
        </span>
      </td>
    </tr>
  );
};

const useTaking = () => {
  const { allowances, controller, words } = useRecords();
  const [told, setTold] = useState('');
  const t = words.t.allow;
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      const taken = allowances.take(await file.text());
      setTold(typeof taken === 'number' ? t.imported(words.number(taken)) : t.otherProcedure(taken.procedure.slice(0, 40)));
      if (typeof taken === 'number' && taken > 0) void controller.judge();
    } catch (error) {
      setTold(t.notOurs(error instanceof Error ? error.message.slice(0, 200) : ''));
    }
  };
  return { told, take };
};

const Tools = () => {
  const { allowances, words, procedure } = useRecords();
  const { entries } = useStore(allowances.$state);
  const { told, take } = useTaking();
  const t = words.t.allow;
  return (
    <>
      <p class="tools-row">
        {entries.length > 0 && (
          <button
            type="button"
            class="button"
            data-allow-export
            onClick={() => download(`${procedure.id}-allow-list.json`, allowances.asFile())}
          >
            {t.export}
          </button>
        )}
        <FileButton
          label={t.import}
          accept=".json,application/json"
          marks={{ 'data-allow-import': '' }}
          onFiles={([file]) => void take(file)}
        />
      </p>
      <p role="status" data-allow-told>
        {told}
      </p>
    </>
  );
};

const Entries = ({ entries }: { entries: readonly Entry[] }) => {
  const { words } = useRecords();
  const { heads, empty } = words.t.allow;
  if (entries.length === 0) return <p class="quiet">{empty}</p>;
  return (
    <div class="sheet">
      <table class="stack">
        <HeadRow heads={heads} />
        <tbody>
          {entries.map((entry, at) => (
            <Line key={entry.id} entry={entry} no={at + 1} heads={heads} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** What went wrong, and what was removed last with the way back. */
const Told = () => {
  const { allowances, controller, words } = useRecords();
  const { removed, notice } = useStore(allowances.$state);
  const t = words.t.allow;
  const undo = (): void => {
    allowances.undo();
    void controller.judge();
  };
  return (
    <div role="status">
      {notice && <p class="note">{t[notice]}</p>}
      {removed && (
        <p>
          {t.removed}{' '}
          <button type="button" class="button" data-undo onClick={undo}>
            {t.undo}
          </button>
        </p>
      )}
    </div>
  );
};

export const AllowList = () => {
  const { allowances, words } = useRecords();
  const { entries } = useStore(allowances.$state);
  const t = words.t.allow;
  return (
    <section aria-labelledby="records-allow" data-allow-list>
      <h2 id="records-allow">{t.title}</h2>
      <details class="fold">
        <summary>{words.t.lists.found(words.number(entries.length))}</summary>
        <p>{t.note}</p>
        <Entries entries={entries} />
        <Tools />
      </details>
      <Told />
    </section>
  );
};
