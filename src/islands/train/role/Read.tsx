/** Reading a role's part: to its steps, and one confirmation for all procedures. */
import { useStore } from '@nanostores/preact';
import { type RoleStage, readingKey } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import { Changes, rowsToSee, Unknown } from '../course/Changes.tsx';
import { Confirm, Confirmed } from '../course/Confirm.tsx';
import { confirmedNow } from '../course/confirming.ts';
import type { CourseData } from '../course-data.ts';
import type { ProgressStore } from '../progress/store.ts';
import { type ReadingOfRole, stillToRead } from './standing.ts';

interface Props {
  readonly courses: readonly CourseData[];
  readonly role: string;
  readonly progress: ProgressStore;
  /** The stage after this one. */
  readonly next: RoleStage | undefined;
}

const Changed = ({ course, standing }: ReadingOfRole) => {
  const { procedure } = course;
  const { text } = useWords();
  if (standing.kind !== 'changed' && standing.kind !== 'unknown') return null;
  return (
    <section>
      <h4>
        {procedure.id} {text(procedure.title)}
      </h4>
      <Unknown standing={standing} />
      {standing.kind === 'changed' && <Changes data={course} {...standing} />}
    </section>
  );
};

export const Read = ({ courses, role, progress, next }: Props) => {
  const { t, role: named } = useWords();
  const open = stillToRead(courses, role, useStore(progress.$progress));
  const valid = open.length === 0;
  const said = t.readConfirmedAs(named(role));
  const confirm = () => {
    for (const { course } of open) progress.read(readingKey(course.procedure.id, role), confirmedNow(course));
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
      <Confirm
        valid={valid}
        said={said}
        next={next}
        name={t.readConfirmAll(named(role))}
        confirm={confirm}
        only={rowsToSee(open)}
      />
    </>
  );
};
