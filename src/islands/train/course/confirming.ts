/** Confirming that a procedure was read: how an earlier confirmation stands, and what a new one holds. */
import {
  betterOf,
  type Progress,
  partSteps,
  type ReadRecord,
  type ReadStanding,
  readingKey,
  readStanding,
} from '../../../train/index.ts';
import { type CourseData, editionIn, learntIn } from '../course-data.ts';

/** What is kept of a confirmation given now. */
export const confirmedNow = (data: CourseData): Pick<ReadRecord, 'edition' | 'fingerprint'> => ({
  edition: editionIn(data),
  fingerprint: data.fingerprint,
});

/** Whether a learner's role, where one is chosen, has a part in a procedure: which. */
export const roleIn = ({ procedure }: CourseData, progress: Progress): string | undefined => {
  const chosen = progress.role?.id;
  return chosen !== undefined && partSteps(procedure, chosen).size > 0 ? chosen : undefined;
};

/** How the reading of a procedure stands. @param role whose part of it is asked about; none: the whole, and what is new in it for the learner's role */
export const readingOf = (data: CourseData, progress: Progress, role: string | undefined): ReadStanding => {
  const as = role ?? (progress.role?.id || undefined);
  const today = { ...learntIn(data, as), fingerprint: data.fingerprint };
  const standing = (key: string): ReadStanding => readStanding(progress.read[key], today, role, as);
  const whole = standing(data.procedure.id);
  return role === undefined ? whole : betterOf(standing(readingKey(data.procedure.id, role)), whole);
};
