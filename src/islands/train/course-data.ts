/** A procedure as the training loads it, and the edition it is in. */
import type { Procedure, RecordEntry, Role, Scenario, Situation } from '../../procedure/index.ts';
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
export const issueOf = (edition: string): { readonly edition: string; readonly revision: string } => {
  const [letter = '', revision = ''] = edition.split(' / ');
  return { edition: letter, revision };
};
