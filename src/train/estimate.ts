/** How long learning takes: an estimate, and to be called one. */
import {
  isDeciding,
  isInCharacters,
  isWork,
  type Locale,
  locales,
  namedIn,
  requirementsFor,
  type Scenario,
  type Text,
  type WorkStep,
} from '../procedure/index.ts';
import { chanceOf } from './chance.ts';
import { askedOnFacts, type ExamSettings, mostOfAStep } from './exam.ts';
import { caseToWatch, type LearningStage } from './learning-path.ts';
import { applied } from './pool.ts';
import { casesEnough } from './practice.ts';
import { factsAt, placeOf, type Question } from './questions/index.ts';
import { caseForRole, ownSteps, partSteps, type RoleStage } from './role-path.ts';
import { rolePlay } from './role-play.ts';
import type { Taught } from './taught.ts';

/**
 * Reading speed: 255 Chinese characters, 228 English words a minute (Trauzettel-Klosinski, Dietz, "Standardized Assessment of Reading
 * Performance: The New International Reading Speed Texts IReST", IOVS 53, 2012). What is to be learnt is read at half of it: our rule.
 */
const learning = { characters: 255 / 2, words: 228 / 2 };

/** Minutes it takes to read a text so that it is learnt, by its characters or words. */
const minutesOf = (text: string, locale: Locale): number =>
  isInCharacters(locale)
    ? [...text].filter((sign) => /\p{Script=Han}/u.test(sign)).length / learning.characters
    : text.split(/\s+/).length / learning.words;

/** Minutes it takes to read texts so that they are learnt; none in a language they are not in. */
const minutesToLearn = (texts: readonly Text[], locale: Locale): number =>
  texts.reduce((sum, { [locale]: text }) => sum + (text === undefined ? 0 : minutesOf(text, locale)), 0);

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

/**
 * An exam is not drawn whole to be measured: to find the questions about the definition that are fair takes longer than all else a site
 * is made of, and each is a line. What it asks on facts is drawn, and the rest is thought at.
 * @param onFacts what it may ask on facts
 * @param steps how many steps it asks about
 */
const toBeExamined = (
  taught: readonly Taught[],
  onFacts: readonly Question[],
  steps: number,
  { questions }: Pick<ExamSettings, 'questions'>,
): ((locale: Locale) => number) => {
  const { taken } = askedOnFacts(onFacts, questions, chanceOf(sample));
  const others = Math.min(questions, mostOfAStep * steps) - taken.length;
  return (locale) => toAnswer(taught, taken, locale) + thinking * others;
};

/** A play or paper like any other, to be measured. */
const sample = 'estimate';

/** Of what the languages take the longest, so that it is told alike in all; whole minutes, at least one. */
const longest = (minutes: (locale: Locale) => number): number => Math.max(1, Math.round(Math.max(...locales.map(minutes))));

/**
 * Minutes each stage of a procedure takes, by the length of what there is to read and the number of things asked; whole minutes, at
 * least one, in the language that takes longest.
 */
export const minutesFor = (
  taught: Taught,
  settings: Pick<ExamSettings, 'questions'>,
): Readonly<Record<LearningStage, number>> => {
  const { procedure, scenarios } = taught;
  const practised = casesEnough(scenarios);
  const decisions = practised.flatMap(({ course }) => course).filter(({ decide }) => decide !== undefined).length;
  const asked = thinking * (decisions + onTheWay * practised.length);
  const watched = caseToWatch(scenarios);
  const cases = practised.flatMap((scenario) => told(scenario));
  const onFacts = applied(taught, 'exam', watched);
  return {
    read: longest((locale) => minutesToLearn(procedure.steps.filter(isWork).flatMap(textsOf), locale)),
    watch: longest((locale) => minutesToLearn(watched ? told(watched) : [], locale)),
    practise: longest((locale) => minutesToLearn(cases, locale) + asked),
    exam: longest(toBeExamined([taught], onFacts, procedure.steps.filter(isWork).length, settings)),
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
  settings: Pick<ExamSettings, 'questions'>,
): Readonly<Record<RoleStage, number>> => {
  const own = taught.flatMap(({ procedure }) => [
    ...ownSteps(procedure, role).flatMap(textsOf),
    ...namedIn(procedure, role).flatMap((step) => requirementsFor(step, role)),
  ]);
  const seen = taught.flatMap((subject) => watchedAs(subject, role));
  const play = rolePlay(taught, role, sample);
  const steps = new Set(
    taught.flatMap(({ procedure }) =>
      ownSteps(procedure, role).map((step) => placeOf({ procedure: procedure.id, step: step.id })),
    ),
  );
  const onFacts = taught
    .flatMap((each) => applied(each, 'exam', caseToWatch(each.scenarios), caseForRole(each, role)))
    .filter((question) => steps.has(placeOf(question)));
  return {
    read: longest((locale) => minutesToLearn(own, locale)),
    watch: longest((locale) => minutesToLearn(seen, locale)),
    play: longest((locale) => toAnswer(taught, play, locale)),
    exam: longest(toBeExamined(taught, onFacts, steps.size, settings)),
  };
};
