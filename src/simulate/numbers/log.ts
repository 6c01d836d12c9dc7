/**
 * Natural logarithm, the same to the last bit on every machine: additions, multiplications and divisions only, which
 * IEEE 754 fixes, while `Math.log` may differ between JavaScript engines.
 * After fdlibm's e_log.c (Sun Microsystems, 1993; error below one unit in the last place).
 */
import { high, real, words } from './bits.ts';
import { powerOfTwo } from './powers.ts';

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** ln x for a normal positive x; NaN for negative x or NaN, −∞ for 0, +∞ for +∞. */
export const log = (x: number): number => {
  if (!(x > 2.3e-308 && x < Number.POSITIVE_INFINITY)) return x === 0 ? Number.NEGATIVE_INFINITY : x > 1 ? x : Number.NaN;
  real[0] = x;
  const top = words[high]!;
  const carry = ((top & 0xfffff) + 0x95f64) >>> 20;
  const k = (top >>> 20) - 1023 + carry;
  const f = (k > 1022 ? x * 0.5 * powerOfTwo(1 - k) : x * powerOfTwo(-k)) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + (even + odd)) + k * LN2_LOW) - f);
};
