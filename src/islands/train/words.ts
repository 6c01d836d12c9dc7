/** How the training names things: steps with their number, roles, outcomes, rows; and where they stand. */
import type { TrainIslandStrings } from '../../i18n/train/island.ts';
import { dayFirst } from '../../i18n/wording.ts';
import { pageAt } from '../../island/site.served.ts';
import { type Locale, outcomeLabel, outcomeOf, type Step, stepLabel, type Text } from '../../procedure/index.ts';
import { type Asking, askingIn } from './asking.ts';
import type { CourseData } from './course-data.ts';

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
