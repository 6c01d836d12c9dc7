/** How far a learner is in a course. */
import { type LearningStage, type Progress, stagesDone } from '../../../train/index.ts';
import { type CourseData, editionIn } from '../words.ts';
import { readingOf } from './confirming.ts';

/** The stages of a procedure that are done, by its edition of today; reading only where the whole of it was confirmed. */
export const doneIn = (data: CourseData, progress: Progress): ReadonlySet<LearningStage> => {
  const { procedure, scenarios } = data;
  const today = { id: procedure.id, edition: editionIn(data), scenarios };
  return stagesDone({ ...today, reading: readingOf(data, progress, undefined) }, progress);
};
