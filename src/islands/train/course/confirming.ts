/** Confirming that a procedure was read: what is confirmed today, and how an earlier confirmation stands. */
import { type Progress, partsToRead, type ReadParts, type ReadStanding, readStanding } from '../../../train/index.ts';
import { type CourseData, editionIn } from '../words.ts';

/** Today's parts of a procedure, for a language and a role. */
export const partsNow = (
  { procedure, roles, records }: CourseData,
  locale: 'zh' | 'en',
  role: string | undefined,
): ReadParts => {
  const named = (things: CourseData['roles'] | CourseData['records']) => (id: string) =>
    things.find((it) => it.id === id)?.name[locale] ?? id;
  return partsToRead(procedure, locale, role, { role: named(roles), record: named(records) });
};

/** The role a learner confirms this procedure for: the one chosen, where it has a part in it. */
export const roleIn = ({ procedure }: CourseData, progress: Progress): string | undefined => {
  const chosen = progress.role?.id;
  return procedure.steps.some((step) => 'roles' in step && step.roles.includes(chosen ?? '')) ? chosen : undefined;
};

/** @param role who is asked; the role chosen, where it has a part in the procedure */
export const readingOf = (data: CourseData, progress: Progress, role = roleIn(data, progress)): ReadStanding =>
  readStanding(
    progress.read[data.procedure.id],
    { edition: editionIn(data), fingerprint: data.fingerprint, now: (locale, role) => partsNow(data, locale, role) },
    role,
  );
