/** An exam: drawn from a pool with a seed, answered in any order, marked at the end. Pure. */
import { isDeciding, isWork, type Procedure, type Scenario } from '../procedure/index.ts';
import { type Chance, chanceOf, shuffled } from './chance.ts';
import { type Question, questionsOfCases, questionsOfRole, questionsOfSteps } from './questions/index.ts';

export interface ExamSettings {
  /** How many questions are asked, where the pool has as many. */
  readonly questions: number;
  /** Per cent of the questions that must be right. */
  readonly passMark: number;
}

/** A procedure with its training cases. */
export interface Taught {
  readonly procedure: Procedure;
  readonly scenarios: readonly Scenario[];
}

/** Everything a procedure's exam may ask. */
export const poolOf = ({ procedure, scenarios }: Taught): readonly Question[] => [
  ...questionsOfCases(procedure, scenarios),
  ...questionsOfSteps(procedure),
];

/** Everything a role's exam may ask: about the steps that are the role's, over all procedures given. */
export const poolOfRole = (taught: readonly Taught[], role: string): readonly Question[] =>
  taught.flatMap((it) => {
    const steps = new Set(it.procedure.steps.filter((step) => isWork(step) && step.roles.includes(role)).map(({ id }) => id));
    const own = poolOf(it).filter(({ step, kind }) => steps.has(step) && kind !== 'who');
    return [...questionsOfRole(it.procedure, role), ...own];
  });

/** The steps of a procedure at which something is decided, as questions name them. */
export const decisionsIn = (taught: readonly Taught[]): ReadonlySet<string> =>
  new Set(taught.flatMap(({ procedure }) => procedure.steps.filter(isDeciding).map(({ id }) => `${procedure.id}/${id}`)));

const placeOf = ({ procedure, step }: Question): string => `${procedure}/${step}`;

/** How often a thing has been taken. */
class Tally {
  readonly #counts = new Map<string, number>();
  of = (thing: string): number => this.#counts.get(thing) ?? 0;
  add = (thing: string): void => void this.#counts.set(thing, this.of(thing) + 1);
}

/** The one that stands for what has been asked least: its step first, then its kind; ties go to the order given. */
const leastAsked = (pool: readonly Question[], places: Tally, kinds: Tally): Question | undefined =>
  pool.reduce<Question | undefined>((best, it) => {
    if (!best) return it;
    const step = places.of(placeOf(it)) - places.of(placeOf(best));
    return step < 0 || (step === 0 && kinds.of(it.kind) < kinds.of(best.kind)) ? it : best;
  }, undefined);

const balanced = (pool: readonly Question[], count: number, decisions: ReadonlySet<string>, chance: Chance): Question[] => {
  const left = shuffled(pool, chance);
  const [places, kinds] = [new Tally(), new Tally()];
  const taken: Question[] = [];
  const take = (from: readonly Question[]): boolean => {
    const one = leastAsked(from, places, kinds);
    if (!one) return false;
    left.splice(left.indexOf(one), 1);
    taken.push(one);
    places.add(placeOf(one));
    kinds.add(one.kind);
    return true;
  };
  const ofDecisions = (): Question[] => left.filter((it) => ['case', 'after'].includes(it.kind) && decisions.has(placeOf(it)));
  const gates = Math.min(Math.ceil(count / 2), new Set(ofDecisions().map(placeOf)).size);
  while (taken.length < gates && take(ofDecisions()));
  while (taken.length < count && take(left));
  return taken;
};

/**
 * An exam of `count` questions, or the whole pool where that is smaller. Decisions come first in the drawing (each gate once, up to
 * half of the exam), then steps and kinds asked least; questions and options stand in chance order.
 */
export const drawExam = (
  pool: readonly Question[],
  { seed, count, decisions }: { readonly seed: string; readonly count: number; readonly decisions: ReadonlySet<string> },
): readonly Question[] => {
  const chance = chanceOf(seed);
  return shuffled(balanced(pool, count, decisions, chance), chance).map((question) =>
    // Outcomes keep the document's order: Y and N are found where the eye expects them.
    question.kind === 'case' ? question : { ...question, options: shuffled(question.options, chance) },
  );
};

/** Answers by question id: the key of the option chosen. */
export type ExamAnswers = Readonly<Record<string, string>>;

export interface Marked {
  readonly asked: number;
  readonly right: number;
  /** Rounded down, so that a mark just missed is not shown as reached. */
  readonly percent: number;
  readonly passed: boolean;
  /** Wrong or left open, in the order asked. */
  readonly misses: readonly { readonly question: Question; readonly chosen?: string }[];
}

/** What the answers are worth; an answer the question does not offer counts as none. */
export const marked = (
  exam: readonly Question[],
  answers: ExamAnswers,
  { passMark }: Pick<ExamSettings, 'passMark'>,
): Marked => {
  const misses = exam
    .filter(({ id, right }) => answers[id] !== right)
    .map((question) => {
      const chosen = question.options.find(({ key }) => key === answers[question.id])?.key;
      return chosen === undefined ? { question } : { question, chosen };
    });
  const right = exam.length - misses.length;
  return {
    asked: exam.length,
    right,
    percent: exam.length === 0 ? 0 : Math.floor((100 * right) / exam.length),
    passed: exam.length > 0 && 100 * right >= passMark * exam.length,
    misses,
  };
};
