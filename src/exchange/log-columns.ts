/** Which column of a table is which, by its header: a heading counts as a whole word, never by letters within it. */
import { normalForm } from '../conform/index.ts';
import { type Figure, sayings } from '../procedure/index.ts';
import { isClock } from './clock.ts';
import { type FigureColumn, headings, type LogColumn, logColumns, type TableColumn } from './log-headings.ts';

export { type FigureColumn, type LogColumn, logColumns, type TableColumn } from './log-headings.ts';

/** Position of each column in the header. */
export type Columns = Readonly<Partial<Record<TableColumn, number>>>;

export interface FoundColumns {
  readonly columns: Columns;
  /** Other headings of the same meaning, that come after the one taken; by position. */
  readonly instead: Readonly<Partial<Record<TableColumn, readonly number[]>>>;
  /** Columns for which two headings are as good. */
  readonly unsure: readonly TableColumn[];
  /** Headings that have a known word within them, and were not taken for it. */
  readonly near: readonly { readonly at: number; readonly column: TableColumn }[];
}

interface Meaning {
  readonly column: LogColumn;
  readonly rank: number;
}

const meanings = new Map<string, Meaning>();
for (const column of logColumns)
  headings[column].forEach((words, rank) => {
    for (const word of words.split(' ')) meanings.set(normalForm(word), { column, rank });
  });

/** What stands behind a heading in brackets: 审批人（必填）. */
const withoutBrackets = (heading: string): string => heading.replace(/[（([【][^）)\]】]*[）)\]】]\s*$/u, '');

/** What a heading means: 审批人（必填） is 审批人, Case_ID is case id. */
export const meaningOf = (heading: string): Meaning | undefined => {
  if (heading.length > 60) return undefined;
  return meanings.get(normalForm(heading)) ?? meanings.get(normalForm(withoutBrackets(heading)));
};

/** Words long enough to be looked for within a heading. */
const parts = [...meanings].filter(([word]) => (/^[a-z:]+$/.test(word) ? word.length > 3 : word.length > 1));

const nearMeaning = (heading: string): LogColumn | undefined => {
  const form = normalForm(heading);
  if (form === '' || form.length > 40) return undefined;
  const within = parts.filter(([word]) => form.includes(word)).sort(([a], [b]) => b.length - a.length);
  return within[0]?.[1].column;
};

/** Which figure a heading names, and whether by its whole name: 采购金额（元）, case:order-value, Order value [k€]. */
export const figureOf = (
  heading: string,
  figures: readonly Figure[],
): { readonly column: FigureColumn; readonly isNear: boolean } | undefined => {
  const forms = [heading, withoutBrackets(heading)].map((text) => normalForm(text.replace(/^case:/i, '')));
  const named = figures.map(({ id, name }) => ({ id, names: [id, ...sayings(name)].map(normalForm) }));
  const whole = named.find(({ names }) => forms.some((form) => names.includes(form)));
  if (whole) return { column: `figure:${whole.id}`, isNear: false };
  const [form = ''] = forms.slice(-1);
  const isNear = (name: string): boolean => form.length > 1 && form.length < 40 && (form.includes(name) || name.includes(form));
  const near = named.find(({ names }) => names.some(isNear));
  return near && { column: `figure:${near.id}`, isNear: true };
};

/** The columns of figures; a heading that means another column is none. */
const figureColumns = (header: readonly string[], figures: readonly Figure[]) => {
  const found = header.map((heading) => (meaningOf(heading) ? undefined : figureOf(heading, figures)));
  const placesOf = (column: FigureColumn, isNear: boolean): number[] =>
    found.flatMap((figure, at) => (figure?.column === column && figure.isNear === isNear ? [at] : []));
  return figures.map(({ id }) => {
    const column: FigureColumn = `figure:${id}`;
    return { column, places: placesOf(column, false), near: placesOf(column, true) };
  });
};

/** The best heading for each column, every heading for one column only. */
export const guessColumns = (header: readonly string[], figures: readonly Figure[] = []): FoundColumns => {
  const columns: Partial<Record<TableColumn, number>> = {};
  const instead: Partial<Record<TableColumn, number[]>> = {};
  const unsure: TableColumn[] = [];
  const known = header.map((heading) => meaningOf(heading));
  for (const column of logColumns) {
    const places = known.flatMap((meaning, at) => (meaning?.column === column ? [{ at, rank: meaning.rank }] : []));
    places.sort((a, b) => a.rank - b.rank || a.at - b.at);
    const [first, second] = places;
    if (!first) continue;
    columns[column] = first.at;
    if (second) instead[column] = places.slice(1).map(({ at }) => at);
    if (second?.rank === first.rank) unsure.push(column);
  }
  const ofFigures = figureColumns(header, figures);
  for (const { column, places } of ofFigures) {
    const [first, ...others] = places;
    if (first === undefined) continue;
    columns[column] = first;
    if (others.length > 0) {
      instead[column] = others;
      unsure.push(column);
    }
  }
  const taken = new Set(ofFigures.flatMap(({ places, near }) => [...places, ...near]));
  const near = header.flatMap((heading, at): FoundColumns['near'] => {
    const column = known[at] || taken.has(at) ? undefined : nearMeaning(heading);
    return column === undefined ? [] : [{ at, column }];
  });
  return {
    columns,
    instead,
    unsure,
    near: [...near, ...ofFigures.flatMap(({ column, near }) => near.map((at) => ({ at, column })))],
  };
};

/** Rows that may stand above the header: a title over merged cells, a note, the day of printing. */
const ABOVE = 10;

/** The row that names most columns is the header; the first of equals. -1 where no row names a case or an activity. */
export const headerRow = (rows: readonly (readonly string[])[]): number => {
  const known = rows.slice(0, ABOVE).map((row) => guessColumns(row).columns);
  const scores = known.map((columns) =>
    columns.case === undefined && columns.activity === undefined ? 0 : Object.keys(columns).length,
  );
  const best = Math.max(0, ...scores);
  // One word that happens to be a column's is a title, not a header.
  return best < 2 ? -1 : scores.indexOf(best);
};

const filled = (rows: readonly (readonly string[])[], at: number): string[] =>
  rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');

/** Midnight behind a date is none. */
const hasClock = (cell: string): boolean => /[:：时点]/.test(cell.replace(/[ T]0?0:00(?::00)?(?:\.0+)?$/, ''));

/** 办理日期 and 办理时间 have one stem. */
const stemOf = (heading: string): string => normalForm(heading).replace(/日期|时间|时刻|date|time|clock/g, '');

/**
 * Date and time of day in two columns: of those whose headings are times, by what their first rows say.
 * @returns undefined where no column holds times of day alone beside one that holds days alone
 */
export const dateAndClock = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
  times: readonly number[],
): { readonly time: number; readonly clock: number } | undefined => {
  const clocks = times.filter((at) => {
    const cells = filled(rows, at);
    return cells.length > 0 && cells.every(isClock);
  });
  const days = times.filter((at) => {
    const cells = filled(rows, at);
    return cells.length > 0 && !cells.some(hasClock);
  });
  // One that holds both, if it comes first, needs no other.
  const [first] = times;
  if (first === undefined || (!clocks.includes(first) && !days.includes(first))) return undefined;
  const pairs = days.flatMap((time) => clocks.map((clock) => ({ time, clock })));
  const alike = pairs.filter(({ time, clock }) => stemOf(header[time]!) === stemOf(header[clock]!));
  const [pair, another] = alike.length > 0 ? alike : pairs;
  return alike.length === 0 && another ? undefined : pair;
};
