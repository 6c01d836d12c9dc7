/** The account of a walk: rounds, approvals, records, roles, and how it compares with the shortest way. */
import { decidedAlong, type Net, type Procedure } from '../procedure/index.ts';
import { handOffs, rolesInvolved } from './hand-offs.ts';
import { type Gathered, gathered } from './records.ts';
import type { Visit } from './replay.ts';
import { shortestWay } from './search.ts';

export interface Summary {
  /** Steps done, counting every round; a decision is one, however many signed it. */
  readonly steps: number;
  /** Gates and how often each was decided, in the order they were first met. */
  readonly rounds: readonly { readonly step: string; readonly times: number }[];
  /** Decisions that turned the matter down. */
  readonly refusals: number;
  /** Gate decisions that let the matter pass. */
  readonly approvals: readonly Visit[];
  readonly records: readonly Gathered[];
  readonly roles: readonly string[];
  readonly handOffs: number;
  /** Steps of the shortest way; undefined where no way leads to an end. */
  readonly shortest: number | undefined;
}

export const summarise = (net: Net, procedure: Procedure, visits: readonly Visit[]): Summary => {
  const decided = visits.filter(({ undecided }) => !undecided);
  const gates = decided.filter((visit) => visit.kind === 'gate');
  const shortest = shortestWay(net);
  const times = new Map<string, number>();
  for (const { step, round } of gates) times.set(step, round);
  return {
    steps: decided.length,
    rounds: [...times].map(([step, count]) => ({ step, times: count })),
    refusals: visits.filter((visit) => visit.refusal).length,
    approvals: gates.filter((visit) => !visit.refusal),
    records: gathered(procedure, visits),
    roles: rolesInvolved(procedure, visits),
    handOffs: handOffs(procedure, visits).length,
    shortest: shortest && decidedAlong(net, shortest).length,
  };
};
