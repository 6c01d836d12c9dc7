/** What practising the cases of a procedure has to meet: every outcome of every decision once, and a few cases at least. Pure. */
import { type Move, moveOf, type Scenario } from '../procedure/index.ts';

/** Cases that are practised at least, where there are as many. */
const fewest = 3;

/** Something to be decided in a case. */
interface Decided {
  readonly step: string;
  readonly mark: string;
}

const nameOf = ({ step, mark }: Decided): Move => moveOf(step, mark);

const decidedIn = ({ course }: Scenario): Decided[] =>
  course.flatMap(({ step, decide }) => (decide === undefined ? [] : [{ step, mark: decide }]));

/** How cases stand after revisions: which are ended as they are today, and which touched steps are to be met again. */
export interface EndedCases {
  isEnded(scenario: string): boolean;
  /** Steps that were touched since a case that comes to them was ended. */
  readonly touched: readonly string[];
}

export interface LeftToPractise {
  /** Touched steps that some case comes to and none of those ended does. */
  readonly steps: readonly string[];
  /** Outcomes that some case calls for and none of those ended did. */
  readonly outcomes: readonly Decided[];
  /** How many more cases there must be, whichever they are. */
  readonly cases: number;
}

/** What is left once some cases have been brought to their end. */
export const leftToPractise = (scenarios: readonly Scenario[], { isEnded, touched }: EndedCases): LeftToPractise => {
  const ended = scenarios.filter(({ id }) => isEnded(id));
  const met = new Set(ended.flatMap(decidedIn).map(nameOf));
  const all = new Map(scenarios.flatMap(decidedIn).map((stop) => [nameOf(stop), stop]));
  const comesTo = (step: string) => (scenario: Scenario) => scenario.course.some((entry) => entry.step === step);
  return {
    steps: touched.filter((step) => scenarios.some(comesTo(step)) && !ended.some(comesTo(step))),
    outcomes: [...all].filter(([name]) => !met.has(name)).map(([, outcome]) => outcome),
    cases: Math.max(0, Math.min(fewest, scenarios.length) - ended.length),
  };
};

/** Whether practising is done. */
export const isPractised = (scenarios: readonly Scenario[], ended: EndedCases): boolean => {
  const { steps, outcomes, cases } = leftToPractise(scenarios, ended);
  return scenarios.length > 0 && steps.length === 0 && outcomes.length === 0 && cases === 0;
};

/** Cases that are enough: each in turn the one that meets most of what is left, of equal ones the first. */
export const casesEnough = (scenarios: readonly Scenario[]): readonly Scenario[] => {
  const taken: Scenario[] = [];
  const isTaken = (id: string): boolean => taken.some((candidate) => candidate.id === id);
  const soFar: EndedCases = { isEnded: isTaken, touched: [] };
  while (scenarios.length > 0 && !isPractised(scenarios, soFar)) {
    const left = new Set(leftToPractise(scenarios, soFar).outcomes.map(nameOf));
    const meets = (played: Scenario): number =>
      new Set(
        decidedIn(played)
          .map(nameOf)
          .filter((name) => left.has(name)),
      ).size;
    const [next] = scenarios.filter(({ id }) => !isTaken(id)).sort((a, b) => meets(b) - meets(a));
    taken.push(next!);
  }
  return taken;
};
