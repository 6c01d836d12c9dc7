/** The file of `--map`: which column and which text means what, what is allowed, and what departures cost. */
import { readFileSync } from 'node:fs';
import { type Allowance, type Costs, type Day, type Decisions, STATES, standardCosts } from '../conform/index.ts';
import {
  type DateOrder,
  type DecimalSign,
  dateOrders,
  decimalSigns,
  type Encoding,
  encodings,
  type LogOptions,
  logColumns,
} from '../exchange/log.ts';
import { type Figure, figuresOf, type Procedure } from '../procedure/index.ts';
import { mend } from './arguments.ts';
import { type Given, Misuse, type Words } from './command.ts';
import { numberOf } from './procedure.ts';

export interface ConformSettings extends LogOptions {
  readonly decisions: Decisions;
  readonly allowances: readonly Allowance[];
  readonly today: Day;
  readonly costs: Costs;
  readonly over: 'none' | 'all';
  readonly cap: number;
  /** The file as it was given, for one with more in it to be written. */
  readonly map: Raw;
}

type Raw = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (value: unknown): boolean => isObject(value) && Object.values(value).every((entry) => typeof entry === 'string');
const textsOrNone = (value: unknown): boolean =>
  isObject(value) && Object.values(value).every((entry) => entry === null || typeof entry === 'string');
const stepsOrNone = (value: unknown): boolean =>
  isObject(value) && Object.values(value).every((entry) => entry === null || entry === false || typeof entry === 'string');
const places = (value: unknown): boolean =>
  isObject(value) &&
  Object.values(value).every((entry) => entry === null || typeof entry === 'string' || Number.isInteger(entry));
const numbers = (value: unknown): boolean =>
  isObject(value) && Object.values(value).every((entry) => Number.isInteger(entry) || isObject(entry));

/** Each key of the file and what it must be; the words for `--help` have the same keys. */
const shapes: Readonly<Record<keyof Words['mapKey'], (value: unknown) => boolean>> = {
  columns: places,
  activities: stepsOrNone,
  roles: textsOrNone,
  records: textsOrNone,
  outcomes: texts,
  allow: (value) => Array.isArray(value) && value.every(isObject),
  costs: numbers,
  delimiter: (value) => typeof value === 'string' && value.length > 0,
  zone: Number.isInteger,
  year: Number.isInteger,
  fillDown: (value) => typeof value === 'boolean',
  dates: (value) => dateOrders.includes(value as DateOrder),
  decimal: (value) => decimalSigns.includes(value as DecimalSign),
  encoding: (value) => encodings.includes(value as Encoding),
  sheet: (value) => typeof value === 'string',
  states: (value) => Array.isArray(value) && value.every((entry) => typeof entry === 'string'),
  over: (value) => value === 'none' || value === 'all',
};

const parsed = ({ words }: Given, path: string): Raw => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Misuse(words.cannotRead(path));
  }
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // Told below, as for JSON that is no object.
  }
  throw new Misuse(words.notAMap(path));
};

const checked = (given: Given, path: string): Raw => {
  const raw = parsed(given, path);
  for (const [key, value] of Object.entries(raw)) {
    const shape = Object.hasOwn(shapes, key) ? shapes[key as keyof typeof shapes] : undefined;
    const { words } = given;
    if (!shape) throw new Misuse(`${words.unknownMapKey(path, key)}${words.space}${mend(words, key, Object.keys(shapes))}`);
    if (!shape(value)) throw new Misuse(words.wrongMapValue(path, key));
  }
  return raw;
};

/** 2026-03-04, by the clock of the machine. */
const todayHere = (now: Date): Day =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** @throws Misuse where a column is none: neither one of every log nor that of a figure */
const checkColumns = ({ words }: Given, path: string, { columns = {} }: Raw, figures: readonly Figure[]): void => {
  const known: readonly string[] = [...logColumns, ...figures.map(({ id }) => `figure:${id}`)];
  const key = Object.keys(columns as Raw).find((column) => !known.includes(column));
  if (key !== undefined) throw new Misuse(`${words.unknownMapKey(path, key)}${words.space}${mend(words, key, known)}`);
};

/** What `--map` and `--states` say, and what holds without it. @throws Misuse where the file can't be used */
export const conformSettings = (given: Given, procedure: Procedure): ConformSettings => {
  const path = given.options.map;
  const raw = typeof path === 'string' ? checked(given, path) : {};
  const figures = figuresOf(procedure);
  checkColumns(given, String(path), raw, figures);
  const { activities, roles, records, outcomes, allow = [], costs, over = 'none', ...reading } = raw;
  const now = new Date();
  return {
    year: now.getFullYear(),
    figures,
    ...reading,
    decisions: { activities, roles, records, outcomes } as Decisions,
    allowances: (allow as Allowance[]).map((allowance) => ({ ...allowance, until: allowance.until ?? null })),
    today: todayHere(now),
    costs: { ...standardCosts, ...(costs as Partial<Costs> | undefined) },
    over: over as ConformSettings['over'],
    cap: numberOf(given, 'states') ?? STATES,
    map: raw,
  };
};
