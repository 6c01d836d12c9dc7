const two = (number: number): string => String(number).padStart(2, '0');

/** The day of a time (milliseconds since 1970) where the reader is: 2026-03-04. Not by UTC, which has another day for hours. */
export const dayOf = (at: number): string => {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** The day and minute of a time where the reader is: 2026-03-04 15:07. */
export const minuteOf = (at: number): string => {
  const date = new Date(at);
  return `${dayOf(at)} ${two(date.getHours())}:${two(date.getMinutes())}`;
};
