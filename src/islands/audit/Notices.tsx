/** What the desk has to tell: trouble with storage, files read, disputes found. */
import { useStore } from '@nanostores/preact';
import { factOf } from '../../audit/index.ts';
import { download } from '../../island/download.ts';
import { useAudit } from './context.ts';
import { downloadAudit } from './files.ts';
import type { Notice } from './state.ts';
import type { Words } from './words.ts';

const sentence = (notice: Notice, words: Words): string => {
  const { t } = words;
  switch (notice.kind) {
    case 'merged':
      return t.merged(notice.added, notice.updated, notice.disputes);
    case 'unreadable':
      return t.unreadable[notice.why](notice.at);
    case 'mended':
    case 'rescued':
      return t[notice.kind](factOf(notice.document, 'title') || notice.document.id, words.mends(notice.mends, notice.document));
    case 'refused':
      return t.refused(words.mends(notice.mends));
    default:
      return t.notices[notice.kind];
  }
};

const calm: readonly Notice['kind'][] = ['merged', 'imported', 'saved-again', 'removed'];

const Help = ({ notice }: { notice: Notice }) => {
  const { store, words } = useAudit();
  const { audit } = useStore(store.$state);
  const { t } = words;
  if (notice.kind === 'broken')
    return (
      <button type="button" class="button" onClick={() => download('audit.txt', notice.text, 'text/plain')}>
        {t.saveText}
      </button>
    );
  if (notice.kind === 'removed')
    return (
      <button type="button" class="button" data-restore onClick={() => store.restore(notice.audit)}>
        {t.restore}
      </button>
    );
  if ((notice.kind === 'storage-full' || notice.kind === 'storage-off') && audit)
    return (
      <button type="button" class="button" onClick={() => downloadAudit(audit, 'json', words)}>
        {t.saveFile}
      </button>
    );
  return null;
};

export const Notices = () => {
  const { store, words } = useAudit();
  const { notices } = useStore(store.$state);
  return (
    <div class="notices" aria-live="polite">
      {notices.map((notice, at) => (
        <div key={`${notice.kind} ${at}`} class="note" data-notice={notice.kind} data-calm={calm.includes(notice.kind)}>
          <p>{sentence(notice, words)}</p>
          <Help notice={notice} />{' '}
          <button type="button" class="button" onClick={() => store.dismiss(notice)}>
            {words.t.dismiss}
          </button>
        </div>
      ))}
    </div>
  );
};
