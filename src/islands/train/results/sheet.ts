/** The figures of many learners as rows, for the page and for a spreadsheet. No DOM. */
import { csvOf } from '../../../exchange/index.ts';
import { everythingAsked, type ItemStatistics, type Question } from '../../../train/index.ts';
import type { CourseData } from '../course-data.ts';
import type { Words } from '../words.ts';

export interface Row {
  readonly statistics: ItemStatistics;
  /** The question as it is asked today; none where no procedure asks it any more. */
  readonly question?: Question | undefined;
  /** The wrong answer chosen most. */
  readonly mistake?: { readonly key: string; readonly count: number } | undefined;
}

export const rowsOf = (courses: readonly CourseData[], statistics: readonly ItemStatistics[]): readonly Row[] => {
  const roles = [...new Set(courses.flatMap((course) => course.roles.map(({ id }) => id)))];
  const all = courses.flatMap((course) => everythingAsked(course, roles));
  const known = new Map(all.map((question) => [question.id, question]));
  return statistics.map((statistic) => ({
    statistics: statistic,
    question: known.get(statistic.item),
    mistake: statistic.choices.find(({ right, key }) => !right && key !== ''),
  }));
};

/** What is asked, in words; of a case with its title, of a situation with how it begins. */
export const askedIn = (courses: readonly CourseData[], { question, statistics }: Row, { asking, text }: Words): string => {
  if (!question) return statistics.item;
  const course = courses.find(({ procedure }) => procedure.id === question.procedure);
  const about =
    course?.scenarios.find(({ id }) => id === question.scenario)?.title ??
    course?.situations.find(({ id }) => id === question.situation)?.facts[0];
  return [about && text(about), asking.prompt(question)].filter(Boolean).join(' · ');
};

export const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** For a spreadsheet: a line a question, with every choice and how often it was taken. */
export const csvIn = (courses: readonly CourseData[], rows: readonly Row[], words: Words): string => {
  const { t, asking } = words;
  const told = (row: Row, key: string) => (key === '' ? t.examNoAnswer : row.question ? asking.option(row.question, key) : key);
  return csvOf([
    [t.columnItem, t.columnQuestion, t.columnAnswered, t.columnDifficulty, t.columnDiscrimination, t.columnChoices],
    ...rows.map((row) => [
      row.statistics.item,
      askedIn(courses, row, words),
      `${row.statistics.answered}`,
      row.statistics.difficulty.toFixed(3),
      row.statistics.discrimination?.toFixed(3) ?? '',
      row.statistics.choices.map(({ key, count, right }) => `${right ? '✓ ' : ''}${told(row, key)}: ${count}`).join('; '),
    ]),
  ]);
};
