/** The Net as the search reads it: numbers for steps, transitions and what the log may say of a step. */
import { type Net, Problem, type Transition } from '../../procedure/index.ts';
import { signersAt, takesOver } from './by-limit.ts';
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
  /** Step number of each transition; -1 for forks, joins and what the clock brings about. */
  readonly stepOf: Int32Array;
  /** 32-bit words in a set of steps. */
  readonly words: number;
  readonly may: readonly StepSet[];
  readonly must: readonly StepSet[];
  /** Step and recorded outcome of each label, and who signed where several do; null where it is not recorded. */
  readonly labels: readonly { readonly step: string; readonly mark: string | null; readonly signer: string | null }[];
  readonly stepOfLabel: Int32Array;
  /** At `label × transitions + transition`: 0 another step, 1 this outcome (or none is recorded), 2 the step with another outcome. */
  readonly fits: Uint8Array;
  readonly costs: readonly StepCosts[];
  /** By transition, 1 where it is only taken with an event that says so: a role that took over. */
  readonly onlyShown: Uint8Array;
}

export const FITS = 1;
const OTHER_OUTCOME = 2;

type Labels = SearchNet['labels'];

/** Stands for whoever signs and is none of those who have to. */
export const NO_SIGNER = '?';

/** A step without outcome, then with each of its own, where several sign by each of them too; the first label stands for what nobody knows. */
const labelsOf = (net: Net, steps: readonly string[]): Labels => [
  { step: '', mark: null, signer: null },
  ...steps.flatMap((step) => {
    const deciding = net.transitions.filter((transition) => transition.step === step && transition.kind !== 'task');
    const signers = net.signings.has(step) ? [null, ...signersAt(net, step), NO_SIGNER] : [null];
    return [null, ...new Set(deciding.map(({ mark }) => mark))].flatMap((mark) =>
      signers.map((signer) => ({ step, mark, signer })),
    );
  }),
];

const fitsOf = (net: Net, labels: Labels, onlyShown: Uint8Array): Uint8Array => {
  const count = net.transitions.length;
  const fits = new Uint8Array(labels.length * count);
  labels.forEach(({ step, mark, signer }, label) => {
    net.transitions.forEach((transition, at) => {
      if (
        transition.silent ||
        transition.clock ||
        transition.step !== step ||
        (signer === null ? onlyShown[at] : transition.signer !== signer)
      )
        return;
      fits[label * count + at] = mark === null || transition.mark === mark ? FITS : OTHER_OUTCOME;
    });
  });
  return fits;
};

/** @throws Problem where a cost is out of range, or given for a step the procedure has not */
export const searchNet = (net: Net, costs: Costs): SearchNet => {
  const isNobodys = ({ silent, clock }: Transition): boolean => silent || clock === true;
  const steps = [...new Set(net.transitions.filter((transition) => !isNobodys(transition)).map(({ step }) => step))];
  const number = new Map(steps.map((step, at) => [step, at]));
  for (const step of Object.keys(costs.steps ?? {}))
    if (!number.has(step))
      throw new Problem(`A cost is given for "${step}", no step of ${net.id}.`, `There are: ${steps.join(', ')}.`);
  const stepOf = Int32Array.from(net.transitions, (transition) => (isNobodys(transition) ? -1 : number.get(transition.step)!));
  const choices = new Set(net.transitions.filter(({ kind }) => kind === 'choice').map(({ step }) => step));
  const words = wordsFor(steps.length);
  const labels = labelsOf(net, steps);
  const onlyShown = Uint8Array.from(net.transitions, (transition) => Number(takesOver(net, transition)));
  return {
    net,
    steps,
    stepOf,
    words,
    may: mayFollow(net, stepOf, words),
    must: mustFollow(net, stepOf, words),
    labels,
    stepOfLabel: Int32Array.from(labels, ({ step }) => number.get(step) ?? -1),
    fits: fitsOf(net, labels, onlyShown),
    onlyShown,
    costs: [
      ...steps.map((step) => costsOf(costs, step, choices.has(step))),
      costsOf({ ...costs, steps: {} }, 'an unknown activity', false),
    ],
  };
};

/** The label of a step, the outcome recorded and, where several sign, who signed; of the step alone where it has no such outcome. 0 where there is no such step. */
export const labelIndex = ({
  labels,
}: SearchNet): ((step: string | null, mark: string | null, signer?: string | null) => Label) => {
  const keyOf = (step: string, mark: string | null, signer: string | null) => `${step}:${mark ?? ''}@${signer ?? ''}`;
  const index = new Map(labels.map(({ step, mark, signer }, label) => [keyOf(step, mark, signer), label]));
  const signed = new Set(labels.flatMap(({ step, signer }) => (signer === null ? [] : [step])));
  return (step, mark, recorded = null) => {
    if (step === null) return UNKNOWN;
    const signer = signed.has(step) ? recorded : null;
    const found = [keyOf(step, mark, signer), keyOf(step, null, signer), keyOf(step, mark, null), keyOf(step, null, null)].find(
      (key) => index.has(key),
    );
    return found === undefined ? UNKNOWN : index.get(found)!;
  };
};
