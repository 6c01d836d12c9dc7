/** A procedure as the training loads it, and the edition it is in. */
import {
  editionName,
  handbookName,
  numberAt,
  type Procedure,
  type RecordEntry,
  type Role,
  type Scenario,
  type Situation,
  whichIn,
} from '../../procedure/index.ts';
import type { Earlier, ExamSettings, Learnt } from '../../train/index.ts';

/** A procedure as the training loads it. */
export interface CourseData {
  readonly document: { readonly number: string; readonly edition: string; readonly revision: string };
  readonly training: ExamSettings;
  readonly fingerprint: string;
  readonly procedure: Procedure;
  readonly roles: readonly Role[];
  readonly records: readonly RecordEntry[];
  readonly scenarios: readonly Scenario[];
  readonly situations: readonly Situation[];
  /** The folders of the editions whose difference from today's the site holds. */
  readonly past?: readonly string[];
  /** What has changed since earlier editions, of those that something kept is of. */
  readonly since?: Earlier;
}

/** Edition and revision of the document, as records of reading and results carry it: `A / 0`. */
export const editionIn = ({ document }: Pick<CourseData, 'document'>): string => `${document.edition} / ${document.revision}`;

/** A procedure as a learner with a role has to know it today. */
export const learntIn = (course: CourseData, role: string | undefined): Learnt => ({
  id: course.procedure.id,
  edition: editionIn(course),
  since: course.since,
  role: role || undefined,
});

/** An edition as records carry it, in its parts. */
export const issueOf = (edition: string): NonNullable<ReturnType<typeof whichIn>> =>
  whichIn(edition) ?? { edition, revision: '' };

/** An edition as it is read: `A/0`. */
export const editionNamed = (edition: string): string => {
  const which = whichIn(edition);
  return which ? editionName(which) : edition;
};

/** The number the document had in the edition a record is of. */
export const numberIn = (document: CourseData['document'], edition: string): string => {
  const which = whichIn(edition);
  return which ? numberAt(document, which) : handbookName(document);
};
