/** The learner's own page: the path, what is due, and the record as a file. */
import { useStore } from '@nanostores/preact';
import type { ReadableAtom } from 'nanostores';
import type { StageMinutes } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import type { ProgressStore } from '../progress/store.ts';
import type { Route } from '../route.ts';
import { Trouble } from '../Trouble.tsx';
import type { CourseData } from '../words.ts';
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
  return (
    <section aria-labelledby="train-home" data-stage={stage}>
      <h2 id="train-home">{t.pathName}</h2>
      <Trouble progress={progress} />
      {stage === 'repeat' ? (
        <Repeat courses={courses} progress={progress} />
      ) : (
        <>
          <Path courses={courses} progress={progress} minutes={minutes} />
          <Keep progress={progress} />
          <Results progress={progress} document={courses[0]!.document} />
        </>
      )}
    </section>
  );
};
