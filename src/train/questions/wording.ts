/**
 * What somebody gains on a question who goes by its wording alone: takes the longest option, or the one that says most of the question
 * again. Papers are put together so that over a whole paper such rules gain nothing.
 */
import type { Locale, Scenario, Situation, Text } from '../../procedure/index.ts';
import { common, pairsOf, wordsOf } from './likeness.ts';
import { factsAt } from './of-a-case.ts';
import type { Meant, Question } from './question.ts';

interface Named {
  readonly id: string;
  readonly name: Text;
}

/** What questions and options are called by. */
export interface Naming {
  readonly procedure: { readonly steps: readonly NamedStep[] };
  readonly roles: readonly Named[];
  readonly records: readonly Named[];
  readonly scenarios: readonly Scenario[];
  readonly situations: readonly Situation[];
}

interface NamedStep extends Named {
  readonly question?: Text;
  readonly requirements?: readonly Text[];
  readonly outcomes?: readonly { readonly mark: string; readonly name: Text }[];
}

const nameOf = (things: readonly Named[], id: string | undefined): Text[] =>
  things.filter((it) => it.id === id).map(({ name }) => name);

const optionTexts = ({ step: at, situation }: Question, meant: Meant, naming: Naming): readonly Text[] => {
  const { procedure, roles, records, situations } = naming;
  switch (meant.kind) {
    case 'roles':
      return meant.roles.flatMap((id) => nameOf(roles, id));
    case 'record':
      return nameOf(records, meant.record);
    case 'step':
      return nameOf(procedure.steps, meant.step);
    case 'requirement':
      return procedure.steps.filter(({ id }) => id === meant.step).flatMap((it) => it.requirements?.[meant.no - 1] ?? []);
    case 'outcome': {
      const outcomes = procedure.steps.find(({ id }) => id === at)?.outcomes ?? [];
      return outcomes.filter(({ mark }) => mark === meant.mark).map(({ name }) => name);
    }
    case 'entry':
      return situations.filter(({ id }) => id === situation).flatMap(({ options }) => options[meant.no - 1] ?? []);
  }
};

/** What is asked about: the step, with its outcome, or the question of its gate or the situation; the role, where it is which step is a role's. */
const aboutTexts = (
  { step: at, role, situation, mark }: Question,
  { procedure, roles, situations }: Naming,
): readonly Text[] => {
  if (role !== undefined) return nameOf(roles, role);
  const own = situations.find(({ id }) => id === situation)?.question;
  const step = procedure.steps.find(({ id }) => id === at);
  const outcome = step?.outcomes?.find((it) => it.mark === mark)?.name;
  return [step?.name, outcome ?? own ?? step?.question].filter((it) => it !== undefined);
};

/** What is known: the facts of a case, or of a situation. */
const givenTexts = ({ scenario, entry, situation }: Question, { scenarios, situations }: Naming): readonly Text[] => [
  ...scenarios.filter(({ id }) => id === scenario).flatMap((it) => Object.values(factsAt(it, entry!)).flat()),
  ...situations.filter(({ id }) => id === situation).flatMap(({ facts }) => facts),
];

const partsIn = { zh: (text: string) => pairsOf(text), en: (text: string) => wordsOf(text) };

/** How much of an option says again what is asked, by the root of its own length, so that long ones don't win by being long. */
const echoed = (option: string, about: string, locale: Locale): number => {
  const own = partsIn[locale](option);
  return own.size === 0 ? 0 : common(own, partsIn[locale](about)) / Math.sqrt(own.size);
};

/** The gain over blind chance of taking the option with the highest mark, of equal ones any: from −1/2 to 4/5. */
const gain = (marks: readonly number[], right: number): number => {
  const most = Math.max(...marks);
  const best = marks.filter((it) => it === most).length;
  return (marks[right] === most ? 1 / best : 0) - 1 / marks.length;
};

const joined = (texts: readonly Text[], locale: Locale): string => texts.map((it) => it[locale]).join(' ');

/** In each language: of the option that is longest, shortest, says most of what is asked again, least of it, and most of the facts. */
export const gainsByWording = (question: Question, naming: Naming): readonly number[] => {
  const right = question.options.findIndex(({ key }) => key === question.right);
  const about = aboutTexts(question, naming);
  const given = givenTexts(question, naming);
  return (['zh', 'en'] as const).flatMap((locale) => {
    const options = question.options.map(({ meant }) => joined(optionTexts(question, meant, naming), locale));
    const lengths = options.map(({ length }) => length);
    const echoes = options.map((option) => echoed(option, joined(about, locale), locale));
    const known = options.map((option) => echoed(option, joined(given, locale), locale));
    return [lengths, lengths.map((it) => -it), echoes, echoes.map((it) => -it), known].map((marks) => gain(marks, right));
  });
};

/** Above this share of an option that says again what is asked, it is found by its sound. */
const mostEcho = 0.5;

/** Whether the right option, and no other as much, is for the better half what is asked about: its own words answer it. */
export const givesItselfAway = (question: Question, naming: Naming): boolean => {
  const about = aboutTexts(question, naming);
  return (['zh', 'en'] as const).some((locale) => {
    const echo = ({ meant }: { readonly meant: Meant }): number => {
      const own = partsIn[locale](joined(optionTexts(question, meant, naming), locale));
      return common(own, partsIn[locale](joined(about, locale))) / Math.max(1, own.size);
    };
    const right = question.options.find(({ key }) => key === question.right)!;
    return echo(right) >= mostEcho && question.options.every((it) => it === right || echo(it) < echo(right));
  });
};
