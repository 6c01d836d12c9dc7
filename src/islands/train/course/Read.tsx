/** The stage of reading: to the procedure, and the confirmation that it was read and understood. */
import { useStore } from '@nanostores/preact';
import type { LearningStage } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import type { CourseData } from '../course-data.ts';
import type { ProgressStore } from '../progress/store.ts';
import { Changes, rowsToSee, Unknown } from './Changes.tsx';
import { Confirm, Confirmed } from './Confirm.tsx';
import { confirmedNow, readingOf, roleIn } from './confirming.ts';

interface Props {
  readonly data: CourseData;
  readonly progress: ProgressStore;
  /** The stage after this one. */
  readonly next: LearningStage | undefined;
}

export const Read = ({ data, progress, next }: Props) => {
  const { t, page, date, role: named } = useWords();
  const { procedure } = data;
  const kept = useStore(progress.$progress);
  const confirmed = kept.read[procedure.id];
  const standing = readingOf(data, kept, undefined);
  const role = roleIn(data, kept);
  const part = role !== undefined && standing.kind === 'never' && readingOf(data, kept, role).kind === 'valid';
  const said = confirmed ? t.readConfirmed(date(confirmed.at), confirmed.edition) : '';
  const confirm = () => progress.read(procedure.id, confirmedNow(data));
  return (
    <>
      <h3 tabIndex={-1} data-focus>
        {t.read}
      </h3>
      <p>{t.readLead}</p>
      <p class="tools-row">
        <a class="button" data-primary={standing.kind !== 'valid' || undefined} href={page(`procedures/${procedure.id}/`)}>
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
      {confirmed && (standing.kind === 'changed' || standing.kind === 'unknown') && <p class="quiet">✓ {said}</p>}
      {standing.kind === 'valid' && <Confirmed said={said} next={next} main />}
      <Unknown standing={standing} />
      {standing.kind === 'changed' && <Changes data={data} {...standing} />}
      <Confirm
        valid={standing.kind === 'valid'}
        said={said}
        next={next}
        name={t.readConfirm}
        confirm={confirm}
        only={rowsToSee([{ course: data, standing }])}
      />
    </>
  );
};
