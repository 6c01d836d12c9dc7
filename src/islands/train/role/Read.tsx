/** Reading a role's part: to its steps, and one confirmation for all procedures. */
import { useStore } from '@nanostores/preact';
import { type RoleStage, readingKey } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import { Changes } from '../course/Changes.tsx';
import { Confirm, Confirmed } from '../course/Confirm.tsx';
import { partsNow } from '../course/confirming.ts';
import type { ProgressStore } from '../progress/store.ts';
import { type CourseData, editionIn } from '../words.ts';
import { type ReadingOfRole, stillToRead } from './standing.ts';

interface Props {
  readonly courses: readonly CourseData[];
  readonly role: string;
  readonly progress: ProgressStore;
  /** The stage after this one. */
  readonly next: RoleStage | undefined;
}

const Changed = ({ course: { procedure }, standing }: ReadingOfRole) => {
  const { text } = useWords();
  if (standing.kind !== 'changed') return null;
  return (
    <section>
      <h4>
        {procedure.id} {text(procedure.title)}
      </h4>
      <Changes changes={standing.changes} />
    </section>
  );
};

export const Read = ({ courses, role, progress, next }: Props) => {
  const { t, role: named, locale } = useWords();
  const open = stillToRead(courses, role, useStore(progress.$progress));
  const valid = open.length === 0;
  const said = t.readConfirmedAs(named(role));
  const confirm = () => {
    for (const { course } of open) {
      const { procedure, fingerprint } = course;
      progress.read(readingKey(procedure.id, role), {
        edition: editionIn(course),
        fingerprint,
        parts: partsNow(course, locale, role),
      });
    }
  };
  return (
    <>
      <h3 tabIndex={-1} data-focus>
        {t.read}
      </h3>
      <p>{t.readLeadAs(named(role))}</p>
      {!valid && (
        <p class="tools-row">
          <a class="button" data-primary href="#steps">
            {t.readYours}
          </a>
        </p>
      )}
      {open.map((reading) => (
        <Changed key={reading.course.procedure.id} {...reading} />
      ))}
      {valid && <Confirmed said={said} next={next} main />}
      <Confirm valid={valid} said={said} next={next} name={t.readConfirmAll(named(role))} confirm={confirm} />
    </>
  );
};
