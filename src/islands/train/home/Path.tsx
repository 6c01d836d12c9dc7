/** The learning path: the role one has, where one stands, what comes next, and each procedure with its stages. */
import { useStore } from '@nanostores/preact';
import type { Locale } from '../../../procedure/index.ts';
import { type LearningStage, learningPath, learningStages, minutesFor, type Progress } from '../../../train/index.ts';
import { useRoom, useWords } from '../context.ts';
import { doneIn } from '../course/standing.ts';
import type { ProgressStore } from '../progress/store.ts';
import { hashOf } from '../route.ts';
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

/** A procedure on the path. */
interface OnPath {
  readonly course: CourseData;
  readonly minutes: Readonly<Record<LearningStage, number>>;
  readonly done: ReadonlySet<LearningStage>;
  /** Those there is something for: without cases there is nothing to watch or practise. */
  readonly stages: readonly LearningStage[];
}

const pathOf = (courses: readonly CourseData[], progress: Progress, locale: Locale): readonly OnPath[] =>
  learningPath(courses, progress.role?.id || undefined).map((course) => ({
    course,
    minutes: minutesFor(course, course.training, locale),
    done: doneIn(course, progress) as ReadonlySet<LearningStage>,
    stages: learningStages.filter((it) => course.scenarios.length > 0 || it === 'read' || it === 'exam'),
  }));

const Stop = ({ course, minutes, done, stages }: OnPath) => {
  const { t, text, page } = useWords();
  const { id, title } = course.procedure;
  return (
    <li class="train-stop" data-procedure={id}>
      <h3>
        {id} {text(title)}
      </h3>
      <ol class="train-tabs">
        {stages.map((stage) => (
          <li key={stage}>
            <a href={page(`train/${id}/${hashOf({ stage })}`)} data-done={done.has(stage) || undefined}>
              {t[stage]}{' '}
              {done.has(stage) ? (
                <span class="train-done">
                  ✓<span class="visually-hidden"> {t.done}</span>
                </span>
              ) : (
                <small class="train-quiet">{t.minutes(`${minutes[stage]}`)}</small>
              )}
            </a>
          </li>
        ))}
      </ol>
    </li>
  );
};

const Standing = ({ path }: { path: readonly OnPath[] }) => {
  const { t } = useWords();
  const all = path.flatMap(({ stages, done, minutes }) =>
    stages.map((stage) => ({ done: done.has(stage), minutes: minutes[stage] })),
  );
  const open = all.filter(({ done }) => !done);
  const left = open.reduce((sum, { minutes }) => sum + minutes, 0);
  const done = all.length - open.length;
  return (
    <p data-standing>
      {t.standing(`${done}`, `${all.length}`, `${left}`)} <progress value={done} max={all.length} aria-label={t.standingName} />
    </p>
  );
};

export const Path = ({ courses, progress }: Props) => {
  const { words, now } = useRoom();
  const { t, page, role: named, locale } = words;
  const kept = useStore(progress.$progress);
  const role = kept.role?.id;
  const path = pathOf(courses, kept, locale);
  const next = path
    .flatMap(({ course, stages, done }) => stages.map((stage) => ({ id: course.procedure.id, stage, done: done.has(stage) })))
    .find(({ done }) => !done);
  return (
    <>
      <RoleChoice {...{ courses, progress }} />
      <Due count={countDue(progress, now())} />
      <Standing path={path} />
      <p class="train-controls">
        {next && (
          <a class="button" data-primary data-main href={page(`train/${next.id}/${hashOf({ stage: next.stage })}`)}>
            {t.nextStage(`${next.id} ${t[next.stage]}`)}
          </a>
        )}
        {role && (
          <a class="button" href={page(`train/roles/${role}/${hashOf({ stage: 'play' })}`)}>
            {t.playAs(named(role))}
          </a>
        )}
      </p>
      <ol class="train-path-list">
        {path.map((it) => (
          <Stop key={it.course.procedure.id} {...it} />
        ))}
      </ol>
    </>
  );
};
