/** Every record is made by some step, or said to come from outside. A record nobody makes cannot be asked for: name the step, or mark it `origin: outside`. */
import { isWork } from '../definition.ts';
import type { Rule } from './rule.ts';

const id = 'every-record-has-a-maker';

export const everyRecordHasAMaker: Rule = {
  id,
  severity: 'warning',
  look: ({ procedures, records }) => {
    const made = new Set(procedures.flatMap(({ steps }) => steps.filter(isWork).flatMap((step) => step.records.out)));
    return records
      .filter(({ id: record, origin }) => origin === 'step' && !made.has(record))
      .map((record) => ({ rule: id, at: record.id, detail: { name: record.name.zh } }));
  },
};
