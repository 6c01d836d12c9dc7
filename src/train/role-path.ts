/** A role's own part over all procedures: read, watched, played and examined, made to be learnt within an hour. Pure. */
import {
  compile,
  courseOf,
  isWork,
  type News,
  namedIn,
  type Procedure,
  type Scenario,
  type WorkStep,
} from '../procedure/index.ts';
import type { Progress } from './progress.ts';
import type { Learnt } from './renewal.ts';
import { examStanding, newsSince, type Renewal } from './renewal.ts';
import type { Taught } from './taught.ts';

export const roleStages = ['read', 'watch', 'play', 'exam'] as const;
export type RoleStage = (typeof roleStages)[number];

/** The steps of a procedure that are a role's, in the document's order. */
export const ownSteps = ({ steps }: Procedure, role: string): readonly WorkStep[] =>
  steps.filter(isWork).filter(({ roles }) => roles.includes(role));

/** The steps at which a role has something to do: its own, and those of others of which a sentence falls to it; by id. */
export const partSteps = (procedure: Procedure, role: string): ReadonlySet<string> =>
  new Set([...ownSteps(procedure, role), ...namedIn(procedure, role)].map(({ id }) => id));

/**
 * The case in which a role's part of a procedure is watched: the one that passes most of the steps at which it has something to do; of
 * equal ones a smooth one, then the first. None where no case passes any.
 */
export const caseForRole = ({ procedure, scenarios }: Taught, role: string): Scenario | undefined => {
  const part = partSteps(procedure, role);
  const net = compile(procedure);
  const passed = (scenario: Scenario): number =>
    new Set(courseOf(procedure, net, scenario).stops.flatMap(({ step }) => (part.has(step) ? [step] : []))).size;
  const ranked = scenarios
    .map((scenario) => ({ scenario, passes: passed(scenario), smooth: scenario.kind === 'smooth' ? 1 : 0 }))
    .filter(({ passes }) => passes > 0)
    .sort((a, b) => b.passes - a.passes || b.smooth - a.smooth);
  return ranked[0]?.scenario;
};

/** The stages a role's part is learnt in: nothing is watched where no case passes its steps, or played where there is no case. */
export const stagesOfRole = (taught: readonly Taught[], role: string): readonly RoleStage[] => {
  const has: Partial<Record<RoleStage, boolean>> = {
    watch: taught.some((subject) => caseForRole(subject, role) !== undefined),
    play: taught.some(({ scenarios, situations }) => scenarios.length > 0 || situations.length > 0),
  };
  return roleStages.filter((stage) => has[stage] ?? true);
};

/** How many acts of a role play are to be right for it to count: seven of ten, of fewer as large a part, rounded up. */
export const enoughPlayed = (asked: number): number => Math.ceil((7 * asked) / 10);

/** Whether a role play counts: enough acts were right at the first choice. */
export const isPlayed = (last: { readonly right: number; readonly asked: number } | undefined): boolean =>
  last !== undefined && last.asked > 0 && last.right >= enoughPlayed(last.asked);

/** A role's part as it is today, of each procedure it has something to do in. */
export interface RoleLearnt {
  readonly role: string;
  readonly procedures: readonly Learnt[];
}

/** What is new for a role since an edition, by procedure; undefined where the edition is not known of each. */
export const newsOfRole = ({ role, procedures }: RoleLearnt, edition: string): ReadonlyMap<string, News> | undefined => {
  const news = procedures.map((learnt) => ({ id: learnt.id, since: newsSince(learnt, edition, role) }));
  if (news.some(({ since }) => since === 'unknown')) return undefined;
  return new Map(news.flatMap(({ id, since }) => (typeof since === 'object' ? [[id, since] as const] : [])));
};

const sum = (counts: Iterable<number>): number => [...counts].reduce((all, count) => all + count, 0);

/** How a role's exam stands. */
export const examOfRole = (learnt: RoleLearnt, { exams }: Pick<Progress, 'exams'>): Renewal =>
  examStanding(exams, `role:${learnt.role}`, (edition) => {
    const news = newsOfRole(learnt, edition);
    return news && sum([...news.values()].map(({ roleQuestions }) => roleQuestions));
  });

/**
 * The stages of a role's part that are done: its steps read and confirmed as they stand, watched to the end, a role play brought to its
 * end with seven acts of ten right, the exam passed; the last two as far as nothing of the role's has changed since.
 * @param reading whether the role's part of every procedure is confirmed as it stands
 */
export const roleStagesDone = (
  learnt: RoleLearnt & { readonly reading: boolean; readonly play: Renewal },
  progress: Pick<Progress, 'stages' | 'exams'>,
): ReadonlySet<RoleStage> => {
  const done = new Set<RoleStage>();
  if (learnt.reading) done.add('read');
  if (progress.stages[`role:${learnt.role}/watch`] !== undefined) done.add('watch');
  if (learnt.play.kind === 'done') done.add('play');
  if (examOfRole(learnt, progress).kind === 'done') done.add('exam');
  return done;
};
