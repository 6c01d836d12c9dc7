/** What is under way, how far it is, and the way out; and what went wrong. */
import { useStore } from '@nanostores/preact';
import { useRecords } from './context.ts';
import type { Notice, RecordsState } from './state.ts';
import type { Words } from './words.ts';

const doing = ({ phase, progress }: RecordsState, { t }: Words): string => {
  if (phase === 'reading') return progress ? t.busy.readingRows(progress.done) : t.busy.reading;
  return t.busy.judging(progress?.done ?? 0, progress?.of ?? 0);
};

const told = (notice: Notice, { t }: Words): string => {
  if (typeof notice === 'object') return t.source.failed(notice.failed);
  return {
    'cancelled-reading': t.busy.cancelledReading,
    'cancelled-judging': t.busy.cancelledJudging,
    'not-kept': t.mapping.notKept,
    forgotten: t.mapping.forgotten,
  }[notice];
};

export const Busy = () => {
  const { controller, words } = useRecords();
  const state = useStore(controller.$state);
  const { phase, progress, notice } = state;
  const busy = phase === 'reading' || phase === 'judging';
  return (
    <div data-busy={busy ? phase : undefined}>
      {busy && (
        <div class="tools-row records-busy">
          <span>
            {doing(state, words)}
            {progress?.of ? (
              <progress aria-label={doing(state, words)} max={progress.of} value={progress.done} />
            ) : (
              <progress aria-label={doing(state, words)} />
            )}
          </span>
          <button type="button" class="button" data-cancel onClick={controller.cancel}>
            {words.t.busy.cancel}
          </button>
        </div>
      )}
      <div role="status" data-notice>
        {notice && <p class="note">{told(notice, words)}</p>}
      </div>
    </div>
  );
};
