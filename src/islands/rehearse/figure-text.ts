/** Figures as they are typed: numbers, lists and hours. What can't be read is passed on as it is, for the reading to find fault with. */
import type { Distribution, Unit } from '../../simulate/index.ts';
import type { Draft, DraftHours, Typed } from './draft.ts';

export type Kind = Distribution['kind'];

/** The fields of each kind of distribution; a table has its list. */
export const fieldsOf: Readonly<Record<Kind, readonly string[]>> = {
  fixed: ['value'],
  uniform: ['min', 'max'],
  triangular: ['min', 'mode', 'max'],
  exponential: ['mean'],
  lognormal: ['mean', 'sd'],
  gamma: ['mean', 'sd'],
  table: [],
};

/** A number, or the text where it is none; empty text is no number. */
export const readNumber = (text: string): Typed => {
  const plain = text.normalize('NFKC').trim();
  const value = plain === '' ? Number.NaN : Number(plain);
  return Number.isNaN(value) ? text : value;
};

export const readList = (text: string): Typed[] =>
  text
    .split(/[,，、;；\s]+/)
    .filter(Boolean)
    .map(readNumber);

/** `08:00-12:00, 13:30-17:30` */
export const readHours = (text: string): DraftHours[] =>
  text
    .normalize('NFKC')
    .split(/[,、;\n]+/)
    .map((span) => span.trim())
    .filter(Boolean)
    .map((span) => span.split(/\s*[-–—~至]\s*/));

export const hoursText = (hours: readonly DraftHours[] = []): string => hours.map((span) => span.join('-')).join(', ');

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** A distribution of another kind about the same mean. */
export const ofKind = (kind: Kind, mean: number, unit: Unit): Distribution => {
  const value = round(mean);
  switch (kind) {
    case 'fixed':
      return { kind, value, unit };
    case 'uniform':
      return { kind, min: round(mean / 2), max: round(mean * 1.5), unit };
    case 'triangular':
      return { kind, min: round(mean / 2), mode: value, max: round(mean * 1.5), unit };
    case 'exponential':
      return { kind, mean: value, unit };
    case 'table':
      return { kind, values: [value], unit };
    default:
      return { kind, mean: value, sd: round(mean / 2), unit };
  }
};

/** A name no calendar has yet. */
export const newCalendarName = (calendars: Draft['calendars']): string => {
  for (let number = 2; ; number += 1) if (!(`office-${number}` in calendars)) return `office-${number}`;
};
