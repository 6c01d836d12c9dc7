/**
 * Exponential random numbers from a random word, the same to the last bit on every machine and several times as quick as a logarithm:
 * ln x = k ln 2 + ln c + ln(1 + r) with c from a table and |r| below 1/512 (Tang, "Table-Driven Implementation of the
 * Logarithm Function", ACM TOMS 16, 1990). Within 2⁻⁵² of −ln u where that is above 1, and within 2⁻⁵³ below.
 */
import { log } from '../numbers/log.ts';

const BITS = 8;
const CLASSES = 1 << BITS;

/** Of each class of the significand, one part of its middle, and the logarithm of that. */
const parts = Float64Array.from({ length: CLASSES }, (_, at) => 1 / (1 + (at + 0.5) / CLASSES));
const partLogs = parts.map(log);
/** By the number of leading zero bits of the word: what scales it to [1, 2), and −ln of what that leaves. */
const scales = Float64Array.from({ length: 33 }, (_, zeros) => 2 ** (zeros - 31));
const scaleLogs = Float64Array.from({ length: 33 }, (_, zeros) => (zeros + 1) * Math.LN2);

/** −ln u for u = (word + ½) / 2³², word a whole number from 0 to 2³² − 1: exponentially distributed with mean 1, above 0. */
export const exponentialOf = (word: number): number => {
  const zeros = Math.clz32(word);
  const x = (word + 0.5) * scales[zeros]!;
  const at = ((x - 1) * CLASSES) | 0;
  const r = x * parts[at]! - 1;
  return scaleLogs[zeros]! + partLogs[at]! - r * (1 - r * (1 / 2 - r * (1 / 3 - r * (1 / 4 - r * (1 / 5 - r / 6)))));
};
