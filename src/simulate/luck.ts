/** The sources of chance of a model: each step, each signature, each role that takes over, the arrivals and the figures have luck of their own. */
import { Samplers } from './chance/samplers.ts';
import type { Parameters } from './parameters.ts';
import type { ApprovalRow, takeoverRows } from './rows.ts';
import { durationOf } from './signing.ts';

export const samplersOf = (
  steps: readonly string[],
  rows: readonly ApprovalRow[],
  takeovers: ReturnType<typeof takeoverRows>,
  parameters: Parameters,
): Samplers =>
  new Samplers([
    ...steps.map((name) => ({ name, distribution: parameters.steps[name]!.duration })),
    ...rows.map(({ step, roles }) => ({
      name: `${steps[step]}@${roles.join('+')}`,
      distribution: durationOf(parameters.steps[steps[step]!]!, roles.join('+')),
    })),
    ...takeovers.map(({ step, role }) => ({
      name: `${steps[step]}>${role}`,
      distribution: parameters.steps[steps[step]!]!.duration,
    })),
    { name: '(arrivals)', distribution: parameters.arrivals.gap ?? { kind: 'fixed', value: 0, unit: 'minutes' } },
    { name: '(figures)', distribution: { kind: 'fixed', value: 0, unit: 'minutes' } },
  ]);
