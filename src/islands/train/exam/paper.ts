/** An exam as it lies on the desk: what it asks, which seed it was drawn with, what has been answered. No DOM, no clock. */
import {
  decisionsIn,
  drawExam,
  type ExamAnswers,
  type ExamSettings,
  type Marked,
  marked,
  type Progress,
  poolOf,
  poolOfRole,
  type Question,
} from '../../../train/index.ts';
import type { ProgressStore } from '../progress/store.ts';
import { type CourseData, editionIn } from '../words.ts';

/** What an exam is about: one procedure, or a role's part of several. */
export interface Subject {
  /** `3.1` or `role:<id>` */
  readonly exam: string;
  readonly taught: readonly CourseData[];
  readonly role?: string | undefined;
}

export const settingsOf = ({ taught }: Subject): ExamSettings => taught[0]!.training;

export const poolFor = ({ taught, role }: Subject): readonly Question[] =>
  role === undefined ? taught.flatMap(poolOf) : poolOfRole(taught, role);

/** The paper drawn with a seed. */
export const paperOf = (subject: Subject, pool: readonly Question[], seed: string): readonly Question[] =>
  drawExam(pool, { seed, count: settingsOf(subject).questions, decisions: decisionsIn(subject.taught) });

/** Verbs of an exam, over the learner's progress. */
export interface ExamDesk {
  begin(seed: string): void;
  answer(question: string, key: string): void;
  handIn(paper: readonly Question[]): Marked;
}

export const examOn = (subject: Subject, progress: ProgressStore): ExamDesk => {
  const { exam } = subject;
  const sitting = (): Progress['sittings'][string] | undefined => progress.$progress.get().sittings[exam];
  const close = (): void => {
    const it = sitting();
    if (it) progress.sit(exam, { ...it, open: false });
  };
  return {
    begin: (seed) => progress.sit(exam, { seed, answers: {}, open: true }),
    answer: (question, key) => {
      const it = sitting();
      if (it?.open) progress.sit(exam, { ...it, answers: { ...it.answers, [question]: key } });
    },
    handIn: (paper) => {
      const { seed, answers } = sitting() ?? { seed: '', answers: {} as ExamAnswers };
      const { passMark } = settingsOf(subject);
      const result = marked(paper, answers, { passMark });
      for (const { id, right } of paper) progress.answer({ item: id, chosen: answers[id] ?? '', right: answers[id] === right });
      const { asked, right, percent, passed } = result;
      progress.handIn({ exam, seed, edition: editionIn(subject.taught[0]!), asked, right, percent, passMark, passed });
      close();
      return result;
    },
  };
};
