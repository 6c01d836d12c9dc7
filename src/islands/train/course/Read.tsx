/** The stage of reading: to the procedure, and the confirmation that it was read and understood. */
import { useStore } from '@nanostores/preact';
import { useWords } from '../context.ts';
import type { ProgressStore } from '../progress/store.ts';
import type { CourseData } from '../words.ts';

interface Props {
  readonly data: CourseData;
  readonly progress: ProgressStore;
}

export const Read = ({ data, progress }: Props) => {
  const { t, page, date } = useWords();
  const { procedure, document, fingerprint } = data;
  const edition = `${document.edition} / ${document.revision}`;
  const confirmed = useStore(progress.$progress).read[procedure.id];
  const current = confirmed?.fingerprint === fingerprint;
  return (
    <>
      <h3 tabIndex={-1} data-focus>
        {t.read}
      </h3>
      <p>{t.readLead}</p>
      <p class="train-controls">
        <a class="button" data-primary href={page(`procedures/${procedure.id}/`)}>
          {t.readOpen}
        </a>
        <a class="button" href="#steps">
          {t.readSteps}
        </a>
      </p>
      {confirmed && <p class="train-quiet">✓ {t.readConfirmed(date(confirmed.at), confirmed.edition)}</p>}
      {confirmed && !current && <p class="note">{t.readChanged}</p>}
      {!current && (
        <p>
          <button type="button" class="button" data-confirm onClick={() => progress.read(procedure.id, edition, fingerprint)}>
            {t.readConfirm}
          </button>
        </p>
      )}
    </>
  );
};
