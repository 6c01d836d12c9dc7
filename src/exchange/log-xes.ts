/** An XES log as rows of a table: its standard keys are columns, and further keys are taken by their names. */
import { guessColumns, type LogColumn } from './log-columns.ts';
import type { LogIssues } from './log-issue.ts';
import { type TableOptions, TableReader } from './log-table.ts';
import { readXes, type XesEvent } from './xes.ts';

/** Keys of the standard extensions Concept, Time and Organizational. */
const standard: Readonly<Record<string, LogColumn>> = {
  'concept:name': 'activity',
  'time:timestamp': 'time',
  'org:resource': 'person',
  'org:role': 'role',
};
const extensions =
  /^(concept|time|org|lifecycle|cost|identity|semantic|micro|software|swcomm|swevent|swtelemetry|artifactlifecycle):/;

/** Which column a key is; undefined where it is none of them. */
const columnOf = (key: string): LogColumn | undefined => {
  if (standard[key] !== undefined || extensions.test(key)) return standard[key];
  const [column] = Object.keys(guessColumns([key])) as LogColumn[];
  return column === 'outcome' || column === 'records' || column === 'role' || column === 'person' ? column : undefined;
};

/** Of the states an event goes through, its completion is the step done (the standard transactional model). */
const isDone = ({ attributes }: XesEvent): boolean => {
  const state = attributes.get('lifecycle:transition');
  return state === undefined || state === '' || state.toLowerCase() === 'complete';
};

const header = ['case', 'activity', 'time', 'person', 'role', 'outcome', 'records'] as const;

/** Read the events of an XES text. */
export const readXesLog = (text: string, issues: LogIssues, options: TableOptions): TableReader => {
  const table = new TableReader(issues, { ...options, columns: Object.fromEntries(header.map((name, at) => [name, at])) });
  const columns = new Map<string, LogColumn | undefined>();
  const known = (key: string): LogColumn | undefined => {
    if (!columns.has(key)) columns.set(key, columnOf(key));
    return columns.get(key);
  };
  table.row(header);
  const { broken, truncated, isLog } = readXes(text, (event) => {
    if (!isDone(event)) return true;
    const row: Partial<Record<LogColumn, string>> = { case: event.trace };
    for (const [key, value] of event.attributes) {
      const column = known(key);
      if (column !== undefined && (row[column] === undefined || standard[key] !== undefined)) row[column] = value;
    }
    return table.row(header.map((column) => row[column] ?? ''));
  });
  if (broken !== null) issues.add('broken', null, '', broken);
  else if (!isLog) issues.add('unknown-format', null, '', 'XML / HTML');
  else if (truncated) issues.add('truncated');
  table.end();
  return table;
};
