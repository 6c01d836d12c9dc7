/**
 * Whether an exam can be passed by its wording. Scripts that know nothing of the procedures answer papers of every procedure and role in
 * both languages; each must stay at what blind chance gives.
 */
import { describe, expect, it } from 'vitest';
import { trainQuestions } from '../../src/i18n/train/questions.ts';
import type { Locale } from '../../src/procedure/index.ts';
import { drawExam, factsAt, optionText, poolOf, poolOfRole, promptText, type Question } from '../../src/train/index.ts';
import { ourContent, ourTaught } from '../support/our-procedures.ts';

const { roles, records, handbook } = ourContent;

/** A question as somebody sees it who can only read. */
interface Seen {
  readonly prompt: string;
  readonly facts: string;
  readonly options: readonly { readonly key: string; readonly text: string }[];
  readonly right: string;
}

const seen = (question: Question, locale: Locale): Seen => {
  const { procedure, scenarios, situations } = ourTaught.find((it) => it.procedure.id === question.procedure)!;
  const names = { locale, procedure, roles, records, situations };
  const scenario = scenarios.find(({ id }) => id === question.scenario);
  const facts = scenario
    ? Object.values(factsAt(scenario, question.entry!)).flat()
    : (situations.find(({ id }) => id === question.situation)?.facts ?? []);
  const step = procedure.steps.find(({ id }) => id === question.step)!;
  // Where a role is asked for its steps, the step is the answer.
  const about = question.role === undefined ? step.name[locale] : '';
  return {
    prompt: `${promptText(question, names, trainQuestions[locale])} ${about}`,
    facts: facts.map((it) => it[locale]).join(' '),
    options: question.options.map(({ key, meant }) => ({ key, text: optionText(question, meant, names) })),
    right: question.right,
  };
};

/** What two texts can have in common: pairs of Chinese characters, English words of four letters or more. */
const parts = (text: string): ReadonlySet<string> => {
  const han = text.match(/\p{Script=Han}/gu) ?? [];
  const words = text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  return new Set([...words, ...han.slice(1).map((it, at) => han[at]! + it)]);
};
const shared = (text: string, other: string): number => {
  const there = parts(other);
  const here = parts(text);
  return here.size === 0 ? 0 : [...here].filter((it) => there.has(it)).length / Math.sqrt(here.size);
};

type Script = (question: Seen, option: string) => number;

/** Each gives an option a mark; the highest is taken, of equal ones any. */
const scripts: Readonly<Record<string, Script>> = {
  'says most of the question again': ({ prompt }, option) => shared(option, prompt),
  'says least of the question again': ({ prompt }, option) => -shared(option, prompt),
  'says most of the facts again': ({ facts }, option) => shared(option, facts),
  'is the longest': (_, option) => option.length,
  'is the shortest': (_, option) => -option.length,
};

/** What a script is right in on the average: of equal marks each is taken as often. */
const score = (question: Seen, script: Script): number => {
  const marks = question.options.map(({ key, text }) => ({ key, mark: script(question, text) }));
  const most = Math.max(...marks.map(({ mark }) => mark));
  const best = marks.filter(({ mark }) => mark === most);
  return best.some(({ key }) => key === question.right) ? 1 / best.length : 0;
};

const mean = (values: readonly number[]): number => values.reduce((sum, it) => sum + it, 0) / values.length;

const pools = [
  ...ourTaught.map((it) => ({ name: it.procedure.id, pool: poolOf(it) })),
  ...roles.map(({ id }) => ({ name: id, pool: poolOfRole(ourTaught, id) })),
];
const papers = 40;

describe.each(pools)('An exam of $name', ({ pool }) => {
  const drawn = Array.from({ length: papers }, (_, seed) =>
    drawExam(pool, { seed: `paper ${seed}`, count: handbook.training.questions }),
  );

  it.each(['zh', 'en'] as const)('is not answered by its wording (%s)', (locale) => {
    const asked = drawn.map((paper) => paper.map((question) => seen(question, locale)));
    const chance = mean(asked.map((paper) => paper.reduce((sum, { options }) => sum + 1 / options.length, 0)));
    for (const [name, script] of Object.entries(scripts)) {
      const got = mean(asked.map((paper) => paper.reduce((sum, it) => sum + score(it, script), 0)));
      expect(
        Math.abs(got - chance),
        `the option that ${name}: ${got.toFixed(2)}, by chance ${chance.toFixed(2)}`,
      ).toBeLessThanOrEqual(1);
    }
  });
});
