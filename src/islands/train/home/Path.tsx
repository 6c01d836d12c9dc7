/** The learning path: the card of the learner, and the procedures in full, each a line. */
import { useStore } from '@nanostores/preact';
import { howFar, learningPath, nextOn, type StageMinutes } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import type { CourseData } from '../course-data.ts';
import type { ProgressStore } from '../progress/store.ts';
import { hashOf } from '../route.ts';
import { LearnerCard } from './LearnerCard.tsx';
import { type InFull, inFull, partOf } from './on-path.ts';

interface Props {
  readonly courses: readonly CourseData[];
  readonly progress: ProgressStore;
}

const RoleChoice = ({ courses, progress }: Props) => {
  const { t, role } = useWords();
  const chosen = useStore(progress.$progress).role?.id ?? '';
  const roles = [...new Set(courses.flatMap((course) => course.roles.map(({ id }) => id)))];
  return (
    <p>
      <label>
        {t.yourRole}{' '}
        <select data-role-choice value={chosen} onChange={(event) => progress.chooseRole(event.currentTarget.value)}>
          <option value="">{t.wholeHandbook}</option>
          {roles.map((id) => (
            <option key={id} value={id}>
              {role(id)}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
};

/** A procedure as a line: to its next stage, with how far it is. */
const Line = ({ procedure, at, stages, done, minutes }: InFull) => {
  const { t, text, page } = useWords();
  const far = howFar([{ stages, done, minutes }]);
  const next = nextOn([{ stages, done }])?.stage;
  return (
    <li data-procedure={at} data-done={next === undefined || undefined}>
      <a href={page(`train/${at}/${next === undefined ? '' : hashOf({ stage: next })}`)}>
        <span class="num">{procedure.id}</span> {text(procedure.title)}
      </a>
      <span class="train-dots" aria-hidden="true">
        {stages.map((stage) => (
          <span key={stage} data-done={done.has(stage) || undefined} />
        ))}
      </span>
      <span class="quiet">{t.lineStanding(far.done, far.of, far.left)}</span>
    </li>
  );
};

export const Path = ({ courses, progress, minutes }: Props & { readonly minutes: Readonly<Record<string, StageMinutes>> }) => {
  const { t } = useWords();
  const kept = useStore(progress.$progress);
  const role = kept.role?.id || undefined;
  const ofRole = learningPath(courses, role);
  const isPart = role !== undefined && ofRole.length > 0;
  const part = isPart ? { ...partOf(ofRole, role, kept, minutes[`role:${role}`] ?? {}), role } : undefined;
  const full = ofRole.map((course) => inFull(course, kept, minutes[course.procedure.id] ?? {}));
  return (
    <>
      <LearnerCard progress={progress} part={part} full={full} choice={<RoleChoice courses={courses} progress={progress} />} />
      <section class="train-offer" aria-labelledby="train-offer">
        <h2 id="train-offer">{part ? t.offer : t.full}</h2>
        {part && <p>{t.offerLead}</p>}
        <ol>
          {full.map((line) => (
            <Line key={line.at} {...line} />
          ))}
        </ol>
      </section>
    </>
  );
};
