/** Plain messages: what is the matter, and what would do. */

import { download } from '../../island/download.ts';
import { useWalk } from './context.ts';
import type { Notice } from './state.ts';
import type { Words } from './words.ts';

const plain = {
  'storage-off': 'storageOff',
  'storage-full': 'storageFull',
  'unreadable-link': 'unreadableLink',
  'link-opened': 'linkOpened',
  newer: 'newer',
  broken: 'broken',
  'outdated-saved': 'outdatedSaved',
  'outdated-link': 'outdatedLink',
} as const;

/** The sentence of a notice. */
const sentenceOf = (notice: Notice, words: Words): string => {
  if (notice.kind === 'mended') return words.t.mended(notice.fields.join(words.t.and));
  if ('since' in notice && notice.since) return words.t.outdatedSince(notice.since.from);
  if (notice.kind !== 'stopped') return words.t[plain[notice.kind]];
  const open = notice.stop.open.map(words.move).join(words.t.and) || words.t.nothingOpen;
  return words.t.stopped(notice.replayed, words.move(notice.stop.move), open);
};

const Said = ({ notice }: { notice: Notice }) => {
  const { words, store } = useWalk();
  const { t } = words;
  return (
    <li class="note" data-walk-notice={notice.kind}>
      <p>{sentenceOf(notice, words)}</p>
      {'since' in notice && notice.since && (
        <details>
          <summary>{t.whatChanged}</summary>
          <ul>
            {notice.since.news.map((sentence) => (
              <li key={words.text(sentence)}>{words.text(sentence)}</li>
            ))}
          </ul>
          <p>
            <a data-difference href={notice.since.page}>
              {t.differenceSince(notice.since.from)}
            </a>
          </p>
        </details>
      )}
      <p class="tools-row">
        {(notice.kind === 'outdated-saved' || notice.kind === 'outdated-link') && (
          <button type="button" class="button" data-walk-replay onClick={() => store.replayAnyway(notice)}>
            {t.replayAnyway}
          </button>
        )}
        {notice.kind === 'broken' && (
          <button
            type="button"
            class="button"
            data-walk-download
            onClick={() => download('handbook-unreadable.txt', notice.text)}
          >
            {t.download}
          </button>
        )}
        <button type="button" class="button" onClick={() => store.dismiss(notice)}>
          {t.dismiss}
        </button>
      </p>
    </li>
  );
};

export const Notices = () => {
  const { state } = useWalk();
  return (
    <div role="status">
      <ul class="plain notices">
        {state.notices.map((notice) => (
          <Said key={JSON.stringify(notice)} notice={notice} />
        ))}
      </ul>
    </div>
  );
};
