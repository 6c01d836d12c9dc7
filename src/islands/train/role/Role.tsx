/** The part of a role: playing it, and its exam. */
import { useStore } from '@nanostores/preact';
import type { ReadableAtom } from 'nanostores';
import { useWords } from '../context.ts';
import { Exam } from '../exam/Exam.tsx';
import type { ProgressStore } from '../progress/store.ts';
import { type Route, roleStages } from '../route.ts';
import { Stages } from '../Stages.tsx';
import { Trouble } from '../Trouble.tsx';
import type { CourseData } from '../words.ts';
import { RolePlay } from './RolePlay.tsx';

interface Props {
  readonly courses: readonly CourseData[];
  readonly role: string;
  readonly progress: ProgressStore;
  readonly $route: ReadableAtom<Route>;
}

const none: ReadonlySet<never> = new Set();

export const Role = ({ courses, role, progress, $route }: Props) => {
  const { t } = useWords();
  const { stage, open } = useStore($route);
  return (
    <section aria-labelledby="train-role" data-stage={stage}>
      <h2 id="train-role" class="visually-hidden">
        {t.stages}
      </h2>
      <Stages stages={roleStages} open={stage} done={none} />
      <Trouble progress={progress} />
      {stage === 'exam' && <Exam subject={{ exam: `role:${role}`, taught: courses, role }} progress={progress} />}
      {stage === 'play' && <RolePlay {...{ courses, role, progress, open }} />}
    </section>
  );
};
