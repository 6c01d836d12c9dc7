/** What to learn, in which order, and where a learner stands. */
import { isWork, type News, type Procedure, type Scenario } from '../procedure/index.ts';
import { type EndedCases, isPractised } from './practice.ts';
import type { CaseResult, Progress } from './progress.ts';
import type { ReadStanding } from './read-and-understood.ts';
import { examStanding, type Learnt, newsSince, type Renewal } from './renewal.ts';
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

/** What has changed at a case since it was ended: nothing where that was under the edition of today, or nobody can tell. */
export const newsOfCase = (learnt: Learnt, scenario: string, last: CaseResult | undefined): News | undefined => {
  if (last?.edition === undefined) return undefined;
  const news = newsSince(learnt, last.edition, learnt.role);
  return typeof news === 'object' && news.cases.includes(scenario) ? news : undefined;
};

/** The cases of a procedure that a learner has brought to their end, those aside that a revision has touched since. */
export const endedCases = (learnt: Learnt, { cases }: Pick<Progress, 'cases'>): EndedCases => {
  const prefix = `${learnt.id}/`;
  const touched = Object.entries(cases).flatMap(([key, { last }]) =>
    key.startsWith(prefix) ? (newsOfCase(learnt, key.slice(prefix.length), last)?.again ?? []) : [],
  );
  return {
    isEnded: (scenario) => {
      const last = cases[prefix + scenario]?.last;
      return last !== undefined && newsOfCase(learnt, scenario, last) === undefined;
    },
    touched: [...new Set(touched)],
  };
};

/** How many questions of the procedure's exam are to be answered again since an edition; undefined where it is not known here. */
const questionsSince =
  (learnt: Learnt) =>
  (edition: string): number | undefined => {
    const news = newsSince(learnt, edition, learnt.role);
    return news === 'unknown' ? undefined : news === 'nothing' ? 0 : news.questions;
  };

/** How the exam of a procedure stands. */
export const examOfProcedure = (learnt: Learnt, { exams }: Pick<Progress, 'exams'>): Renewal =>
  examStanding(exams, learnt.id, questionsSince(learnt));

/** What decides how far someone is, of a procedure as it is today. */
export interface StandingToday extends Learnt {
  /** How the confirmation of reading stands. */
  readonly reading: ReadStanding;
  readonly scenarios: readonly Scenario[];
}

/**
 * The stages done: read and confirmed as it stands, watched to the end, cases brought to their end that meet every outcome, the exam
 * passed; cases and exam as far as nothing of the learner's has changed since.
 */
export const stagesDone = (today: StandingToday, progress: Progress): ReadonlySet<LearningStage> => {
  const { id, reading, scenarios } = today;
  const done = new Set<LearningStage>();
  if (reading.kind === 'valid') done.add('read');
  if (progress.stages[`${id}/watch`] !== undefined) done.add('watch');
  if (isPractised(scenarios, endedCases(today, progress))) done.add('practise');
  if (examOfProcedure(today, progress).kind === 'done') done.add('exam');
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
