/** How the training names things: steps with their number, roles, outcomes, rows; and where they stand. */
import type { TrainIslandStrings } from '../../i18n/train/island.ts';
import { dayFirst } from '../../i18n/wording.ts';
import { pageAt } from '../../island/site.served.ts';
import {
  type Locale,
  outcomeLabel,
  outcomeOf,
  type Procedure,
  type RecordEntry,
  type Role,
  type Scenario,
  type Situation,
  type Step,
  stepLabel,
  type Text,
} from '../../procedure/index.ts';
import type { Earlier, ExamSettings, Learnt } from '../../train/index.ts';
import { type Asking, askingIn } from './asking.ts';

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

export interface Words {
  readonly locale: Locale;
  readonly t: TrainIslandStrings;
  text(text: Text): string;
  /** "7 审批" */
  step(step: Step): string;
  role(id: string): string;
  record(id: string): string;
  /** "N 退回" */
  outcome(step: Step, mark: string): string;
  /** The row of a step on its procedure's page: `/procedures/3.1/#3.1-7`. */
  rowAddress(procedure: string, step: Step): string;
  /** "3.1-7" */
  row(procedure: string, step: Step): string;
  page(path: string): string;
  date(at: number): string;
  readonly asking: Asking;
}

/** "3.1-7" */
export const rowName = (procedure: string, step: Step): string => `${procedure}-${step.no ?? step.id}`;

/** Words in a language; `names` of all procedures at hand, `pages` is where the language's pages begin. */
export const wordsFor = (data: readonly CourseData[], locale: Locale, t: TrainIslandStrings, pages: string): Words => {
  const roles = new Map(data.flatMap((course) => course.roles).map(({ id, name }) => [id, name[locale]]));
  const records = new Map(data.flatMap((course) => course.records).map(({ id, name }) => [id, name[locale]]));
  return {
    locale,
    t,
    text: (text) => text[locale],
    step: (step) => stepLabel(step, locale),
    role: (id) => roles.get(id) ?? id,
    record: (id) => records.get(id) ?? id,
    outcome: (step, mark) => {
      const chosen = outcomeOf(step, mark);
      return chosen ? outcomeLabel(chosen, locale) : mark;
    },
    row: rowName,
    rowAddress: (procedure, step) => pageAt(`${pages}procedures/${procedure}/#${rowName(procedure, step)}`),
    page: (path) => pageAt(`${pages}${path}`),
    date: (at) => new Date(at).toLocaleDateString(dayFirst[locale], { dateStyle: 'medium' }),
    asking: askingIn(data, locale),
  };
};
