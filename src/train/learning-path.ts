/** What to learn, in which order, and where a learner stands. */
import { isWork, type Procedure, type Scenario } from '../procedure/index.ts';
import { isPractised } from './practice.ts';
import type { Progress } from './progress.ts';
import type { ReadStanding } from './read-and-understood.ts';
import { partSteps } from './role-path.ts';
import type { Taught } from './taught.ts';

export const learningStages = ['read', 'watch', 'practise', 'exam'] as const;
export type LearningStage = (typeof learningStages)[number];

/** How large a part of a procedure is a role's own: its share of the steps. */
const shareOf = ({ steps }: Procedure, role: string): number => {
  const works = steps.filter(isWork);
  return works.filter(({ roles }) => roles.includes(role)).length / works.length;
};

/**
 * The procedures a role has something to do in, be it only a sentence that names it; those first in which its part is greatest (its
 * share of the steps), and of equal parts in the document's order. Without a role all of them, in the document's order.
 */
export const learningPath = <T extends Pick<Taught, 'procedure'>>(taught: readonly T[], role?: string): readonly T[] => {
  if (role === undefined) return taught;
  return taught
    .filter(({ procedure }) => partSteps(procedure, role).size > 0)
    .sort((a, b) => shareOf(b.procedure, role) - shareOf(a.procedure, role));
};

/** The stages a procedure is learnt in: without a case there is nothing to watch or to practise. */
export const stagesOf = ({ scenarios }: Pick<Taught, 'scenarios'>): readonly LearningStage[] =>
  learningStages.filter((stage) => scenarios.length > 0 || stage === 'read' || stage === 'exam');

/** The case in which a procedure is watched: the first that goes smoothly, else the first. */
export const caseToWatch = (scenarios: readonly Scenario[]): Scenario | undefined =>
  scenarios.find(({ kind }) => kind === 'smooth') ?? scenarios[0];

/** What decides how far someone is, of a procedure as it is today. */
export interface StandingToday {
  readonly id: string;
  readonly edition: string;
  /** How the confirmation of reading stands. */
  readonly reading: ReadStanding;
  readonly scenarios: readonly Scenario[];
}

/** Whether a learner has brought a case of a procedure to its end. */
export const isEndedIn =
  ({ cases }: Pick<Progress, 'cases'>, procedure: string) =>
  (scenario: string): boolean =>
    cases[`${procedure}/${scenario}`]?.last !== undefined;

/**
 * The stages done: read and confirmed as it stands, watched to the end, cases brought to their end that meet every outcome, the exam
 * passed in this edition.
 */
export const stagesDone = (
  { id, edition, reading, scenarios }: StandingToday,
  progress: Progress,
): ReadonlySet<LearningStage> => {
  const done = new Set<LearningStage>();
  if (reading.kind === 'valid') done.add('read');
  if (progress.stages[`${id}/watch`] !== undefined) done.add('watch');
  if (isPractised(scenarios, isEndedIn(progress, id))) done.add('practise');
  if (progress.exams.some((exam) => exam.exam === id && exam.passed && exam.edition === edition)) done.add('exam');
  return done;
};

/** How far somebody is on a path: stages done, of how many, and the minutes the others take. */
export const howFar = (
  path: readonly {
    readonly stages: readonly string[];
    readonly done: ReadonlySet<string>;
    readonly minutes: Readonly<Record<string, number>>;
  }[],
): { readonly done: number; readonly of: number; readonly left: number } => {
  const all = path.flatMap(({ stages, done, minutes }) =>
    stages.map((stage) => ({ done: done.has(stage), minutes: minutes[stage] ?? 0 })),
  );
  const open = all.filter(({ done }) => !done);
  return { done: all.length - open.length, of: all.length, left: open.reduce((sum, { minutes }) => sum + minutes, 0) };
};

/** The first stage not done, over a path in its order; undefined where all is. */
export const nextOn = <S, T extends { readonly stages: readonly S[]; readonly done: ReadonlySet<S> }>(
  path: readonly T[],
): { readonly at: T; readonly stage: T['stages'][number] } | undefined => {
  for (const at of path) {
    const stage = at.stages.find((entry) => !at.done.has(entry));
    if (stage !== undefined) return { at, stage };
  }
  return undefined;
};
