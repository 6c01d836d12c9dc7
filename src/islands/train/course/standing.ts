/** How far a learner is in a course. */
import { type LearningStage, type Learnt, type Progress, stagesDone } from '../../../train/index.ts';
import { type CourseData, learntIn } from '../course-data.ts';
import { readingOf } from './confirming.ts';

/** A procedure as the learner has to know it today. */
export const learntBy = (data: CourseData, progress: Progress): Learnt => learntIn(data, progress.role?.id);

/** The stages of a procedure that are done, by its edition of today; reading only where the whole of it was confirmed. */
export const doneIn = (data: CourseData, progress: Progress): ReadonlySet<LearningStage> =>
  stagesDone(
    { ...learntBy(data, progress), scenarios: data.scenarios, reading: readingOf(data, progress, undefined) },
    progress,
  );
