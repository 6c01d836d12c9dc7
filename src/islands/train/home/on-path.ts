/** What is on a learner's path: a role's part over all procedures, or a procedure in full. */
import type { Procedure } from '../../../procedure/index.ts';
import { type Progress, type StageMinutes, stagesOf, stagesOfRole } from '../../../train/index.ts';
import { doneIn } from '../course/standing.ts';
import type { CourseData } from '../course-data.ts';
import { doneAs } from '../role/standing.ts';
import type { Learning } from '../route.ts';

export interface OnPath {
  /** Where it is learnt, below `train/`: `roles/general-manager`, `3.1`. */
  readonly at: string;
  readonly stages: readonly Learning[];
  readonly minutes: StageMinutes;
  readonly done: ReadonlySet<string>;
}

/** A procedure in full. */
export interface InFull extends OnPath {
  readonly procedure: Procedure;
}

export const inFull = (course: CourseData, progress: Progress, minutes: StageMinutes): InFull => ({
  at: course.procedure.id,
  procedure: course.procedure,
  minutes,
  done: doneIn(course, progress),
  stages: stagesOf(course),
});

/** @param courses the procedures the role has a part in */
export const partOf = (courses: readonly CourseData[], role: string, progress: Progress, minutes: StageMinutes): OnPath => ({
  at: `roles/${role}`,
  minutes,
  done: doneAs(courses, role, progress),
  stages: stagesOfRole(courses, role),
});
