/** How long learning takes: an estimate, and to be called one. */
import {
  isDeciding,
  isWork,
  type Locale,
  namedIn,
  requirementsFor,
  type Scenario,
  type Text,
  type WorkStep,
} from '../procedure/index.ts';
import { drawExam, type ExamSettings } from './exam.ts';
import { caseToWatch, type LearningStage } from './learning-path.ts';
import { poolOf, poolOfRole } from './pool.ts';
import { casesEnough } from './practice.ts';
import { factsAt, type Question } from './questions/index.ts';
import { caseForRole, ownSteps, partSteps, type RoleStage } from './role-path.ts';
import { rolePlay } from './role-play.ts';
import type { Taught } from './taught.ts';

/**
 * Reading speed: 255 Chinese characters, 228 English words a minute (Trauzettel-Klosinski, Dietz, "Standardized Assessment of Reading
 * Performance: The New International Reading Speed Texts IReST", IOVS 53, 2012). What is to be learnt is read at half of it: our rule.
 */
const learning = { zh: 255 / 2, en: 228 / 2 };

/** What is counted: characters, and words. */
const counted = {
  zh: (text: Text): number => [...text.zh].filter((sign) => /\p{Script=Han}/u.test(sign)).length,
  en: (text: Text): number => text.en.split(/\s+/).length,
};

const length = (texts: readonly Text[], locale: Locale): number => texts.reduce((sum, text) => sum + counted[locale](text), 0);

/** Minutes it takes to read texts so that they are learnt. */
const minutesToLearn = (texts: readonly Text[], locale: Locale): number => length(texts, locale) / learning[locale];

/** Minutes to think at each thing asked. Our rule. */
const thinking = 0.5;

/** Questions at the tasks of a case, as a rule. */
const onTheWay = 3;

/** Whole minutes by stage. */
export type StageMinutes = Readonly<Record<string, number>>;

/** What there is to read of a step. */
const textsOf = (step: WorkStep): readonly Text[] => [
  step.name,
  ...step.requirements,
  ...(isDeciding(step) ? [step.question, ...step.outcomes.map(({ name }) => name)] : []),
];

/** What there is to read of a case, or of those of its entries given. */
const told = ({ situation, course }: Scenario, entries: Scenario['course'] = course): Text[] => [
  situation,
  ...entries.flatMap(({ facts, why }) => [...facts, ...(why ? [why] : [])]),
];

/** What a question gives to read; of one about the definition a line, which thinking covers. */
const given = (taught: readonly Taught[], { procedure, scenario, entry, situation }: Question): readonly Text[] => {
  const subject = taught.find((candidate) => candidate.procedure.id === procedure)!;
  const tale = subject.scenarios.find(({ id }) => id === scenario);
  const met = subject.situations.find(({ id }) => id === situation);
  if (tale) {
    const { before, here } = factsAt(tale, entry!);
    return [...before, ...here, tale.course[entry!]?.why ?? []].flat();
  }
  return met ? [...met.facts, ...met.options, met.why] : [];
};

const toAnswer = (taught: readonly Taught[], questions: readonly Question[], locale: Locale): number =>
  questions.reduce((sum, question) => sum + thinking + minutesToLearn(given(taught, question), locale), 0);

/** Of what the two languages take the longer, so that it is told alike in both; whole minutes, at least one. */
const longer = (minutes: (locale: Locale) => number): number => Math.max(1, Math.round(Math.max(minutes('zh'), minutes('en'))));

/** A paper or play like any other, to be measured. */
const sample = 'estimate';

/**
 * Minutes each stage of a procedure takes, by the length of what there is to read and the number of things asked; whole minutes, at
 * least one, the longer of the two languages.
 */
export const minutesFor = (
  taught: Taught,
  { questions }: Pick<ExamSettings, 'questions'>,
): Readonly<Record<LearningStage, number>> => {
  const { procedure, scenarios } = taught;
  const practised = casesEnough(scenarios);
  const decisions = practised.flatMap(({ course }) => course).filter(({ decide }) => decide !== undefined).length;
  const asked = thinking * (decisions + onTheWay * practised.length);
  const watched = caseToWatch(scenarios);
  const cases = practised.flatMap((scenario) => told(scenario));
  const exam = drawExam(poolOf(taught), { seed: sample, count: questions });
  return {
    read: longer((locale) => minutesToLearn(procedure.steps.filter(isWork).flatMap(textsOf), locale)),
    watch: longer((locale) => minutesToLearn(watched ? told(watched) : [], locale)),
    practise: longer((locale) => minutesToLearn(cases, locale) + asked),
    exam: longer((locale) => toAnswer([taught], exam, locale)),
  };
};

const watchedAs = (taught: Taught, role: string): readonly Text[] => {
  const scenario = caseForRole(taught, role);
  const part = partSteps(taught.procedure, role);
  return scenario
    ? told(
        scenario,
        scenario.course.filter(({ step }) => part.has(step)),
      )
    : [];
};

/**
 * Minutes each stage of a role's part takes, measured like those of a procedure.
 * @param taught the procedures the role has a part in
 */
export const minutesForRole = (
  taught: readonly Taught[],
  role: string,
  { questions }: Pick<ExamSettings, 'questions'>,
): Readonly<Record<RoleStage, number>> => {
  const own = taught.flatMap(({ procedure }) => [
    ...ownSteps(procedure, role).flatMap(textsOf),
    ...namedIn(procedure, role).flatMap((step) => requirementsFor(step, role)),
  ]);
  const seen = taught.flatMap((subject) => watchedAs(subject, role));
  const play = rolePlay(taught, role, sample);
  const exam = drawExam(poolOfRole(taught, role), { seed: sample, count: questions });
  return {
    read: longer((locale) => minutesToLearn(own, locale)),
    watch: longer((locale) => minutesToLearn(seen, locale)),
    play: longer((locale) => toAnswer(taught, play, locale)),
    exam: longer((locale) => toAnswer(taught, exam, locale)),
  };
};
