/** The records of a walk: what its steps have made so far, and what the steps in hand need. */
import { isWork, type Procedure, type WorkStep } from '../procedure/index.ts';
import type { Visit } from './replay.ts';

/** A record and the step that made it first in this walk. */
export interface Gathered {
  readonly record: string;
  readonly step: string;
}

/** A record a step in hand uses, and whether this walk has made it already. */
export interface Due {
  readonly record: string;
  readonly step: string;
  readonly gathered: boolean;
}

const workStep = (procedure: Procedure, id: string): WorkStep | undefined =>
  procedure.steps.filter(isWork).find((step) => step.id === id);

/** Records made so far, each once, in the order they were first made. */
export const gathered = (procedure: Procedure, visits: readonly Visit[]): readonly Gathered[] => {
  const first = new Map<string, string>();
  for (const { step } of visits.filter(({ clock, undecided }) => !(clock && undecided)))
    for (const record of workStep(procedure, step)?.records.out ?? []) if (!first.has(record)) first.set(record, step);
  return [...first].map(([record, step]) => ({ record, step }));
};

/** Records the steps in hand use. */
export const due = (procedure: Procedure, visits: readonly Visit[], here: readonly string[]): readonly Due[] => {
  const made = new Set(gathered(procedure, visits).map(({ record }) => record));
  return here.flatMap((step) =>
    (workStep(procedure, step)?.records.in ?? []).map((record) => ({ record, step, gathered: made.has(record) })),
  );
};
