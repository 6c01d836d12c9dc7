/** Figures as they are typed: numbers, lists and hours. What can't be read is passed on as it is, for the reading to find fault with. */
import type { Draft, DraftHours, Typed } from './draft.ts';

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

/** A name no calendar has yet. */
export const newCalendarName = (calendars: Draft['calendars']): string => {
  for (let number = 2; ; number += 1) if (!(`office-${number}` in calendars)) return `office-${number}`;
};
