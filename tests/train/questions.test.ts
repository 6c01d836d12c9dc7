import { describe, expect, it } from 'vitest';
import { trainQuestions } from '../../src/i18n/train/questions.ts';
import {
  bandFor,
  callOf,
  compile,
  courseOf,
  figureAt,
  isDeciding,
  isWork,
  limitOf,
  limitUnits,
  type Procedure,
  pastMerges,
  type StepOf,
  signingOf,
  stepIn,
  type WorkStep,
} from '../../src/procedure/index.ts';
import {
  everythingAsked,
  factsAt,
  isApplied,
  isDecision,
  type Meant,
  optionText,
  poolOf,
  promptText,
  type Question,
  questionKinds,
  questionsOfSteps,
  questionsOnTheWay,
  reasonText,
  type Taught,
} from '../../src/train/index.ts';
import { echo } from '../../src/train/questions/likeness.ts';
import { everyTaught, everyWithCases, handbooks, taughtWithCases } from '../support/handbooks.ts';
import { end, procedureOf, signed, task } from '../support/random-procedure.ts';

const all: { procedure: Procedure; question: Question; of: Taught }[] = handbooks.flatMap(({ taught, content }) =>
  taught.flatMap((of) =>
    everythingAsked(
      of,
      content.roles.map(({ id }) => id),
    ).map((question) => ({ procedure: of.procedure, question, of })),
  ),
);
const workIn = (procedure: Procedure, id: string): WorkStep => procedure.steps.filter(isWork).find((step) => step.id === id)!;

/** Whether an option answers the question, told from the definition afresh. */
const answers = (procedure: Procedure, question: Question, meant: Meant): boolean => {
  const step = workIn(procedure, question.step);
  switch (meant.kind) {
    case 'roles':
      if (question.kind === 'figure') {
        const { roles } = bandFor(step, figureAt(procedure, step)!, Number(question.mark))!;
        return [...meant.roles].sort().join() === [...roles].sort().join();
      }
      return meant.roles.some((role) => step.roles.includes(role));
    case 'record':
      return step.records[question.kind === 'results' ? 'out' : 'in'].includes(meant.record);
    case 'requirement': {
      const sentence = workIn(procedure, meant.step).requirements[meant.no - 1]!;
      return step.requirements.some(({ zh, en }) => zh === sentence.zh || en === sentence.en);
    }
    case 'step':
      if (question.kind === 'called') return callOf(workIn(procedure, meant.step)) === callOf(step);
      if (question.kind === 'yours') return workIn(procedure, meant.step).roles.includes(question.role!);
      if (isDeciding(step)) return step.outcomes.find(({ mark }) => mark === question.mark)!.next === meant.step;
      return step.next === meant.step;
    case 'outcome':
      return meant.mark === question.right;
    case 'signing': {
      const { need, inOrder, veto } = signingOf(step)!;
      return meant.need === need && meant.inOrder === inOrder && meant.veto === veto;
    }
    case 'limit': {
      const { within, unit } = limitOf(step)!;
      return meant.within === within && meant.unit === unit;
    }
    case 'entry':
      return `${meant.no}` === question.right;
  }
};

