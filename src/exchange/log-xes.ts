/** An XES log as events: its standard keys are columns, and further keys are taken by their names. */

import type { Figure } from '../procedure/index.ts';
import { figureOf, type LogColumn, logColumns, meaningOf, type TableColumn } from './log-columns.ts';
import type { EventTaker } from './log-events.ts';
import type { LogIssues } from './log-issue.ts';
import { logLimits } from './log-limits.ts';
import type { LogReading, ReadColumn } from './log-reading.ts';
import { readXes, type XesEvent } from './xes.ts';

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
const columnOf = (key: string, figures: readonly Figure[]): TableColumn | undefined => {
  const figure = figureOf(key, figures);
  if (figure && !figure.isNear) return figure.column;
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

/** The keys met in a log, each with the column it is; the columns are told of once the log is read. */
class KeysMet {
  readonly #columns = new Map<string, TableColumn | undefined>();
  readonly #figures: readonly Figure[];

  constructor(figures: readonly Figure[]) {
    this.#figures = figures;
  }

  /** What an event says by column; of several keys for one column a standard one counts, else the first. */
  textsOf(attributes: XesEvent['attributes']): Partial<Record<TableColumn, string>> {
    const found: Partial<Record<TableColumn, string>> = {};
    for (const [key, value] of attributes) {
      const column = this.#columnOf(key);
      if (column !== undefined && (found[column] === undefined || standard[key] !== undefined)) found[column] = value.trim();
    }
    return found;
  }

  /** The figures that a trace says of all its events. */
  figuresOf(ofTrace: XesEvent['ofTrace']): Partial<Record<TableColumn, string>> {
    if (this.#figures.length === 0) return {};
    return Object.fromEntries(Object.entries(this.textsOf(ofTrace)).filter(([column]) => column.startsWith('figure:')));
  }

  /** Which key each column was read from. */
  get taken(): ReadColumn[] {
    const columns: readonly TableColumn[] = [...logColumns, ...this.#figures.map(({ id }) => `figure:${id}` as const)];
    return columns.flatMap((column): ReadColumn[] => {
      if (column === 'case') return [{ column, heading: 'trace concept:name', instead: [] }];
      const [first, ...others] = [...this.#columns].filter(([, meant]) => meant === column).map(([key]) => key);
      return first === undefined ? [] : [{ column, heading: first, instead: others }];
    });
  }

  #columnOf(key: string): TableColumn | undefined {
    if (!this.#columns.has(key)) this.#columns.set(key, columnOf(key, this.#figures));
    return this.#columns.get(key);
  }
}

/** Read the events of an XES text. */
export const readXesLog = (
  text: string,
  events: EventTaker,
  issues: LogIssues,
  figures: readonly Figure[] = [],
): { readonly isLog: boolean } & Pick<LogReading, 'columns' | 'traces'> => {
  const keys = new KeysMet(figures);
  const names = new TraceNames();
  let row = 0;
  const cut = (value: string, id: string): string => {
    if (value.length <= logLimits.cell) return value;
    issues.add('too-many-cells', row, String(logLimits.cell), value);
    events.builder.doubt('too-many-cells', id);
    return value.slice(0, logLimits.cell);
  };
  const { broken, truncated, isLog } = readXes(text, ({ trace, place, attributes, ofTrace }) => {
    row += 1;
    const found = { ...keys.figuresOf(ofTrace), ...keys.textsOf(attributes) };
    const id = names.of(place, trace.trim());
    const { activity = '', person = '', role = '', outcome = '', records = '', time = '', state = null } = found;
    if (activity === '') {
      issues.add('no-activity', row, '', id);
      events.builder.doubt('no-activity', id);
      return true;
    }
    const texts = { activity: cut(activity, id), outcome: cut(outcome, id), records: cut(records, id) };
    const cells = figures.map((figure) => ({ figure, power: 0, text: found[`figure:${figure.id}`] ?? '' }));
    return events.take({ case: id, person, role, time, state, ...texts, figures: cells }, row);
  });
  if (broken !== null) issues.add('broken', null, '', broken);
  else if (truncated && isLog) issues.add('truncated');
  const { nameless, repeated } = names;
  const traces = nameless + repeated > 0 ? { nameless, repeated } : null;
  return { isLog: isLog || broken !== null, columns: keys.taken, traces };
};
