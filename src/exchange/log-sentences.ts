/** What was read of a file, and what is wrong with it, as sentences. The words are the caller's: `i18n/log-file.ts` has them. */
import type { DateOrder } from './dates.ts';
import type { TableColumn } from './log-columns.ts';
import type { ForeignKind } from './log-foreign.ts';
import type { LogIssue, LogIssueCode } from './log-issue.ts';
import type { NotAnEvent } from './log-not-events.ts';
import type { LogReading, SheetUse } from './log-reading.ts';

export interface FileWords {
  /** Those of figures too, by their keys. */
  readonly columns: Readonly<Partial<Record<TableColumn, string>>>;
  readonly dates: Readonly<Record<DateOrder, string>>;
  readonly kinds: Readonly<Record<ForeignKind, string>>;
  readonly issues: Readonly<Record<LogIssueCode, (what: string, value: string) => string>>;
  readonly issueAt: (row: string, said: string) => string;
  readonly reading: {
    readonly format: (format: string, encoding: string, delimiter: string) => string;
    readonly tab: string;
    readonly sheet: (name: string, from: string, to: string) => string;
    readonly noSheet: Readonly<Record<Exclude<SheetUse, 'read'>, (name: string) => string>>;
    readonly headerRow: (row: string) => string;
    readonly column: (column: string, heading: string) => string;
    readonly taken: (pairs: string) => string;
    readonly instead: (column: string, heading: string, others: string) => string;
    readonly near: (heading: string, column: string) => string;
    readonly list: (names: readonly string[]) => string;
    readonly datesBy: (order: string, row: string) => string;
    readonly datesSaid: (order: string) => string;
    readonly datesOpen: string;
    readonly times: (heading: string, times: string) => string;
    readonly decimalsBy: (sign: string, row: string) => string;
    readonly decimalsSaid: (sign: string) => string;
    readonly decimalsOpen: string;
    readonly year: (year: string) => string;
    readonly zone: (zone: string) => string;
    readonly states: (states: string) => string;
    readonly statesLeft: (states: string) => string;
    readonly state: (state: string, events: string) => string;
    readonly leftOut: Readonly<Record<NotAnEvent, (rows: string, row: string, value: string) => string>>;
    readonly nameless: (count: string) => string;
    readonly repeated: (count: string) => string;
  };
}

/** Where a row stands: in a workbook of several sheets, by sheet. */
const rowIn = ({ sheets }: LogReading, row: number): string => {
  const sheet = sheets.find(({ from, to }) => from !== null && row >= from && row <= to!);
  const several = sheets.filter(({ use }) => use === 'read').length > 1;
  return sheet && several ? `${sheet.name}!${row - sheet.from! + 1}` : String(row);
};

/** What is wrong, and what would do. */
export const issueSentence = ({ code, row, what, value }: LogIssue, reading: LogReading, words: FileWords): string => {
  const meant = words.columns[what as TableColumn] ?? words.kinds[what as ForeignKind] ?? what;
  return words.issueAt(row === null ? '' : rowIn(reading, row), words.issues[code](meant, value));
};

/** An issue with its sentence. */
export interface DescribedIssue extends LogIssue {
  readonly sentence: string;
}

/** +8, −3:30 */
const zoneText = (minutes: number): string => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
};

const decimalLines = (decimals: LogReading['decimals'], words: FileWords['reading']): string[] => {
  if (!decimals) return [];
  const { sign, by, row } = decimals;
  if (sign === null) return [words.decimalsOpen];
  return [by === 'said' ? words.decimalsSaid(sign) : words.decimalsBy(sign, String(row))];
};

/** Everything a verdict rests on, a sentence each: format, sheets, columns, dates, states, rows left out. */
export const readingLines = (reading: LogReading, { columns, dates: orders, reading: words }: FileWords): string[] => {
  const { format, encoding, delimiter, sheets, headerRow, dates, year, zone, states, traces, decimals } = reading;
  if (format === null) return [];
  const name = (column: TableColumn): string => columns[column] ?? column;
  const separator = delimiter === '\t' ? words.tab : (delimiter ?? '');
  const taken = reading.columns.map(({ column, heading }) => words.column(name(column), heading));
  const order = dates?.order ?? 'ymd';
  return [
    words.format(format.toUpperCase(), (encoding ?? '').toUpperCase(), separator),
    ...sheets.map(({ name: sheet, use, from, to }) =>
      use === 'read' ? words.sheet(sheet, String(from), String(to)) : words.noSheet[use](sheet),
    ),
    ...(headerRow !== null && headerRow > 1 ? [words.headerRow(String(headerRow))] : []),
    ...(taken.length > 0 ? [words.taken(words.list(taken))] : []),
    ...reading.columns
      .filter(({ instead }) => instead.length > 0)
      .map(({ column, heading, instead }) => words.instead(name(column), heading, words.list(instead))),
    ...reading.near.map(({ column, heading }) => words.near(heading, name(column))),
    ...(dates?.by === 'row' ? [words.datesBy(orders[order], String(dates.row))] : []),
    ...(dates?.by === 'said' ? [words.datesSaid(orders[order])] : []),
    ...(dates?.by === 'none' ? [words.datesOpen] : []),
    ...reading.columns.flatMap(({ heading, times }) => (times ? [words.times(heading, times.toLocaleString('en'))] : [])),
    ...decimalLines(decimals, words),
    ...(year === null ? [] : [words.year(String(year))]),
    ...(zone === null ? [] : [words.zone(zoneText(zone))]),
    ...(states && states.counted.length > 0 ? [words.states(words.list(states.counted))] : []),
    ...(states && states.left.length > 0
      ? [words.statesLeft(words.list(states.left.map(({ state, events }) => words.state(state, String(events)))))]
      : []),
    ...reading.leftOut.map(({ what, rows, row, value }) => words.leftOut[what](String(rows), rowIn(reading, row), value)),
    ...(traces && traces.nameless > 0 ? [words.nameless(String(traces.nameless))] : []),
    ...(traces && traces.repeated > 0 ? [words.repeated(String(traces.repeated))] : []),
  ];
};

/** What a file was read as, and what is wrong with it. */
interface ReadFile {
  readonly reading: LogReading;
  readonly issues: readonly LogIssue[];
}

export const describeIssues = ({ issues, reading }: ReadFile, words: FileWords): DescribedIssue[] =>
  issues.map((issue) => ({ ...issue, sentence: issueSentence(issue, reading, words) }));

/** What a report says of the file: how it was read and what is wrong with it, as data and as sentences. */
export const describeFile = (file: ReadFile, words: FileWords) => ({
  reading: { ...file.reading, sentences: readingLines(file.reading, words) },
  issues: describeIssues(file, words),
});
