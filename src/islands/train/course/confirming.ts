/** Confirming that a procedure was read: what is confirmed today, and how an earlier confirmation stands. */
import type { Locale } from '../../../procedure/index.ts';
import {
  betterOf,
  type Progress,
  partSteps,
  partsToRead,
  type ReadParts,
  type ReadStanding,
  readingKey,
  readStanding,
} from '../../../train/index.ts';
import { type CourseData, editionIn } from '../words.ts';

/** Today's parts of a procedure, for a language and a role. */
export const partsNow = ({ procedure, roles, records }: CourseData, locale: Locale, role: string | undefined): ReadParts => {
  const named = (things: CourseData['roles'] | CourseData['records']) => (id: string) =>
    things.find((item) => item.id === id)?.name[locale] ?? id;
  return partsToRead(procedure, locale, role, { role: named(roles), record: named(records) });
};

/** Whether a learner's role, where one is chosen, has a part in a procedure: which. */
export const roleIn = ({ procedure }: CourseData, progress: Progress): string | undefined => {
  const chosen = progress.role?.id;
  return chosen !== undefined && partSteps(procedure, chosen).size > 0 ? chosen : undefined;
};

/** How the reading of a procedure stands. @param role whose part of it is asked about; none: the whole */
export const readingOf = (data: CourseData, progress: Progress, role: string | undefined): ReadStanding => {
  const today = {
    edition: editionIn(data),
    fingerprint: data.fingerprint,
    now: (locale: Locale, whose: string | undefined) => partsNow(data, locale, whose),
  };
  const standing = (key: string): ReadStanding => readStanding(progress.read[key], today, role);
  const whole = standing(data.procedure.id);
  return role === undefined ? whole : betterOf(standing(readingKey(data.procedure.id, role)), whole);
};
