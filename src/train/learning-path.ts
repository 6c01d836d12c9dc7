/** What to learn, in which order, how long it takes, and where a learner stands. */
import { isDeciding, isWork, type Locale, type Procedure, type Text, type WorkStep } from '../procedure/index.ts';
import type { ExamSettings, Taught } from './exam.ts';
import type { Progress } from './progress.ts';
import type { ReadStanding } from './read-and-understood.ts';

export const learningStages = ['read', 'watch', 'practise', 'exam'] as const;
export type LearningStage = (typeof learningStages)[number];

/** The steps of a procedure that are a role's; all of them where no role is given. */
const stepsFor = ({ steps }: Procedure, role: string | undefined): readonly WorkStep[] =>
  steps.filter(isWork).filter(({ roles }) => role === undefined || roles.includes(role));

/**
 * The procedures a role has a part in, those first in which its part is greatest (its share of the steps), and of equal parts in the
 * document's order. Without a role all of them, in the document's order.
 */
export const learningPath = <T extends Pick<Taught, 'procedure'>>(taught: readonly T[], role?: string): readonly T[] => {
  if (role === undefined) return taught;
  const part = ({ procedure }: T): number => stepsFor(procedure, role).length / stepsFor(procedure, undefined).length;
  return taught.filter((it) => part(it) > 0).toSorted((a, b) => part(b) - part(a));
};

/**
 * Reading speed: 255 Chinese characters, 228 English words a minute (Trauzettel-Klosinski, Dietz, "Standardized Assessment of Reading
 * Performance: The New International Reading Speed Texts IReST", IOVS 53, 2012). What is to be learnt is read at half of it: our rule.
 */
const learning = { zh: 255 / 2, en: 228 / 2 };

const length = (texts: readonly Text[], locale: Locale): number =>
  texts.reduce(
    (sum, text) =>
      sum + (locale === 'zh' ? [...text.zh].filter((it) => /\p{Script=Han}/u.test(it)).length : text.en.split(/\s+/).length),
    0,
  );

const textsOf = (step: WorkStep): Text[] => [
  step.name,
  ...step.requirements,
  ...(isDeciding(step) ? [step.question, ...step.outcomes.map(({ name }) => name)] : []),
];

/** Half a minute to think at each decision and each question of a case, a whole one at each question of an exam: our rule. */
const thinking = { practise: 0.5, exam: 1 };
/** Questions at the tasks of a case, as a rule. */
const onTheWay = 3;

/** Minutes each stage of a procedure takes, as whole minutes, at least one. An estimate, and to be called one. */
export const minutesFor = (
  { procedure, scenarios }: Taught,
  { questions }: Pick<ExamSettings, 'questions'>,
  locale: Locale,
): Readonly<Record<LearningStage, number>> => {
  const minutes = (texts: readonly Text[]): number => length(texts, locale) / learning[locale];
  const told = scenarios.map(({ situation, course }) => [
    situation,
    ...course.flatMap(({ facts, why }) => [...facts, ...(why ? [why] : [])]),
  ]);
  const decisions = scenarios.flatMap(({ course }) => course).filter(({ decide }) => decide !== undefined).length;
  const smooth = scenarios.findIndex(({ kind }) => kind === 'smooth');
  const atLeastOne = (value: number): number => Math.max(1, Math.round(value));
  return {
    read: atLeastOne(minutes(procedure.steps.filter(isWork).flatMap(textsOf))),
    watch: atLeastOne(minutes(told[Math.max(0, smooth)] ?? [])),
    practise: atLeastOne(minutes(told.flat()) + thinking.practise * (decisions + onTheWay * scenarios.length)),
    exam: atLeastOne(thinking.exam * questions),
  };
};

/** What decides how far someone is, of a procedure as it is today. */
export interface StandingToday {
  readonly id: string;
  readonly edition: string;
  /** How the confirmation of reading stands. */
  readonly reading: ReadStanding;
  readonly scenarios: readonly string[];
}

/** The stages done: read and confirmed as it stands, watched to the end, every case brought to its end, the exam passed in this edition. */
export const stagesDone = (
  { id, edition, reading, scenarios }: StandingToday,
  progress: Progress,
): ReadonlySet<LearningStage> => {
  const done = new Set<LearningStage>();
  if (reading.kind === 'valid') done.add('read');
  if (progress.stages[`${id}/watch`] !== undefined) done.add('watch');
  if (scenarios.length > 0 && scenarios.every((scenario) => progress.cases[`${id}/${scenario}`]?.last)) done.add('practise');
  if (progress.exams.some((it) => it.exam === id && it.passed && it.edition === edition)) done.add('exam');
  return done;
};

/** The first stage not done, over a path in its order; undefined where all is. */
export const nextOn = <T extends { readonly done: ReadonlySet<LearningStage> }>(
  path: readonly T[],
): { readonly at: T; readonly stage: LearningStage } | undefined => {
  for (const at of path) {
    const stage = learningStages.find((it) => !at.done.has(it));
    if (stage) return { at, stage };
  }
  return undefined;
};
