/** The Net as the search reads it: numbers for steps, transitions and what the log may say of a step. */
import { type Net, Problem } from '../../procedure/index.ts';
import { type Costs, costsOf, type StepCosts } from './costs.ts';
import { mayFollow, mustFollow, type StepSet, wordsFor } from './step-sets.ts';

/** What the log says of an event: 0 an activity nobody knows, else an index into `labels`. */
export type Label = number;

/** Activity unknown. */
const UNKNOWN: Label = 0;

export interface SearchNet {
  readonly net: Net;
  /** Steps that leave a trace in a log, by number. */
  readonly steps: readonly string[];
  /** Step number of each transition; -1 for forks and joins. */
  readonly stepOf: Int32Array;
  /** 32-bit words in a set of steps. */
  readonly words: number;
  readonly may: readonly StepSet[];
  readonly must: readonly StepSet[];
  /** Step and recorded outcome of each label; mark null where none is recorded. */
  readonly labels: readonly { readonly step: string; readonly mark: string | null }[];
  readonly stepOfLabel: Int32Array;
  /** At `label × transitions + transition`: 0 another step, 1 this outcome (or none is recorded), 2 the step with another outcome. */
  readonly fits: Uint8Array;
  readonly costs: readonly StepCosts[];
}

export const FITS = 1;
const OTHER_OUTCOME = 2;

type Labels = SearchNet['labels'];

/** A step without outcome, then with each of its own; the first label stands for what nobody knows. */
const labelsOf = (net: Net, steps: readonly string[]): Labels => [
  { step: '', mark: null },
  ...steps.flatMap((step) => [
    { step, mark: null },
    ...net.transitions
      .filter((transition) => transition.step === step && transition.kind !== 'task')
      .map(({ mark }) => ({ step, mark })),
  ]),
];

const fitsOf = (net: Net, labels: Labels): Uint8Array => {
  const count = net.transitions.length;
  const fits = new Uint8Array(labels.length * count);
  labels.forEach(({ step, mark }, label) => {
    net.transitions.forEach((transition, at) => {
      if (transition.silent || transition.step !== step) return;
      fits[label * count + at] = mark === null || transition.mark === mark ? FITS : OTHER_OUTCOME;
    });
  });
  return fits;
};

/** @throws Problem where a cost is out of range, or given for a step the procedure has not */
export const searchNet = (net: Net, costs: Costs): SearchNet => {
  const steps = [...new Set(net.transitions.filter(({ silent }) => !silent).map(({ step }) => step))];
  const number = new Map(steps.map((step, at) => [step, at]));
  for (const step of Object.keys(costs.steps ?? {}))
    if (!number.has(step))
      throw new Problem(`A cost is given for "${step}", no step of ${net.id}.`, `There are: ${steps.join(', ')}.`);
  const stepOf = Int32Array.from(net.transitions, (transition) => (transition.silent ? -1 : number.get(transition.step)!));
  const choices = new Set(net.transitions.filter(({ kind }) => kind === 'choice').map(({ step }) => step));
  const words = wordsFor(steps.length);
  const labels = labelsOf(net, steps);
  return {
    net,
    steps,
    stepOf,
    words,
    may: mayFollow(net, stepOf, words),
    must: mustFollow(net, stepOf, words),
    labels,
    stepOfLabel: Int32Array.from(labels, ({ step }) => number.get(step) ?? -1),
    fits: fitsOf(net, labels),
    costs: [
      ...steps.map((step) => costsOf(costs, step, choices.has(step))),
      costsOf({ ...costs, steps: {} }, 'an unknown activity', false),
    ],
  };
};

/** The label of a step and the outcome recorded; of the step alone where it has no such outcome. 0 where there is no such step. */
export const labelIndex = ({ labels }: SearchNet): ((step: string | null, mark: string | null) => Label) => {
  const index = new Map(labels.map(({ step, mark }, label) => [mark === null ? step : `${step}:${mark}`, label]));
  return (step, mark) => (step === null ? UNKNOWN : (index.get(`${step}:${mark}`) ?? index.get(step) ?? UNKNOWN));
};
