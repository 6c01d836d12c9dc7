/** How far a learner is in a course. */
import type { Progress } from '../../../train/index.ts';
import type { Stage } from '../route.ts';
import { type CourseData, editionIn } from '../words.ts';
import { readingOf } from './confirming.ts';

/** The stages done: read and confirmed as it stands today, watched to the end, every case brought to its end, the exam passed in this edition. */
export const doneIn = (data: CourseData, progress: Progress): ReadonlySet<Stage> => {
  const { procedure, scenarios } = data;
  const done = new Set<Stage>();
  if (readingOf(data, progress).kind === 'valid') done.add('read');
  if (progress.stages[`${procedure.id}/watch`]) done.add('watch');
  const played = scenarios.filter(({ id }) => progress.cases[`${procedure.id}/${id}`]?.last);
  if (scenarios.length > 0 && played.length === scenarios.length) done.add('practise');
  if (progress.exams.some(({ exam, passed, edition }) => exam === procedure.id && passed && edition === editionIn(data)))
    done.add('exam');
  return done;
};
