/** Whether two sentences ask much the same, so that one must not stand as a wrong answer beside the other. */
import type { Text } from '../../procedure/index.ts';

const takenApart = (sentence: string): ReadonlySet<string> => {
  const letters = [...sentence.toLowerCase().replace(/[\s\p{P}]+/gu, '')];
  return new Set(letters.slice(1).map((letter, at) => letters[at]! + letter));
};

const known = new Map<string, ReadonlySet<string>>();

/** Each sentence is taken apart once: every requirement is compared with every other. */
export const pairsOf = (sentence: string): ReadonlySet<string> => {
  const before = known.get(sentence);
  if (before) return before;
  const its = takenApart(sentence);
  known.set(sentence, its);
  return its;
};

/** How many of one are in the other. */
export const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let count = 0;
  for (const it of a) if (b.has(it)) count += 1;
  return count;
};

/** Shared pairs of letters, from 0 to 1 (Dice, "Measures of the Amount of Ecologic Association Between Species", 1945). */
export const likeness = (one: string, other: string): number => {
  const a = pairsOf(one);
  const b = pairsOf(other);
  if (a.size + b.size === 0) return one === other ? 1 : 0;
  return (2 * common(a, b)) / (a.size + b.size);
};

/** Above this, two requirements would both be right to a fair reader; set by looking at all pairs of the eight procedures. */
const alike = 0.45;

export const sayTheSame = (one: Text, other: Text): boolean =>
  likeness(one.zh, other.zh) > alike || likeness(one.en, other.en) > 0.75;

/** English words that say something: of four letters or more. */
export const wordsOf = (sentence: string): ReadonlySet<string> => new Set(sentence.toLowerCase().match(/[a-z]{4,}/g));

const share = (parts: ReadonlySet<string>, again: ReadonlySet<string>): number =>
  parts.size === 0 ? 0 : common(parts, again) / parts.size;

/** How much of a name a sentence says again, from 0 to 1, in the language in which it says more: such an answer is found without knowing. */
export const echo = (name: Text, sentence: Text): number =>
  Math.max(share(pairsOf(name.zh), pairsOf(sentence.zh)), share(wordsOf(name.en), wordsOf(sentence.en)));
