/** What can be asked about one step, made from the definition. */
import {
  bandRows,
  calledAt,
  callOf,
  groundsOf,
  isDeciding,
  isWork,
  type Limit,
  limitOf,
  type Procedure,
  pastMerges,
  signingOf,
  stepIn,
  type WorkStep,
} from '../../procedure/index.ts';
import { chanceOf, drawn } from '../chance.ts';
import { type Asked, question } from './asking.ts';
import { figure } from './by-figure.ts';
import { echo, sayTheSame } from './likeness.ts';
import { nearby } from './options.ts';
import type { Meant, Question } from './question.ts';

/** Only roles that have no part in the step are wrong: half of an answer is not a wrong answer. */
const who = (asked: Asked): Question[] => {
  const { step, near } = asked;
  if (step.roles.length === 0 || bandRows(step).length > 0) return [];
  const wrong = near.filter(({ roles }) => roles.length > 0 && !roles.some((role) => step.roles.includes(role)));
  return question(
    asked,
    'who',
    { kind: 'roles', roles: step.roles },
    wrong.map(({ roles }) => ({ kind: 'roles', roles })),
    { read: step.why !== undefined },
  );
};

/** Where several sign: the right way among others in which as many could. */
const signs = (asked: Asked): Question[] => {
  const signing = signingOf(asked.step);
  if (!signing) return [];
  const of = signing.signers.length;
  const way = (inOrder: boolean, need: number, veto: boolean): Meant => ({ kind: 'signing', inOrder, need, of, veto });
  const { inOrder, need, veto } = signing;
  const some = of > 2 ? [way(false, of - 1, false), way(false, of - 1, true)] : [way(false, 1, true)];
  return question(asked, 'signs', way(inOrder, need, veto), [
    way(false, of, true),
    way(true, of, true),
    way(false, 1, false),
    ...some,
  ]);
};

/** By when it is done: the right time among others of the same and of other units. */
const within = (asked: Asked): Question[] => {
  const limit = limitOf(asked.step);
  if (!limit) return [];
  const { within: count, unit } = limit;
  const time = (count: number, unit: Limit['unit']): Meant => ({ kind: 'limit', within: count, unit });
  const other =
    unit === 'days' ? 'working-days' : unit === 'working-days' ? 'days' : unit === 'hours' ? 'working-hours' : 'hours';
  const less = count > 2 ? count - Math.ceil(count / 3) : count + 1;
  return question(asked, 'within', time(count, unit), [time(count, other), time(count * 2 + 1, unit), time(less, unit)]);
};

/** Where another procedure is gone through; a step that calls the same is no wrong answer. */
const called = (asked: Asked): Question[] => {
  const { procedure, step, near } = asked;
  const call = calledAt(procedure, step);
  if (!call) return [];
  const wrong = near.filter((other) => callOf(other) !== call.id).map(({ id }) => leadingTo(id));
  return question(asked, 'called', leadingTo(step.id), wrong);
};

const record = (record: string): Meant => ({ kind: 'record', record });

/** Records the step has nothing to do with; for what it makes, also those it goes by: reading is not making. */
const recordsElsewhere = ({ step, near }: Asked): string[] => {
  const own = new Set([...step.records.in, ...step.records.out]);
  return near.flatMap(({ records }) => [...records.out, ...records.in]).filter((id) => !own.has(id));
};

const readOf = ({ step }: Asked) => ({ read: step.records.why !== undefined });

const results = (asked: Asked): Question[] => {
  const { records } = asked.step;
  const right = records.out[0];
  if (right === undefined) return [];
  const used = records.in.filter((id) => !records.out.includes(id));
  return question(asked, 'results', record(right), [...used, ...recordsElsewhere(asked)].map(record), readOf(asked));
};

const needs = (asked: Asked): Question[] => {
  const right = asked.step.records.in[0];
  return right === undefined ? [] : question(asked, 'needs', record(right), recordsElsewhere(asked).map(record), readOf(asked));
};

