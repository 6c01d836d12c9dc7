/** Days as a calendar file: RFC 5545, with its lines folded at 75 octets and ended by CRLF. Nothing of the clock is in it. */

interface CalendarEvent {
  /** The same for the same event, for ever: a calendar that reads the file again replaces it. */
  readonly uid: string;
  /** 2026-03-04 */
  readonly day: string;
  /** The day on which it was settled, for DTSTAMP. */
  readonly stamp: string;
  readonly summary: string;
  readonly description: string;
  /** So many days before, a reminder. */
  readonly remind: number;
}

const encoder = new TextEncoder();

/** A line in pieces of at most 75 octets; no character is cut. */
const folded = (line: string): string => {
  const pieces: string[] = [];
  let [piece, octets] = ['', 0];
  for (const sign of line) {
    const length = encoder.encode(sign).length;
    if (octets + length > 75) {
      pieces.push(piece);
      [piece, octets] = ['', 1]; // The space that opens a continuation counts.
    }
    piece += sign;
    octets += length;
  }
  return [...pieces, piece].join('\r\n ');
};

/** §3.3.11: what has a meaning in a text. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
const basic = (day: string): string => day.replaceAll('-', '');

const dayAfter = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
};

const linesOf = ({ uid, day, stamp, summary, description, remind }: CalendarEvent): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${basic(stamp)}T000000Z`,
  `DTSTART;VALUE=DATE:${basic(day)}`,
  `DTEND;VALUE=DATE:${basic(dayAfter(day))}`,
  `SUMMARY:${escaped(summary)}`,
  `DESCRIPTION:${escaped(description)}`,
  'TRANSP:TRANSPARENT',
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(summary)}`,
  `TRIGGER:-P${remind}D`,
  'END:VALARM',
  'END:VEVENT',
];

/** @see https://www.rfc-editor.org/rfc/rfc5545 */
export const calendarOf = ({ name, events }: { readonly name: string; readonly events: readonly CalendarEvent[] }): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//process-handbook//reviews//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
