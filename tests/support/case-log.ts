/** Small logs for tests, written as a person would tell them: `of('5.3').case('A', 'approval:Y by U1 as general-manager')`. */
import {
  type Conformance,
  type ConformOptions,
  conform,
  type Definition,
  type EventLog,
  LogBuilder,
} from '../../src/conform/index.ts';
import { thirdContent } from './handbooks.ts';

const { procedures, roles, records } = thirdContent;

/** A procedure of the third handbook. */
export const definitionOf = (id: string): Definition => ({
  procedure: procedures.find((it) => it.id === id)!,
  roles,
  records,
});

const HOUR = 3_600_000;
const START = Date.UTC(2026, 2, 4, 9);
const told = /^(\S+?)(?::(\S+))?(?: by (\S+))?(?: as (\S+))?(?: making (\S+))?(?: at (\S+))?$/;

/** Cases by id, each a list of events: `step:outcome by person as role making record,record at 2026-03-04`, an hour apart; ␣ is a space. */
export const logOf = (cases: Readonly<Record<string, readonly string[]>>): EventLog => {
  const builder = new LogBuilder();
  let row = 1;
  for (const [id, events] of Object.entries(cases)) {
    for (const [at, event] of events.entries()) {
      const [, activity = '', outcome, person, role, made, day] = told.exec(event) ?? [];
      if (activity === '') throw new Error(`"${event}" is no event.`);
      row += 1;
      const time = day === undefined ? START + at * HOUR : Date.parse(`${day}T00:00:00Z`);
      builder.add({
        case: id,
        activity: activity.replaceAll('␣', ' '),
        outcome,
        person,
        role,
        records: made,
        time,
        dayOnly: day !== undefined,
        row,
      });
    }
  }
  return builder.build();
};

export const conformed = (
  of: string | Definition,
  cases: Readonly<Record<string, readonly string[]>>,
  options?: ConformOptions,
): Conformance => conform(typeof of === 'string' ? definitionOf(of) : of, logOf(cases), options);

/** The deviations of one case, each as `kind step`, and its verdict first. */
export const judged = (of: string | Definition, events: readonly string[], options?: ConformOptions): string[] => {
  const [only] = conformed(of, { A: events }, options).cases;
  return [only!.verdict, ...only!.deviations.map(({ kind, step }) => `${kind} ${step}`)];
};
