/** Says so where progress cannot be kept. */
import { useStore } from '@nanostores/preact';
import { download } from '../../island/download.ts';
import { useWords } from './context.ts';
import type { ProgressStore } from './progress/store.ts';

export const Trouble = ({ progress }: { progress: ProgressStore }) => {
  const { t } = useWords();
  const trouble = useStore(progress.$trouble);
  const { unread } = progress;
  return trouble ? (
    <p class="note" role="alert" data-trouble={trouble}>
      {t.trouble[trouble]}{' '}
      {unread !== undefined && (
        <button
          type="button"
          class="button"
          data-save-unread
          onClick={() => download('training-unread.txt', unread, 'text/plain')}
        >
          {t.saveUnread}
        </button>
      )}
    </p>
  ) : null;
};