/** Of the step's requirements one that says its name again least; beside it the wrong one that says it most. */
const must = (asked: Asked): Question[] => {
  const { procedure, step, near } = asked;
  if (step.requirements.length === 0) return [];
  const stated = (of: WorkStep) =>
    of.requirements.map((sentence, at) => ({
      sentence,
      meant: { kind: 'requirement', step: of.id, no: at + 1 } as const,
      told: echo(step.name, sentence),
    }));
  const own = stated(step);
  const least = Math.min(...own.map(({ told }) => told));
  const [right] = drawn(
    own.filter(({ told }) => told === least),
    1,
    // The same in every variant: answers to one question are counted together.
    chanceOf(`${procedure.id}/${step.id}/must`),
  );
  const wrong = near
    .flatMap(stated)
    .filter(({ sentence }) => !own.some((fact) => sayTheSame(fact.sentence, sentence)))
    .filter(({ sentence }, at, all) => all.findIndex((fact) => sayTheSame(fact.sentence, sentence)) === at);
  const most = Math.max(0, ...wrong.map(({ told }) => told));
  const lures = wrong.filter(({ told }) => told > 0 && told === most).slice(0, 1);
  return question(
    asked,
    'must',
    right!.meant,
    [...lures, ...wrong].map(({ meant }) => meant),
    { sure: lures.length, read: step.requirements[right!.meant.no - 1]!.basis === 'inferred' },
  );
};

const leadingTo = (step: string): Meant => ({ kind: 'step', step });

/** A step with a name of its own that a matter can be told to go to: a fork sends it several ways at once. */
const canBeNamed = (procedure: Procedure, id: string): boolean => {
  const step = stepIn(procedure, id);
  return step !== undefined && (isWork(step) || step.kind === 'end');
};

/** What comes next is asked where it is one step; before a choice it is several, and naming the choice would be no answer. */
const next = (asked: Asked): Question[] => {
  const { procedure, step, near } = asked;
  if (step.kind !== 'task') return [];
  const to = pastMerges(procedure, step.next);
  if (!canBeNamed(procedure, to) || stepIn(procedure, to)!.kind === 'choice') return [];
  return question(
    asked,
    'next',
    leadingTo(to),
    near.map(({ id }) => leadingTo(id)),
  );
};

/** Where the other outcomes lead always stands among the wrong ones. */
const after = (asked: Asked): Question[] => {
  const { procedure, step, near } = asked;
  if (!isDeciding(step)) return [];
  return step.outcomes.flatMap((outcome) => {
    const { mark } = outcome;
    const to = pastMerges(procedure, outcome.next);
    const elsewhere = step.outcomes
      .map((way) => pastMerges(procedure, way.next))
      .filter((target) => target !== to && canBeNamed(procedure, target));
    if (!canBeNamed(procedure, to)) return [];
    const wrong = [...elsewhere, ...near.map(({ id }) => id)].map(leadingTo);
    return question(asked, 'after', leadingTo(to), wrong, {
      mark,
      id: `after-${asciiOf(mark)}`,
      sure: new Set(elsewhere).size,
      read: groundsOf(outcome).target.basis === 'inferred',
    });
  });
};

/** A mark in letters that every learning system takes: 退 becomes u9000. */
const asciiOf = (mark: string): string =>
  [...mark].map((letter) => (/[\w-]/.test(letter) ? letter : `u${letter.codePointAt(0)!.toString(16)}`)).join('');

const kinds = { who, signs, figure, within, called, results, needs, must, next, after };

const made = (procedure: Procedure, variant: number): readonly Question[] => {
  const works = procedure.steps.filter(isWork);
  return works.flatMap((step) =>
    Object.entries(kinds).flatMap(([kind, asking]) => {
      const chance = chanceOf(`${procedure.id}/${step.id}/${kind}${variant > 0 ? `/${variant}` : ''}`);
      return asking({ procedure, step, near: nearby(procedure, works, step.id, chance), chance });
    }),
  );
};

const known = new WeakMap<Procedure, (readonly Question[])[]>();

/**
 * Everything that can be asked about the steps of a procedure; the same every time, and made once.
 * @param variant another choice of wrong options for the same questions
 */
export const questionsOfSteps = (procedure: Procedure, variant = 0): readonly Question[] => {
  const variants = known.get(procedure) ?? [];
  known.set(procedure, variants);
  variants[variant] ??= made(procedure, variant);
  return variants[variant];
};

/** Which of these steps is this role's? One question for every step of theirs that has enough others beside it. */
export const questionsOfRole = (procedure: Procedure, role: string, variant = 0): readonly Question[] => {
  const works = procedure.steps.filter(isWork);
  return works
    .filter(({ roles }) => roles.includes(role))
    .flatMap((step) => {
      const chance = chanceOf(`${procedure.id}/${step.id}/yours-${role}${variant > 0 ? `/${variant}` : ''}`);
      const near = nearby(procedure, works, step.id, chance);
      const wrong = near.filter(({ roles }) => !roles.includes(role)).map(({ id }) => leadingTo(id));
      return question({ procedure, step, near, chance }, 'yours', leadingTo(step.id), wrong, { role, id: `yours-${role}` });
    });
};
