/** Every record is made by some step, or said to come from outside. A record nobody makes cannot be asked for: name the step, or mark it `origin: outside`. */
import { isWork, type Procedure } from '../../procedure/index.ts';
import type { Rule } from './rule.ts';

const id = 'every-record-has-a-maker';

const usersOf = (procedures: readonly Procedure[], record: string): string[] =>
  procedures.flatMap((procedure) =>
    procedure.steps
      .filter((step) => isWork(step) && step.records.in.includes(record))
      .map((step) => `${procedure.id}/${step.id}`),
  );

export const everyRecordHasAMaker: Rule = {
  id,
  severity: 'warning',
  look: ({ procedures, records }) => {
    const made = new Set(procedures.flatMap(({ steps }) => steps.filter(isWork).flatMap((step) => step.records.out)));
    return records
      .filter(({ id: record, origin }) => origin === 'step' && !made.has(record))
      .map(({ id: record, name }) => ({ rule: id, at: record, places: usersOf(procedures, record), detail: { name } }));
  },
};
