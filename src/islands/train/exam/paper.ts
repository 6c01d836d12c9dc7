/** An exam as it lies on the desk: what it asks, which seed it was drawn with, what has been answered. No DOM, no clock. */

import { digest } from '../../../procedure/index.ts';
import {
  drawExam,
  type ExamAnswers,
  type ExamSettings,
  examOfProcedure,
  examOfRole,
  isTouched,
  type Marked,
  marked,
  newsSince,
  type Progress,
  poolOf,
  poolOfRole,
  type Question,
  type Renewal,
  type Sitting,
  type Weighed,
} from '../../../train/index.ts';
import { type CourseData, editionIn, learntIn } from '../course-data.ts';
import type { ProgressStore } from '../progress/store.ts';
import { learntAs } from '../role/standing.ts';

/** What an exam is about: one procedure, or a role's part of several. */
export interface Subject {
  /** `3.1` or `role:<id>` */
  readonly exam: string;
  readonly taught: readonly CourseData[];
  readonly role?: string | undefined;
}

export const settingsOf = ({ taught }: Subject): ExamSettings => taught[0]!.training;

export const poolFor = ({ taught, role }: Subject): readonly Weighed[] =>
  role === undefined ? taught.flatMap((course) => poolOf(course)) : poolOfRole(taught, role);

/** How the exam stands with a learner. */
export const standingOf = ({ taught, role }: Subject, progress: Progress): Renewal =>
  role === undefined
    ? examOfProcedure(learntIn(taught[0]!, progress.role?.id), progress)
    : examOfRole(learntAs(taught, role), progress);

/** Of a pool what stands at the steps that have changed for a learner since an edition; all of it where none is given. */
export const poolSince = (
  { taught, role }: Subject,
  pool: readonly Weighed[],
  since: string | undefined,
  as: string | undefined,
): readonly Weighed[] => {
  if (since === undefined) return pool;
  if (role !== undefined) return pool.filter(isTouched(learntAs(taught, role), since));
  const news = newsSince(learntIn(taught[0]!, as), since, as);
  return typeof news === 'object' ? pool.filter(({ step }) => news.again.includes(step)) : [];
};

/** The paper drawn with a seed. */
export const paperOf = (subject: Subject, pool: readonly Weighed[], seed: string): readonly Question[] =>
  drawExam(pool, { seed, count: settingsOf(subject).questions });

/** A name for a pool: another one, where a revision has changed what is asked or what is right. */
const nameOfPool = (pool: readonly Weighed[]): string =>
  digest(JSON.stringify(pool.map(({ id, right, options }) => [id, right, options.map(({ key }) => key)])));

/** Whether an exam's paper can still be drawn as it lay on the desk. */
export const isDrawnFrom = (sitting: Pick<Sitting, 'pool'>, pool: readonly Weighed[]): boolean =>
  sitting.pool === undefined || sitting.pool === nameOfPool(pool);

/** Verbs of an exam, over the learner's progress. */
export interface ExamStore {
  begin(seed: string): void;
  answer(question: string, key: string): void;
  handIn(paper: readonly Question[]): Marked;
}

export const examOn = (subject: Subject, pool: readonly Weighed[], progress: ProgressStore): ExamStore => {
  const { exam } = subject;
  const sitting = (): Sitting | undefined => progress.$progress.get().sittings[exam];
  const close = (): void => {
    const current = sitting();
    if (current) progress.sit(exam, { ...current, open: false });
  };
  return {
    begin: (seed) => progress.sit(exam, { seed, answers: {}, pool: nameOfPool(pool), open: true }),
    answer: (question, key) => {
      const current = sitting();
      if (current?.open) progress.sit(exam, { ...current, answers: { ...current.answers, [question]: key } });
    },
    handIn: (paper) => {
      const { seed, answers } = sitting() ?? { seed: '', answers: {} as ExamAnswers };
      const { passMark } = settingsOf(subject);
      const result = marked(paper, answers, { passMark });
      const edition = editionIn(subject.taught[0]!);
      for (const { id, right } of paper)
        progress.answer({ item: id, chosen: answers[id] ?? '', right: answers[id] === right, edition });
      const { asked, right, percent, passed } = result;
      progress.handIn({ exam, seed, edition, asked, right, percent, passMark, passed });
      close();
      return result;
    },
  };
};

/** Of some seeds the one whose paper asks fewest questions this learner has met: a review has told what was right there. */
export const freshest = (
  seeds: readonly string[],
  subject: Subject,
  pool: readonly Weighed[],
  { answers }: Pick<Progress, 'answers'>,
): string => {
  const met = new Set(answers.map(({ item }) => item));
  if (met.size === 0) return seeds[0]!;
  const known = (seed: string): number => paperOf(subject, pool, seed).filter(({ id }) => met.has(id)).length;
  return seeds.map((seed) => ({ seed, known: known(seed) })).sort((a, b) => a.known - b.known)[0]!.seed;
};
