/** The learner's own page: the path, what is due, and behind them the record as a file. */
import { useStore } from '@nanostores/preact';
import type { ReadableAtom } from 'nanostores';
import type { StageMinutes } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import type { CourseData } from '../course-data.ts';
import type { ProgressStore } from '../progress/store.ts';
import type { Route } from '../route.ts';
import { Trouble } from '../Trouble.tsx';
import { useFocusOn } from '../use-focus-on.ts';
import { Keep } from './Keep.tsx';
import { Path } from './Path.tsx';
import { Repeat } from './Repeat.tsx';
import { Results } from './Results.tsx';

interface Props {
  readonly courses: readonly CourseData[];
  readonly progress: ProgressStore;
  readonly $route: ReadableAtom<Route>;
  /** By procedure and by role (`role:<id>`), as the site tells them everywhere. */
  readonly minutes: Readonly<Record<string, StageMinutes>>;
}

export const Home = ({ courses, progress, $route, minutes }: Props) => {
  const { t } = useWords();
  const { stage } = useStore($route);
  const role = useStore(progress.$progress).role?.id;
  const root = useFocusOn<HTMLElement>(stage);
  return (
    <section aria-label={t.pathName} data-learning={stage} data-home={role ? 'role' : 'whole'} ref={root}>
      <Trouble progress={progress} />
      {stage === 'repeat' ? (
        <Repeat courses={courses} progress={progress} />
      ) : (
        <>
          <Path courses={courses} progress={progress} minutes={minutes} />
          <details class="train-more" data-more>
            <summary>{t.more}</summary>
            <Keep progress={progress} />
            <Results progress={progress} document={courses[0]!.document} />
          </details>
        </>
      )}
    </section>
  );
};
