/**
 * What somebody gains on a question who goes by its wording alone: takes the longest option, or the one that says most of the question
 * again. Papers are put together so that over a whole paper such rules gain nothing.
 */
import {
  calledAt,
  isDeciding,
  type Locale,
  localesIn,
  outcomeOf,
  type Scenario,
  stepIn,
  type Text,
} from '../../procedure/index.ts';
import { common, partsIn, share } from './likeness.ts';
import { factsAt } from './of-a-case.ts';
import type { Option, Question } from './question.ts';
import { type Names, optionText } from './sentences.ts';

/** What questions and options are called by, in each language. */
export type Naming = Omit<Names, 'locale'> & { readonly scenarios: readonly Scenario[] };

/** What is asked about: the step, with its outcome, or the question of its gate or the situation; the role or the called procedure, where it is which step is theirs. */
const aboutTexts = ({ kind, step: at, role, situation, mark }: Question, naming: Naming): readonly Text[] => {
  const { procedure, roles, situations } = naming;
  if (role !== undefined) return roles.filter(({ id }) => id === role).map(({ name }) => name);
  const own = situations.find(({ id }) => id === situation)?.question;
  const step = stepIn(procedure, at)!;
  if (kind === 'called') return [calledAt(procedure, step)!.title];
  if (!isDeciding(step)) return [step.name, ...(own ? [own] : [])];
  return [step.name, (mark === undefined ? undefined : outcomeOf(step, mark)?.name) ?? own ?? step.question];
};

/** What is known: the facts of a case, or of a situation. */
const givenTexts = ({ scenario, entry, situation }: Question, { scenarios, situations }: Naming): readonly Text[] => [
  ...scenarios.filter(({ id }) => id === scenario).flatMap((play) => Object.values(factsAt(play, entry!)).flat()),
  ...situations.filter(({ id }) => id === situation).flatMap(({ facts }) => facts),
];

/** How much of an option says again what is asked, by the root of its own length, so that long ones don't win by being long. */
const echoed = (option: string, about: string, locale: Locale): number => {
  const own = partsIn(locale)(option);
  return own.size === 0 ? 0 : common(own, partsIn(locale)(about)) / Math.sqrt(own.size);
};

/** The gain over blind chance of taking the option with the highest mark, of equal ones any: from −1/2 to 4/5. */
const gain = (marks: readonly number[], right: number): number => {
  const most = Math.max(...marks);
  const best = marks.filter((mark) => mark === most).length;
  return (marks[right] === most ? 1 / best : 0) - 1 / marks.length;
};

const joined = (texts: readonly Text[], locale: Locale): string => texts.map((text) => text[locale]).join(' ');

/** In each language: of the option that is longest, shortest, says most of what is asked again, least of it, and most of the facts. */
export const gainsByWording = (question: Question, naming: Naming): readonly number[] => {
  const right = question.options.findIndex(({ key }) => key === question.right);
  const about = aboutTexts(question, naming);
  const given = givenTexts(question, naming);
  return localesIn(naming.procedure.title).flatMap((locale) => {
    const options = question.options.map(({ meant }) => optionText(question, meant, { ...naming, locale }));
    const lengths = options.map(({ length }) => length);
    const echoes = options.map((option) => echoed(option, joined(about, locale), locale));
    const known = options.map((option) => echoed(option, joined(given, locale), locale));
    return [lengths, lengths.map((size) => -size), echoes, echoes.map((echo) => -echo), known].map((marks) =>
      gain(marks, right),
    );
  });
};

/** Above this share of an option that says again what is asked, it is found by its sound. */
const mostEcho = 0.5;

/** Whether the right option, and no other as much, is for the better half what is asked about: its own words answer it. */
export const givesItselfAway = (question: Question, naming: Naming): boolean => {
  const about = aboutTexts(question, naming);
  return localesIn(naming.procedure.title).some((locale) => {
    const parts = partsIn(locale);
    const echo = ({ meant }: Option): number =>
      share(parts(optionText(question, meant, { ...naming, locale })), parts(joined(about, locale)));
    const right = question.options.find(({ key }) => key === question.right)!;
    return echo(right) >= mostEcho && question.options.every((option) => option === right || echo(option) < echo(right));
  });
};
