/** How often a case comes to each step on average, forks and joins included: the token flow of the Net in the first round. */
import { compile, isWork, type Net, type Procedure, type Transition } from '../../procedure/index.ts';
import { factor, solveLeft } from '../numbers/linear.ts';
import type { Parameters } from '../parameters.ts';

/** The share of the tokens of its place that a transition takes; a join takes one from each of its places. */
const shareOf = (transition: Transition, parameters: Parameters, round: number): number => {
  if (transition.kind === 'join') return 1 / transition.consumes.length;
  const list = parameters.steps[transition.step]?.outcomes;
  return list && !transition.silent ? (list[Math.min(round, list.length - 1)]![transition.mark] ?? 0) : 1;
};

const flowOf = (net: Net, parameters: Parameters, round: number): Float64Array | undefined => {
  const size = net.places.length;
  const matrix = new Float64Array(size * size);
  for (let at = 0; at < size; at += 1) matrix[at * size + at] = 1;
  for (const transition of net.transitions) {
    const share = shareOf(transition, parameters, round);
    for (const from of transition.consumes) {
      for (const to of transition.produces) matrix[from * size + to] = matrix[from * size + to]! - share;
    }
  }
  const factors = factor(matrix, size);
  const begin = new Float64Array(size);
  for (const place of net.initial) begin[place] = 1;
  return factors && solveLeft(factors, begin);
};

/**
 * Expected visits by step id, with the outcome probabilities of one round (0: the first, the default) throughout; undefined where
 * a case could go round for ever. Exact for forks and joins that close what they open.
 */
export const visitRates = (procedure: Procedure, parameters: Parameters, round = 0): Map<string, number> | undefined => {
  const net = compile(procedure);
  const flow = flowOf(net, parameters, round);
  if (!flow || flow.some((rate) => !(rate >= -1e-9 && rate < 1e9))) return undefined;
  return new Map(
    procedure.steps.filter(isWork).map(({ id }): [string, number] => [id, Math.max(0, flow[net.places.indexOf(id)] ?? 0)]),
  );
};