describe('Questions made from the definition', () => {
  it('ask of every step that has something to ask: who, what it asks for, what follows', () => {
    for (const it of everyTaught) {
      const { procedure } = it;
      const pool = everythingAsked(it);
      for (const step of procedure.steps.filter(isWork)) {
        const kinds = pool.filter((it) => it.step === step.id).map(({ kind }) => kind);
        expect(kinds.length, `${procedure.id} ${step.id}`).toBeGreaterThanOrEqual(1);
        // Where a way comes to a join, the others are waited for: no step comes next.
        const named = (id: string) => stepIn(procedure, pastMerges(procedure, id))!.kind !== 'join';
        const ways = isDeciding(step) ? step.outcomes.filter(({ next }) => named(next)) : [];
        expect(kinds.filter((kind) => kind === 'after').length).toBe(ways.length);
      }
    }
    const asked = new Set(all.map(({ question }) => question.kind));
    expect(asked).toEqual(new Set(questionKinds));
  });

  it('ask by when a step with a limit is done; the right time alone is right, whatever the unit', () => {
    for (const unit of limitUnits)
      for (const within of [1, 2, 3, 10, 999]) {
        const small = procedureOf(task('draft', 'end'), end());
        const timed = {
          ...small,
          steps: small.steps.map((step) => ({ ...step, ...(step.kind === 'task' && { limit: { within, unit } }) })),
        };
        const [asked, ...others] = questionsOfSteps(timed as Procedure).filter(({ kind }) => kind === 'within');
        expect(others).toEqual([]);
        expect(asked!.right).toBe(`${within}-${unit}`);
        expect(asked!.options.length).toBeGreaterThanOrEqual(3);
        expect(asked!.options.filter(({ meant }) => answers(timed as Procedure, asked!, meant))).toHaveLength(1);
      }
    expect(questionsOfSteps(procedureOf(task('draft', 'end'), end())).filter(({ kind }) => kind === 'within')).toEqual([]);
  });

  it('ask of a gate that several sign how many have to agree, and what one refusal does', () => {
    const small = (keys: Pick<StepOf<'gate'>, 'sign' | 'veto'>): Procedure =>
      procedureOf(task('draft', 'sign'), signed('sign', ['anna', 'bert', 'cleo'], keys, { Y: 'end', N: 'draft' }), end());
    const asked = (keys: Pick<StepOf<'gate'>, 'sign' | 'veto'>) =>
      questionsOfSteps(small(keys)).filter(({ kind }) => kind === 'signs');
    const right = (keys: Pick<StepOf<'gate'>, 'sign' | 'veto'>): string => {
      const [question, ...others] = asked(keys);
      expect(others).toEqual([]);
      const names = { procedure: small(keys), roles: [], records: [], situations: [], locale: 'en' } as const;
      const texts = new Map(question!.options.map(({ key, meant }) => [key, optionText(question!, meant, names)]));
      expect(new Set(texts.values()).size).toBe(question!.options.length);
      return texts.get(question!.right)!;
    };
    const ways = [{ sign: 'all' }, { sign: 'any' }, { sign: 'order' }, { sign: { atLeast: 2 } }] as const;
    expect(new Set(ways.map(right)).size).toBe(ways.length);
    expect(right({ sign: { atLeast: 2 }, veto: true })).toBe('2 agree; one refusal turns it down at once');
    expect(asked({})).toEqual([]);
  });

  it('have one right option, two to five in all, and no wrong one that is right as well', () => {
    for (const { procedure, question } of all) {
      const where = question.id;
      const right = question.options.filter(({ meant }) => answers(procedure, question, meant));
      expect(
        right.map(({ key }) => key),
        where,
      ).toEqual([question.right]);
      const keys = question.options.map(({ key }) => key);
      expect(new Set(keys).size, where).toBe(keys.length);
      expect(keys.length, where).toBeGreaterThanOrEqual(isDecision(question) ? 2 : 3);
      expect(keys.length, where).toBeLessThanOrEqual(5);
    }
  });

  it('have an id of their own, in letters every learning system takes', () => {
    const ids = all.map(({ question }) => question.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\w./-]+$/);
  });

  it('read differently from one another, and no two options of one read the same, in both languages', () => {
    for (const { question, of } of all)
      for (const locale of ['zh', 'en'] as const) {
        const names = { locale, ...of };
        const told = question.options.map(({ meant }) => optionText(question, meant, names));
        expect(new Set(told).size, `${question.id}: ${told.join(' | ')}`).toBe(told.length);
        expect(promptText(question, names, trainQuestions[locale])).toMatch(/[?？]$/);
        if (!isApplied(question))
          expect(reasonText(question, names, trainQuestions[locale])).toContain(
            told[question.options.findIndex(({ key }) => key === question.right)],
          );
      }
  });

  it('ask for the sentence that says the name of its step least', () => {
    const asked = all.filter(({ question }) => question.kind === 'must');
    for (const { procedure, question } of asked) {
      const { name, requirements } = workIn(procedure, question.step);
      const told = ({ meant }: { meant: Meant }): number => {
        if (meant.kind !== 'requirement') throw new Error(`${question.id} has an option of kind ${meant.kind}.`);
        return echo(name, workIn(procedure, meant.step).requirements[meant.no - 1]!);
      };
      const right = question.options.find(({ key }) => key === question.right)!;
      expect(told(right), question.id).toBe(Math.min(...requirements.map((it) => echo(name, it))));
    }
    expect(asked.length).toBeGreaterThan(20);
  });

  it('are the same every time', () => {
    expect(poolOf(taughtWithCases)).toEqual(poolOf(taughtWithCases));
  });
});

describe('Questions from training cases', () => {
  it('tell what was known by then, and nothing that comes later', () => {
    for (const { scenarios } of everyWithCases)
      for (const scenario of scenarios)
        for (const [entry, { facts }] of scenario.course.entries()) {
          const told = factsAt(scenario, entry);
          expect(told.here).toEqual(facts);
          const later = scenario.course.slice(entry + 1).flatMap((it) => it.facts);
          for (const fact of later) expect([...told.before, ...told.here]).not.toContain(fact);
          expect(told.before[0]).toBe(scenario.situation);
        }
  });
});

describe('Questions on the way of a case', () => {
  const met = (procedure: Procedure, scenario: Taught['scenarios'][number]) => ({
    scenario: scenario.id,
    told: scenario.course.filter(({ facts }) => facts.length > 0).map(({ step }) => step),
    steps: [
      ...new Set(
        courseOf(procedure, compile(procedure), scenario)
          .stops.map(({ step }) => step)
          .filter((id) => procedure.steps.some((step) => step.id === id && isWork(step) && !isDeciding(step))),
      ),
    ],
  });

  it.each(everyWithCases)(
    'over the cases of $name every task they come to is asked about, and every case asks three at least',
    ({ procedure, scenarios }) => {
      const cases = scenarios.map((scenario) => met(procedure, scenario));
      const asked = questionsOnTheWay(procedure, cases);
      const steps = new Set([...asked.values()].flatMap((it) => [...it.keys()]));
      expect(steps).toEqual(new Set(cases.flatMap((it) => it.steps)));
      for (const { scenario, steps, told } of cases) {
        const own = asked.get(scenario)!;
        expect(own.size).toBeGreaterThanOrEqual(Math.min(3, steps.length));
        for (const [step, question] of own) {
          expect([question.step, steps.includes(step)]).toEqual([step, true]);
          if (told.includes(step)) expect(question.kind).not.toBe('who');
        }
      }
    },
  );
});

describe('Questions with other wrong options', () => {
  it('have the same right one, and so the same name', () => {
    for (const { procedure } of everyTaught) {
      const rights = new Map(questionsOfSteps(procedure).map(({ id, right }) => [id, right]));
      const others = [1, 2, 3].flatMap((variant) => questionsOfSteps(procedure, variant));
      for (const { id, right } of others) expect([id, right]).toEqual([id, rights.get(id)]);
      const sets = (all: readonly Question[]) =>
        new Set(all.map(({ id, options }) => [id, ...options.map(({ key }) => key).toSorted()].join()));
      expect(sets([...questionsOfSteps(procedure), ...others]).size).toBeGreaterThan(rights.size);
    }
  });
});
