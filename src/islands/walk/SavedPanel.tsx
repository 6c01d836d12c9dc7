/** Loaded when opened: walks kept in this browser, and all local data as one file, out and in. */
import { useState } from 'preact/hooks';
import { tags } from '../../i18n/wording.ts';
import { makeBackup, readBackup, takeBackup } from '../../island/backup.ts';
import { download } from '../../island/download.ts';
import { nameHere } from '../../island/index.ts';
import { allKinds } from '../../island/kinds.ts';
import { StartFrom } from './Casting.tsx';
import { useWalk } from './context.ts';
import { distinct, type Kept } from './keeping.ts';
import { PutAside } from './PutAside.tsx';

const Walk = ({ kept }: { kept: Kept }) => {
  const { words, store, fingerprint } = useWalk();
  const { t } = words;
  const when = new Date(kept.walk.savedAt).toLocaleString(tags[words.locale]);
  return (
    <li>
      <span>
        {t.keptWalk(when, kept.walk.cursor)}{' '}
        {kept.walk.fingerprint !== fingerprint && <span class="basis">{t.keptOutdated}</span>}
      </span>
      <button type="button" class="button" onClick={() => store.open(kept)}>
        {t.open}
      </button>
      <button type="button" class="button" onClick={() => store.forget(kept)}>
        {t.forget}
      </button>
    </li>
  );
};

const Files = ({ taken }: { taken: () => void }) => {
  const { words, keeping } = useWalk();
  const { t } = words;
  const [said, setSaid] = useState('');
  const take = async (file: File | undefined) => {
    const backup = file && readBackup(await file.text(), nameHere());
    if (!backup) return;
    if (typeof backup === 'string') return setSaid(t.importRefused[backup]);
    const { added, changed, same, aside, failed } = takeBackup(keeping.local, backup, allKinds, Date.now());
    taken();
    const told = [t.imported(added, changed, same)];
    if (aside > 0) told.push(t.importAside(aside));
    if (failed > 0) told.push(t.importFailed(failed));
    setSaid(told.join(' '));
  };
  return (
    <>
      <div class="tools-row">
        <button
          type="button"
          class="button"
          data-walk-export
          onClick={() => download('handbook-data.json', makeBackup(keeping.local, nameHere()))}
        >
          {t.exportAll}
        </button>
        <label class="button file">
          {t.importAll}
          <input
            type="file"
            accept="application/json,.json"
            data-walk-import
            onChange={({ currentTarget }) =>
              take(currentTarget.files?.[0]).finally(() => Object.assign(currentTarget, { value: '' }))
            }
          />
        </label>
      </div>
      <p role="status" data-walk-import-said>
        {said}
      </p>
    </>
  );
};

const Others = () => {
  const { words, store, state } = useWalk();
  const others = distinct(store.kept()).filter(({ id }) => id !== state.id);
  if (others.length === 0) return <p class="quiet">{words.t.keptNone}</p>;
  return (
    <ul class="plain walk-kept">
      {others.map((kept) => (
        <Walk key={kept.id} kept={kept} />
      ))}
    </ul>
  );
};

export const SavedPanel = () => {
  const { words, store } = useWalk();
  const [round, setRound] = useState(0);
  const taken = () => {
    store.syncFromOtherTab(null);
    setRound(round + 1);
  };
  return (
    <>
      <p class="quiet">{words.t.dataNote}</p>
      <StartFrom />
      <Others />
      <Files taken={taken} />
      <PutAside key={round} taken={taken} />
    </>
  );
};
