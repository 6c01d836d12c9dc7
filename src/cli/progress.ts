/** Says how far a long job is, on the side; nothing where it is done within a second. */

const FIRST = 1000;
const BETWEEN = 5000;

/** @param now milliseconds. @returns to be called often; it speaks after a second, then every five */
export const progressOn = (now: () => number, note: (line: string) => void): ((line: () => string) => void) => {
  let next = now() + FIRST;
  return (line) => {
    if (now() < next) return;
    next = now() + BETWEEN;
    note(line());
  };
};
