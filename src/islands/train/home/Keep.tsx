/** The record as a file: to another computer, or into safe keeping. */
import { useState } from 'preact/hooks';
import { dayOf } from '../../../island/day.ts';
import { download } from '../../../island/download.ts';
import { readProgress } from '../../../train/index.ts';
import { useTrain } from '../context.ts';
import type { ProgressStore } from '../progress/store.ts';

export const Keep = ({ progress }: { progress: ProgressStore }) => {
  const { words, announce, now } = useTrain();
  const { t } = words;
  const [told, tell] = useState('');
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    const read = readProgress(await file.text());
    input.value = '';
    if (typeof read !== 'string') progress.take(read.progress);
    const said = typeof read === 'string' ? t.importFailed[read] : read.mends.length === 0 ? t.imported : t.importedPartly;
    tell(said);
    announce(said);
  };
  return (
    <section class="train-keep" aria-labelledby="train-keep">
      <h3 id="train-keep">{t.record}</h3>
      <p class="quiet">{t.recordLead}</p>
      <p class="tools-row">
        <button
          type="button"
          class="button"
          data-export
          onClick={() => download(`training-${dayOf(now())}.json`, JSON.stringify(progress.$progress.get(), undefined, 1))}
        >
          {t.exportRecord}
        </button>
        <label class="button">
          {t.importRecord}
          <input
            type="file"
            class="visually-hidden"
            accept="application/json,.json"
            data-import
            onChange={(event) => take(event.currentTarget)}
          />
        </label>
      </p>
      {told && <p data-told-import>{told}</p>}
    </section>
  );
};
