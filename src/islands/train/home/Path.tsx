/** The learning path: the role one has, where one stands, what comes next, and each procedure with its stages. */
import { useStore } from '@nanostores/preact';
import type { Procedure } from '../../../procedure/index.ts';
import { learningPath, nextOn, type Progress, type StageMinutes, stagesOf, stagesOfRole } from '../../../train/index.ts';
import { useTrain, useWords } from '../context.ts';
import { doneIn } from '../course/standing.ts';
import type { ProgressStore } from '../progress/store.ts';
import { doneAs } from '../role/standing.ts';
import { hashOf, type Learning } from '../route.ts';
import type { CourseData } from '../words.ts';
import { countDue } from './due.ts';
import { Due } from './Repeat.tsx';

interface Props {
  readonly courses: readonly CourseData[];
  readonly progress: ProgressStore;
}

const RoleChoice = ({ courses, progress }: Props) => {
  const { t, role } = useWords();
  const chosen = useStore(progress.$progress).role?.id ?? '';
  const roles = [...new Set(courses.flatMap((it) => it.roles.map(({ id }) => id)))];
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

/** Something on the path with its stages: a role's part over all procedures, or a procedure in full. */
interface OnPath {
  /** Where it is learnt, below `train/`: `roles/general-manager`, `3.1`. */
  readonly at: string;
  /** The procedure in full; none for a role's part. */
  readonly procedure?: Procedure;
  readonly stages: readonly Learning[];
  readonly minutes: StageMinutes;
  readonly done: ReadonlySet<string>;
}

const inFull = (course: CourseData, progress: Progress, minutes: StageMinutes): OnPath => ({
  at: course.procedure.id,
  procedure: course.procedure,
  minutes,
  done: doneIn(course, progress),
  stages: stagesOf(course),
});

const partOf = (courses: readonly CourseData[], role: string, progress: Progress, minutes: StageMinutes): OnPath => ({
  at: `roles/${role}`,
  minutes,
  done: doneAs(courses, role, progress),
  stages: stagesOfRole(courses, role),
});

const StageLinks = ({ at, minutes, done, stages }: OnPath) => {
  const { t, page } = useWords();
  return (
    <ol class="train-tabs">
      {stages.map((stage) => (
        <li key={stage}>
          <a href={page(`train/${at}/${hashOf({ stage })}`)} data-done={done.has(stage) || undefined}>
            {t[stage]}{' '}
            {done.has(stage) ? (
              <span class="train-done">
                ✓<span class="visually-hidden"> {t.done}</span>
              </span>
            ) : (
              <small class="quiet">{t.minutes(minutes[stage]!)}</small>
            )}
          </a>
        </li>
      ))}
    </ol>
  );
};

const Standing = ({ path }: { path: readonly OnPath[] }) => {
  const { t } = useWords();
  const all = path.flatMap(({ stages, done, minutes }) =>
    stages.map((stage) => ({ done: done.has(stage), minutes: minutes[stage]! })),
  );
  const open = all.filter(({ done }) => !done);
  const left = open.reduce((sum, { minutes }) => sum + minutes, 0);
  const done = all.length - open.length;
  return (
    <p data-standing>
      {t.standing(done, all.length, left)} <progress value={done} max={all.length} aria-label={t.standingName} />
    </p>
  );
};

export const Path = ({ courses, progress, minutes }: Props & { readonly minutes: Readonly<Record<string, StageMinutes>> }) => {
  const { words, now } = useTrain();
  const { t, text, page, role: named } = words;
  const kept = useStore(progress.$progress);
  const role = kept.role?.id || undefined;
  const ofRole = learningPath(courses, role);
  const part =
    role === undefined || ofRole.length === 0 ? undefined : partOf(ofRole, role, kept, minutes[`role:${role}`] ?? {});
  const full = ofRole.map((course) => inFull(course, kept, minutes[course.procedure.id] ?? {}));
  const next = nextOn(part ? [part, ...full] : full);
  return (
    <>
      <RoleChoice courses={courses} progress={progress} />
      <Due count={countDue(progress, now())} />
      <p class="tools-row">
        {next && (
          <a class="button" data-primary data-main href={page(`train/${next.at.at}/${hashOf({ stage: next.stage })}`)}>
            {t.nextStage(next.at.procedure ? `${next.at.procedure.id} ${t[next.stage]}` : t.partStage(t[next.stage]))}
          </a>
        )}
      </p>
      {part && (
        <section class="train-part" data-part={role}>
          <h3>{t.partAs(named(role!))}</h3>
          <p>{t.partLead}</p>
          <StageLinks {...part} />
          <Standing path={[part]} />
        </section>
      )}
      <h3>{part ? t.fullAfterPart : t.full}</h3>
      <Standing path={full} />
      <ol class="train-path-list">
        {full.map((it) => (
          <li key={it.at} class="train-stop" data-procedure={it.at}>
            <h4>
              {it.at} {text(it.procedure!.title)}
            </h4>
            <StageLinks {...it} />
          </li>
        ))}
      </ol>
    </>
  );
};
