/** A role's part over all procedures: its stages, and the one that is open. */
import { useStore } from '@nanostores/preact';
import type { ReadableAtom } from 'nanostores';
import { useMemo } from 'preact/hooks';
import { learningPath, shotsOfRole, stagesOfRole } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import type { CourseData } from '../course-data.ts';
import { highlightsOfShot } from '../drawing.ts';
import { Exam } from '../exam/Exam.tsx';
import type { ProgressStore } from '../progress/store.ts';
import { hashOf, type Route } from '../route.ts';
import { Stations } from '../Stations.tsx';
import { Trouble } from '../Trouble.tsx';
import { useFocusOn } from '../use-focus-on.ts';
import { Walked } from '../Walked.tsx';
import { Watch } from '../watch/Watch.tsx';
import { Read } from './Read.tsx';
import { RolePlay } from './RolePlay.tsx';
import type { RoleScene } from './scene.ts';
import { doneAs } from './standing.ts';
import { takingRole } from './taking.ts';

interface Props {
  readonly courses: readonly CourseData[];
  readonly role: string;
  readonly progress: ProgressStore;
  readonly $route: ReadableAtom<Route>;
  /** Where it is seen. */
  readonly scene: RoleScene;
}

/** Offered where another role was chosen before, or nothing has been done for this one yet. */
const Choice = ({ role, progress }: Pick<Props, 'role' | 'progress'>) => {
  const { t, role: named } = useWords();
  const chosen = useStore(progress.$progress).role?.id;
  return chosen === role ? (
    <p class="quiet" data-role-mine>
      {t.roleMine}
    </p>
  ) : (
    <p>
      <button type="button" class="button" data-take-role onClick={() => progress.chooseRole(role)}>
        {t.roleTake(named(role))}
      </button>
    </p>
  );
};

export const Role = ({ courses, role, progress: plain, $route, scene }: Props) => {
  const { t, role: named } = useWords();
  const progress = useMemo(() => takingRole(plain, role), [role]);
  const { stage, open } = useStore($route);
  const shots = useMemo(() => shotsOfRole(learningPath(courses, role), role), [role]);
  const stages = useMemo(() => stagesOfRole(courses, role), [role]);
  const shown = stages.find((known) => known === stage);
  const done = doneAs(courses, role, useStore(progress.$progress));
  const watched = `role:${role}`;
  const isWalked = shown === 'watch' || (shown === 'play' && open !== undefined);
  const root = useFocusOn<HTMLElement>(stage);
  return (
    <section aria-labelledby="train-role" data-learning={stage} ref={root}>
      <h2 id="train-role" class="visually-hidden">
        {t.stages}
      </h2>
      <Walked scene={scene} walked={isWalked ? `${stage}/${open ?? ''}` : undefined} />
      <Stations stages={stages} open={stage} done={done} />
      <Choice role={role} progress={progress} />
      <Trouble progress={progress} />
      {shown === undefined && <p class="note">{t.noCases}</p>}
      {shown === 'read' && <Read courses={courses} role={role} progress={progress} next={stages[stages.indexOf('read') + 1]} />}
      {shown === 'watch' && (
        <Watch
          subject={watched}
          shots={shots}
          lead={t.watchLeadAs(named(role))}
          next={{ href: hashOf({ stage: 'play' }), name: t.play }}
          several
          shown={(at) => scene.show(shots[at]!.procedure.id, highlightsOfShot(shots, at))}
          finished={() => progress.$progress.get().stages[`${watched}/watch`] ?? progress.stage(watched, 'watch')}
        />
      )}
      {shown === 'play' && <RolePlay courses={courses} role={role} progress={progress} open={open} scene={scene} />}
      {shown === 'exam' && (
        <Exam progress={progress} stages={stages} done={done} subject={{ exam: watched, taught: courses, role }} />
      )}
    </section>
  );
};
