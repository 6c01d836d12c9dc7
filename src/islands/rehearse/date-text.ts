/** Dates as they are typed or pasted. What can't be read is passed on as it is, for the reading to find fault with. */
import type { DatedCases } from '../../simulate/index.ts';

/** `2026/2/15`, `2026.2.15` and `2026年2月15日` as `2026-02-15`. */
export const dateText = (text: string): string => {
  const plain = text.normalize('NFKC').trim();
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : plain;
};

/** Days apart by commas, spaces or lines; several in a row as `2027-02-05..2027-02-12`, with 至, ~ or "to" between them. */
export const readDates = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/\s*(?:\.{2,}|…|至|到|~|—|–|\bto\b)\s*/g, '..')
    .split(/[,、;\s]+/)
    .filter(Boolean)
    .map((days) => days.split('..').map(dateText).join('..'));

export const datesText = (dates: readonly string[]): string => dates.join(', ');

/** A day a line, with the number of cases after it: `2026-11-16 × 8`, or two columns of a spreadsheet; without a number, one case. */
export const readDated = (text: string): DatedCases[] =>
  text
    .normalize('NFKC')
    .split(/[\n、;]+|,(?=\s*\d{4}[-/.年])/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, day, cases] = /^(\S*?[\d日])(?:\s*[:,×x*]\s*|\s+)(\d+)\s*(?:件|cases?)?$/i.exec(line) ?? [];
      return { date: dateText(day ?? line), cases: cases === undefined ? 1 : Number(cases) };
    });

export const datedText = (dated: readonly DatedCases[]): string =>
  dated.map(({ date, cases }) => (cases === 1 ? date : `${date} × ${cases}`)).join('\n');
