/** What can be asked about one step, made from the definition. */
import { isDeciding, isWork, type Procedure, type Text, type WorkStep } from '../../procedure/index.ts';
import { type Chance, chanceOf, drawn } from '../chance.ts';
import { echo, sayTheSame } from './likeness.ts';
import { nearby, optionsOf } from './options.ts';
import type { Meant, Question, QuestionKind } from './question.ts';

/** A step with what its questions draw on. */
interface Asked {
  readonly procedure: Procedure;
  readonly step: WorkStep;
  readonly near: readonly WorkStep[];
  readonly chance: Chance;
}

const question = (
  { procedure, step, chance }: Asked,
  kind: QuestionKind,
  right: Meant,
  wrong: readonly Meant[],
  { sure, ...more }: Partial<Question> & { readonly sure?: number } = {},
): Question[] => {
  const answers = optionsOf(right, wrong, chance, sure);
  return answers
    ? [
        {
          kind,
          procedure: procedure.id,
          step: step.id,
          ...more,
          id: `${procedure.id}/${step.id}/${more.id ?? kind}`,
          ...answers,
        },
      ]
    : [];
};

/** Only roles that have no part in the step are wrong: half of an answer is not a wrong answer. */
const who = (asked: Asked): Question[] => {
  const { step, near } = asked;
  if (step.roles.length === 0) return [];
  const wrong = near.filter(({ roles }) => roles.length > 0 && !roles.some((role) => step.roles.includes(role)));
  return question(
    asked,
    'who',
    { kind: 'roles', roles: step.roles },
    wrong.map(({ roles }) => ({ kind: 'roles', roles })),
  );
};

const record = (record: string): Meant => ({ kind: 'record', record });

/** Records the step has nothing to do with; for what it makes, also those it goes by: reading is not making. */
const recordsElsewhere = ({ step, near }: Asked): string[] => {
  const own = new Set([...step.records.in, ...step.records.out]);
  return near.flatMap(({ records }) => [...records.out, ...records.in]).filter((id) => !own.has(id));
};

const results = (asked: Asked): Question[] => {
  const { records } = asked.step;
  const right = records.out[0];
  if (right === undefined) return [];
  const read = records.in.filter((id) => !records.out.includes(id));
  return question(asked, 'results', record(right), [...read, ...recordsElsewhere(asked)].map(record));
};

const needs = (asked: Asked): Question[] => {
  const right = asked.step.records.in[0];
  return right === undefined ? [] : question(asked, 'needs', record(right), recordsElsewhere(asked).map(record));
};

/** Of the step's requirements the one that says its name again least; beside it the wrong one that says it most. */
const must = (asked: Asked): Question[] => {
  const { step, near, chance } = asked;
  if (step.requirements.length === 0) return [];
  const told = (sentence: Text): number => echo(step.name, sentence);
  const least = Math.min(...step.requirements.map(told));
  const [no] = drawn(
    step.requirements.flatMap((own, at) => (told(own) === least ? at + 1 : [])),
    1,
    chance,
  );
  const others = near.flatMap((other) => other.requirements.map((sentence, at) => ({ sentence, step: other.id, no: at + 1 })));
  const wrong = others
    .filter(({ sentence }) => !step.requirements.some((own) => sayTheSame(own, sentence)))
    .filter(({ sentence }, at, all) => all.findIndex((it) => sayTheSame(it.sentence, sentence)) === at);
  const lure = wrong.toSorted((one, other) => told(other.sentence) - told(one.sentence))[0];
  const luring = lure !== undefined && told(lure.sentence) > 0;
  return question(
    asked,
    'must',
    { kind: 'requirement', step: step.id, no: no! },
    (luring ? [lure, ...wrong] : wrong).map(({ step: at, no: its }): Meant => ({ kind: 'requirement', step: at, no: its })),
    { sure: luring ? 1 : 0 },
  );
};

const leadingTo = (step: string): Meant => ({ kind: 'step', step });

/** A step with a name of its own that a matter can be told to go to: a fork sends it several ways at once. */
const canBeNamed = (procedure: Procedure, id: string): boolean => {
  const step = procedure.steps.find((it) => it.id === id);
  return step !== undefined && (isWork(step) || step.kind === 'end');
};

const next = (asked: Asked): Question[] => {
  const { procedure, step, near } = asked;
  if (step.kind !== 'task' || !canBeNamed(procedure, step.next)) return [];
  return question(
    asked,
    'next',
    leadingTo(step.next),
    near.map(({ id }) => leadingTo(id)),
  );
};

/** Where the other outcomes lead always stands among the wrong ones. */
const after = (asked: Asked): Question[] => {
  const { procedure, step, near } = asked;
  if (!isDeciding(step)) return [];
  return step.outcomes.flatMap(({ mark, next: to }) => {
    const elsewhere = step.outcomes.map((it) => it.next).filter((it) => it !== to && canBeNamed(procedure, it));
    if (!canBeNamed(procedure, to)) return [];
    const wrong = [...elsewhere, ...near.map(({ id }) => id)].map(leadingTo);
    return question(asked, 'after', leadingTo(to), wrong, {
      mark,
      id: `after-${asciiOf(mark)}`,
      sure: new Set(elsewhere).size,
    });
  });
};

/** A mark in letters that every learning system takes: 退 becomes u9000. */
const asciiOf = (mark: string): string =>
  [...mark].map((letter) => (/[\w-]/.test(letter) ? letter : `u${letter.codePointAt(0)!.toString(16)}`)).join('');

const kinds = { who, results, needs, must, next, after };

/** Everything that can be asked about the steps of a procedure; the same every time. */
export const questionsOfSteps = (procedure: Procedure): readonly Question[] => {
  const works = procedure.steps.filter(isWork);
  return works.flatMap((step) =>
    Object.entries(kinds).flatMap(([kind, asking]) => {
      const chance = chanceOf(`${procedure.id}/${step.id}/${kind}`);
      return asking({ procedure, step, near: nearby(procedure, works, step.id, chance), chance });
    }),
  );
};

/** Which of these steps is this role's? One question for every step of theirs that has enough others beside it. */
export const questionsOfRole = (procedure: Procedure, role: string): readonly Question[] => {
  const works = procedure.steps.filter(isWork);
  return works
    .filter(({ roles }) => roles.includes(role))
    .flatMap((step) => {
      const chance = chanceOf(`${procedure.id}/${step.id}/yours-${role}`);
      const near = nearby(procedure, works, step.id, chance);
      const wrong = near.filter(({ roles }) => !roles.includes(role)).map(({ id }) => leadingTo(id));
      return question({ procedure, step, near, chance }, 'yours', leadingTo(step.id), wrong, { role, id: `yours-${role}` });
    });
};
