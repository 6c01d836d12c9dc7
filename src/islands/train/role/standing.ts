/** How far a learner is in a role's part. */
import {
  type Progress,
  playOfRole,
  type ReadStanding,
  type RoleLearnt,
  type RoleStage,
  roleStagesDone,
} from '../../../train/index.ts';
import { readingOf } from '../course/confirming.ts';
import { type CourseData, learntIn } from '../course-data.ts';

export interface ReadingOfRole {
  readonly course: CourseData;
  readonly standing: ReadStanding;
}

/** Of each procedure that is still to be confirmed for a role, how that stands. */
export const stillToRead = (courses: readonly CourseData[], role: string, progress: Progress): readonly ReadingOfRole[] =>
  courses
    .map((course) => ({ course, standing: readingOf(course, progress, role) }))
    .filter(({ standing }) => standing.kind !== 'valid');

/** A role's part as it has to be known today. */
export const learntAs = (courses: readonly CourseData[], role: string): RoleLearnt => ({
  role,
  procedures: courses.map((course) => learntIn(course, role)),
});

/** The stages of a role's part that are done. @param courses the procedures it has a part in */
export const doneAs = (courses: readonly CourseData[], role: string, progress: Progress): ReadonlySet<RoleStage> => {
  const learnt = learntAs(courses, role);
  const reading = stillToRead(courses, role, progress).length === 0;
  return roleStagesDone({ ...learnt, reading, play: playOfRole(courses, learnt, progress) }, progress);
};
