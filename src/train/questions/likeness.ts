/** Whether two sentences ask much the same, so that one must not stand as a wrong answer beside the other. */
import { isInCharacters, type Locale, likeness, localesIn, type Text } from '../../procedure/index.ts';

/** Worked out once for each sentence: every one is compared with every other. */
const once = <V>(make: (sentence: string) => V): ((sentence: string) => V) => {
  const known = new Map<string, V>();
  return (sentence) => {
    const value = known.get(sentence) ?? make(sentence);
    known.set(sentence, value);
    return value;
  };
};

/** Small letters and figures alone: signs and spaces say nothing. */
const bare = once((sentence): string => sentence.toLowerCase().replace(/[\s\p{P}]+/gu, ''));

/** Pairs of letters that stand side by side. */
const pairsOf = once((sentence): ReadonlySet<string> => {
  const letters = [...bare(sentence)];
  return new Set(letters.slice(1).map((letter, at) => letters[at]! + letter));
});

/** Words that say something: of four letters or more. */
const wordsOf = once((sentence): ReadonlySet<string> => new Set(sentence.toLowerCase().match(/\p{L}{4,}/gu)));

/** What a sentence is compared by in a language. */
export const partsIn = (locale: Locale): ((sentence: string) => ReadonlySet<string>) =>
  isInCharacters(locale) ? pairsOf : wordsOf;

/** How many of one are in the other. */
export const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let count = 0;
  for (const grams of a) if (b.has(grams)) count += 1;
  return count;
};

/** Above this, two requirements would both be right to a fair reader; set by looking at all pairs of the eight procedures. */
const alike = 0.45;

/** For each text what it was compared with: the same pairs come again for every choice of wrong options. */
const compared = new WeakMap<Text, WeakMap<Text, boolean>>();

export const sayTheSame = (left: Text, right: Text): boolean => {
  const known = compared.get(left) ?? new WeakMap<Text, boolean>();
  compared.set(left, known);
  const same =
    known.get(right) ??
    localesIn(left).some(
      (locale) => likeness(bare(left[locale]), bare(right[locale])) > (isInCharacters(locale) ? alike : 0.75),
    );
  known.set(right, same);
  return same;
};

/** How much of one is in the other, from 0 to 1. */
export const share = (parts: ReadonlySet<string>, again: ReadonlySet<string>): number =>
  parts.size === 0 ? 0 : common(parts, again) / parts.size;

/** How much of a name a sentence says again, from 0 to 1, in the language in which it says more: such an answer is found without knowing. */
export const echo = (name: Text, sentence: Text): number =>
  Math.max(...localesIn(name).map((locale) => share(partsIn(locale)(name[locale]), partsIn(locale)(sentence[locale]))));
