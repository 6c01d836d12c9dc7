/** A role's own part over all procedures: read, watched, played and examined, made to be learnt within an hour. Pure. */
import { compile, courseOf, isWork, type Locale, type Procedure, type Scenario, type WorkStep } from '../procedure/index.ts';
import { minutesToLearn, textsOf, thinking, wholeMinutes } from './estimate.ts';
import { type ExamSettings, poolOfRole, type Taught } from './exam.ts';
import type { Progress } from './progress.ts';
import { factsAt, type Question } from './questions/index.ts';
import { casesOfRole, lengthOfRolePlay } from './role-play.ts';

export const roleStages = ['read', 'watch', 'play', 'exam'] as const;
export type RoleStage = (typeof roleStages)[number];

/** The steps of a procedure that are a role's, in the document's order. */
export const ownSteps = ({ steps }: Procedure, role: string): readonly WorkStep[] =>
  steps.filter(isWork).filter(({ roles }) => roles.includes(role));

/**
 * The case in which a role's part of a procedure is watched: the one that passes most of its steps; of equal ones a smooth one, then
 * the first. None where no case passes any.
 */
export const caseForRole = ({ procedure, scenarios }: Taught, role: string): Scenario | undefined => {
  const own = new Set(ownSteps(procedure, role).map(({ id }) => id));
  const net = compile(procedure);
  const passed = (scenario: Scenario): number =>
    new Set(courseOf(procedure, net, scenario).stops.flatMap(({ step }) => (own.has(step) ? [step] : []))).size;
  const ranked = scenarios
    .map((scenario) => ({ scenario, passes: passed(scenario), smooth: scenario.kind === 'smooth' ? 1 : 0 }))
    .filter(({ passes }) => passes > 0)
    .toSorted((a, b) => b.passes - a.passes || b.smooth - a.smooth);
  return ranked[0]?.scenario;
};

/** The stages a role's part is learnt in: nothing is watched where no case passes its steps, or played where there is no case. */
export const stagesOfRole = (taught: readonly Taught[], role: string): readonly RoleStage[] => {
  const has: Partial<Record<RoleStage, boolean>> = {
    watch: taught.some((it) => caseForRole(it, role) !== undefined),
    play: taught.some(({ scenarios }) => scenarios.length > 0),
  };
  return roleStages.filter((stage) => has[stage] ?? true);
};

const watched = (it: Taught, role: string) => {
  const scenario = caseForRole(it, role);
  if (!scenario) return [];
  const own = new Set(ownSteps(it.procedure, role).map(({ id }) => id));
  const entries = scenario.course.filter(({ step }) => own.has(step));
  return [scenario.situation, ...entries.flatMap(({ facts, why }) => [...facts, ...(why ? [why] : [])])];
};

/** What a case of a role play gives to read: the situation, what is new, and why it is decided so. */
const given = (taught: readonly Taught[], { procedure, scenario, entry }: Question) => {
  const it = taught.find((one) => one.procedure.id === procedure)!.scenarios.find(({ id }) => id === scenario)!;
  const { why } = it.course[entry!]!;
  return [it.situation, ...factsAt(it, entry!).here, ...(why ? [why] : [])];
};

/**
 * Minutes each stage of a role's part takes, as whole minutes, at least one.
 * @param taught the procedures the role has a part in
 */
export const minutesForRole = (
  taught: readonly Taught[],
  role: string,
  { questions }: Pick<ExamSettings, 'questions'>,
  locale: Locale,
): Readonly<Record<RoleStage, number>> => {
  const cases = casesOfRole(taught, role);
  const reading = cases.reduce((sum, it) => sum + minutesToLearn(given(taught, it), locale), 0) / Math.max(1, cases.length);
  return {
    read: wholeMinutes(
      minutesToLearn(
        taught.flatMap(({ procedure }) => ownSteps(procedure, role).flatMap(textsOf)),
        locale,
      ),
    ),
    watch: wholeMinutes(
      minutesToLearn(
        taught.flatMap((it) => watched(it, role)),
        locale,
      ),
    ),
    play: wholeMinutes(reading * Math.min(lengthOfRolePlay, cases.length) + thinking.practise * lengthOfRolePlay),
    exam: wholeMinutes(thinking.exam * Math.min(questions, poolOfRole(taught, role).length)),
  };
};

/**
 * The stages of a role's part that are done: its steps read and confirmed as they stand, watched to the end, ten short cases brought to
 * their end, the exam passed in this edition.
 * @param reading whether the role's part of every procedure is confirmed as it stands
 */
export const roleStagesDone = (
  { role, edition, reading }: { readonly role: string; readonly edition: string; readonly reading: boolean },
  progress: Progress,
): ReadonlySet<RoleStage> => {
  const done = new Set<RoleStage>();
  const subject = `role:${role}`;
  if (reading) done.add('read');
  if (progress.stages[`${subject}/watch`] !== undefined) done.add('watch');
  if (Object.entries(progress.cases).some(([id, { last }]) => id.startsWith(`${subject}/`) && last)) done.add('play');
  if (progress.exams.some((it) => it.exam === subject && it.passed && it.edition === edition)) done.add('exam');
  return done;
};
