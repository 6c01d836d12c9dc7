/**
 * e to the x, the same to the last bit on every machine (see log.ts).
 * After fdlibm's e_exp.c (Sun Microsystems, 1993; error below one unit in the last place).
 */
import { powerOfTwo } from './powers.ts';

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** eˣ; 0 below −708 and +∞ above 709, NaN for NaN. */
export const exp = (x: number): number => {
  if (!(x > -708 && x < 709)) return x <= -708 ? 0 : x >= 709 ? Number.POSITIVE_INFINITY : Number.NaN;
  const k = Math.floor(x * Math.LOG2E + 0.5);
  const upper = x - k * LN2_HIGH;
  const lower = k * LN2_LOW;
  const r = upper - lower;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t * (-0.0027777777777015593 + t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))));
  return (1 - (lower - (r * c) / (2 - c) - upper)) * powerOfTwo(k);
};
