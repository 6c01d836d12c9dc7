/** The stage of reading: to the procedure, and the confirmation that it was read and understood. */
import { useStore } from '@nanostores/preact';
import { useWords } from '../context.ts';
import type { ProgressStore } from '../progress/store.ts';
import { type CourseData, editionIn } from '../words.ts';
import { Changes } from './Changes.tsx';
import { partsNow, readingOf, roleIn } from './confirming.ts';

interface Props {
  readonly data: CourseData;
  readonly progress: ProgressStore;
}

export const Read = ({ data, progress }: Props) => {
  const { t, page, date, role: named, locale } = useWords();
  const { procedure, fingerprint } = data;
  const kept = useStore(progress.$progress);
  const confirmed = kept.read[procedure.id];
  const standing = readingOf(data, kept, undefined);
  const role = roleIn(data, kept);
  const part = role !== undefined && standing.kind === 'never' && readingOf(data, kept, role).kind === 'valid';
  const confirm = () =>
    progress.read(procedure.id, { edition: editionIn(data), fingerprint, parts: partsNow(data, locale, undefined) });
  return (
    <>
      <h3 tabIndex={-1} data-focus>
        {t.read}
      </h3>
      <p>{t.readLead}</p>
      <p class="tools-row">
        <a class="button" data-primary href={page(`procedures/${procedure.id}/`)}>
          {t.readOpen}
        </a>
        <a class="button" href="#steps">
          {t.readSteps}
        </a>
      </p>
      {part && (
        <p class="quiet" data-part-read>
          {t.readPartOnly(named(role))}
        </p>
      )}
      {confirmed && standing.kind !== 'never' && (
        <p class="quiet">✓ {t.readConfirmed(date(confirmed.at), confirmed.edition)}</p>
      )}
      {standing.kind === 'changed' && <Changes changes={standing.changes} />}
      {standing.kind !== 'valid' && (
        <p>
          <button type="button" class="button" data-confirm onClick={confirm}>
            {t.readConfirm}
          </button>
        </p>
      )}
    </>
  );
};
