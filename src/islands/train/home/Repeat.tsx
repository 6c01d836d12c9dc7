/** Repeating what was missed: how much is due today, and the sitting. */
import { useMemo } from 'preact/hooks';
import { Round } from '../asked/Round.tsx';
import { useTrain, useWords } from '../context.ts';
import { type CourseData, editionIn } from '../course-data.ts';
import type { ProgressStore } from '../progress/store.ts';
import { hashOf } from '../route.ts';
import { askedToday, repeating } from './due.ts';

interface Props {
  readonly courses: readonly CourseData[];
  readonly progress: ProgressStore;
}

export const Due = ({ count }: { count: number }) => {
  const { t } = useWords();
  if (count === 0) return null;
  return (
    <p class="train-due" data-due={count}>
      <strong>{t.due(count)}</strong>{' '}
      <a class="button" href={hashOf({ stage: 'repeat' })}>
        {t.repeat}
      </a>
    </p>
  );
};

export const Repeat = ({ courses, progress }: Props) => {
  const { words, now } = useTrain();
  const { t } = words;
  const asked = useMemo(() => askedToday(courses, progress, now()), []);
  const store = useMemo(() => repeating(asked, progress, editionIn(courses[0]!)), []);
  const back = (
    <a class="button" data-primary href={hashOf({ stage: 'path' })}>
      {t.pathBack}
    </a>
  );
  return (
    <>
      <h2 tabIndex={-1} data-focus>
        {t.repeat}
      </h2>
      {asked.length === 0 ? (
        <>
          <p>{t.nothingDue}</p>
          <p>{back}</p>
        </>
      ) : (
        <>
          <p>{t.repeatLead}</p>
          <Round store={store} asked={asked} after={back} />
        </>
      )}
    </>
  );
};
