/** An exam: drawn from a pool with a seed, answered in any order, marked at the end. Pure. */
import { balanced, type Weighed } from './balance.ts';
import { type Chance, chanceOf, shuffled } from './chance.ts';
import { Drawing } from './drawing.ts';
import { dealt, isApplied, isDecision, type Question } from './questions/index.ts';

export interface ExamSettings {
  /** How many questions are asked, where the pool has as many. */
  readonly questions: number;
  /** Per cent of the questions that must be right. */
  readonly passMark: number;
}

/** A role of one step is not asked about it twelve times. */
export const mostOfAStep = 4;

/** The half of an exam that goes on facts. */
export const askedOnFacts = <Q extends Question>(pool: readonly Q[], count: number, chance: Chance): Drawing<Q> => {
  const drawing = new Drawing(shuffled(pool, chance), mostOfAStep);
  const half = Math.ceil(count / 2);
  const isNew = (question: Question): boolean => drawing.timesAt(question) === 0;
  // What is kept back for exams goes before the decisions of cases, which a learner may know.
  drawing.fill(half, (question) => question.kind === 'situation' && isDecision(question) && isNew(question));
  drawing.fill(half, (question) => question.kind === 'case' && isNew(question));
  drawing.fill(half, ({ kind }) => kind === 'situation');
  drawing.fill(half, isApplied);
  return drawing;
};

const composed = (pool: readonly Weighed[], count: number, chance: Chance): readonly Weighed[] => {
  const drawing = askedOnFacts(pool, count, chance);
  drawing.fill(count, (question) => !isApplied(question));
  drawing.fill(count);
  return drawing.taken;
};

/**
 * An exam of `count` questions, or of as many as the pool has with four of a step at most. The first half is decisions on facts and
 * errors to find: each gate once, then what is kept for exams at other steps; the rest asks about the definition. Steps and kinds asked
 * least come first, a story is asked about once, questions and options stand in chance order, and going by the wording gains nothing.
 */
export const drawExam = (
  pool: readonly Weighed[],
  { seed, count }: { readonly seed: string; readonly count: number },
): readonly Question[] => {
  const chance = chanceOf(seed);
  return shuffled(balanced(composed(pool, count, chance), pool), chance).map((question) => dealt(question, chance));
};

/** Answers by question id: the key of the option chosen. */
export type ExamAnswers = Readonly<Record<string, string>>;

export interface Marked {
  readonly asked: number;
  readonly right: number;
  /** Rounded down, so that a mark just missed is not shown as reached. */
  readonly percent: number;
  readonly passed: boolean;
  /** Wrong or left open, in the order asked. */
  readonly misses: readonly { readonly question: Question; readonly chosen?: string }[];
}

/** What the answers are worth; an answer the question does not offer counts as none. */
export const marked = (
  exam: readonly Question[],
  answers: ExamAnswers,
  { passMark }: Pick<ExamSettings, 'passMark'>,
): Marked => {
  const misses = exam
    .filter(({ id, right }) => answers[id] !== right)
    .map((question) => {
      const chosen = question.options.find(({ key }) => key === answers[question.id])?.key;
      return chosen === undefined ? { question } : { question, chosen };
    });
  const right = exam.length - misses.length;
  return {
    asked: exam.length,
    right,
    percent: exam.length === 0 ? 0 : Math.floor((100 * right) / exam.length),
    passed: exam.length > 0 && 100 * right >= passMark * exam.length,
    misses,
  };
};
