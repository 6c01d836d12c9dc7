/** An XES log as events: its standard keys are columns, and further keys are taken by their names. */

import { type LogColumn, logColumns, meaningOf } from './log-columns.ts';
import type { EventTaker } from './log-events.ts';
import type { LogIssues } from './log-issue.ts';
import { logLimits } from './log-limits.ts';
import type { LogReading, ReadColumn } from './log-reading.ts';
import { readXes } from './xes.ts';

/** Keys of the standard extensions Concept, Time, Organizational and Lifecycle. */
const standard: Readonly<Record<string, LogColumn>> = {
  'concept:name': 'activity',
  'time:timestamp': 'time',
  'org:resource': 'person',
  'org:role': 'role',
  'lifecycle:transition': 'state',
};
const extensions =
  /^(concept|time|org|lifecycle|cost|identity|semantic|micro|software|swcomm|swevent|swtelemetry|artifactlifecycle):/;
const byName: readonly LogColumn[] = ['outcome', 'records', 'role', 'person'];

/** Which column a key is; undefined where it is none of them. */
const columnOf = (key: string): LogColumn | undefined => {
  if (standard[key] !== undefined || extensions.test(key)) return standard[key];
  const column = meaningOf(key)?.column;
  return column !== undefined && byName.includes(column) ? column : undefined;
};

/** Each trace is a case, whatever its name: one without a name is called after its place, a name met again gets a number. */
class TraceNames {
  nameless = 0;
  repeated = 0;
  readonly #taken = new Set<string>();
  #place = 0;
  #name = '';

  /** @param place number of the trace, from 1 */
  of(place: number, name: string): string {
    if (place === this.#place) return this.#name;
    this.#place = place;
    if (name === '') this.nameless += 1;
    else if (this.#taken.has(name)) this.repeated += 1;
    const wanted = name === '' ? `#${place}` : name;
    let free = wanted;
    for (let nth = 2; this.#taken.has(free); nth += 1) free = `${wanted} (${nth})`;
    this.#taken.add(free);
    this.#name = free;
    return free;
  }
}

/** Read the events of an XES text. */
export const readXesLog = (
  text: string,
  events: EventTaker,
  issues: LogIssues,
): { readonly isLog: boolean } & Pick<LogReading, 'columns' | 'traces'> => {
  const columns = new Map<string, LogColumn | undefined>();
  const names = new TraceNames();
  const meant = (key: string): LogColumn | undefined => {
    if (!columns.has(key)) columns.set(key, columnOf(key));
    return columns.get(key);
  };
  let row = 0;
  const cut = (value: string, id: string): string => {
    if (value.length <= logLimits.cell) return value;
    issues.add('too-many-cells', row, String(logLimits.cell), value);
    events.builder.doubt('too-many-cells', id);
    return value.slice(0, logLimits.cell);
  };
  const { broken, truncated, isLog } = readXes(text, ({ trace, place, attributes }) => {
    row += 1;
    const found: Partial<Record<LogColumn, string>> = {};
    for (const [key, value] of attributes) {
      const column = meant(key);
      if (column !== undefined && (found[column] === undefined || standard[key] !== undefined)) found[column] = value.trim();
    }
    const id = names.of(place, trace.trim());
    const { activity = '', person = '', role = '', outcome = '', records = '', time = '', state = null } = found;
    if (activity === '') {
      issues.add('no-activity', row, '', id);
      events.builder.doubt('no-activity', id);
      return true;
    }
    const texts = { activity: cut(activity, id), outcome: cut(outcome, id), records: cut(records, id) };
    return events.take({ case: id, person, role, time, state, ...texts }, row);
  });
  if (broken !== null) issues.add('broken', null, '', broken);
  else if (truncated && isLog) issues.add('truncated');
  const known = [...columns].flatMap(([heading, column]) => (column === undefined ? [] : [{ column, heading }]));
  const taken = logColumns.flatMap((column): ReadColumn[] => {
    if (column === 'case') return [{ column, heading: 'trace concept:name', instead: [] }];
    const [first, ...others] = known.filter((it) => it.column === column).map(({ heading }) => heading);
    return first === undefined ? [] : [{ column, heading: first, instead: others }];
  });
  const { nameless, repeated } = names;
  return { isLog: isLog || broken !== null, columns: taken, traces: nameless + repeated > 0 ? { nameless, repeated } : null };
};
