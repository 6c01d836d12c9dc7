/** How often a case comes to each step on average, forks and joins included: the token flow of the Net in the first round. */
import {
  compile,
  type DecidingStep,
  isWork,
  moveOf,
  type Net,
  type Procedure,
  signaturesKey,
  stepIn,
  type Transition,
} from '../../procedure/index.ts';
import { figureCases, meanOver } from '../figures.ts';
import { factor, solveLeft } from '../numbers/linear.ts';
import type { Parameters } from '../parameters.ts';
import { signedStates } from '../signing.ts';

/** The share of the tokens of its place that a transition takes; a join takes one from each of its places. */
const shareOf = (transition: Transition, parameters: Parameters, round: number, signed: SignedShares): number => {
  if (transition.signer !== undefined) return signed.get(`${transition.consumes[0]} ${transition.move}`)!(round);
  if (transition.kind === 'join') return 1 / transition.consumes.length;
  const list = parameters.steps[transition.step]?.outcomes;
  return list && !transition.silent ? (list[Math.min(round, list.length - 1)]![transition.mark] ?? 0) : 1;
};

type SignedShares = ReadonlyMap<string, (round: number) => number>;

/** How likely each signature is the next, by the place it is given in. */
const signedShares = (net: Net, procedure: Procedure, parameters: Parameters): SignedShares =>
  new Map(
    [...net.signings].flatMap(([id, signing]) => {
      const states = signedStates(signing, stepIn(procedure, id) as DecidingStep, parameters.steps[id]!);
      const places = new Map(
        [...net.signed].flatMap(([place, given]) => (net.places[place] === id ? [[signaturesKey(given), place]] : [])),
      );
      return states.flatMap(({ before, next }) =>
        next.map(
          ({ signer, mark, share }) => [`${places.get(signaturesKey(before))} ${moveOf(id, mark, signer)}`, share] as const,
        ),
      );
    }),
  );

const flowOf = (net: Net, parameters: Parameters, round: number, signed: SignedShares): Float64Array | undefined => {
  const size = net.places.length;
  const matrix = new Float64Array(size * size);
  for (let at = 0; at < size; at += 1) matrix[at * size + at] = 1;
  for (const transition of net.transitions) {
    const share = shareOf(transition, parameters, round, signed);
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
export const visitRates = (procedure: Procedure, parameters: Parameters, round = 0): Map<string, number> | undefined =>
  meanOver(figureCases(procedure, parameters), (known) => ratesOf(known, parameters, round));

/** Of a procedure without bands. */
const ratesOf = (procedure: Procedure, parameters: Parameters, round: number): Map<string, number> | undefined => {
  const net = compile(procedure);
  const flow = flowOf(net, parameters, round, signedShares(net, procedure, parameters));
  if (!flow || flow.some((rate) => !(rate >= -1e-9 && rate < 1e9))) return undefined;
  return new Map(
    procedure.steps.filter(isWork).map(({ id }): [string, number] => [id, Math.max(0, flow[net.places.indexOf(id)] ?? 0)]),
  );
};
