/**
 * Half-widths of 95 % confidence intervals: the 0.975 quantile of Student's t.
 * Up to 30 degrees of freedom from the table; beyond, the Cornish–Fisher expansion (Abramowitz and Stegun 26.7.5), right to six digits.
 */
const TABLE = [
  12.7062047362, 4.3026527297, 3.1824463053, 2.7764451052, 2.570581836, 2.4469118511, 2.3646242516, 2.3060041352, 2.2621571629,
  2.2281388521, 2.2009851601, 2.17881283, 2.1603686565, 2.1447866879, 2.1314495456, 2.1199052992, 2.1098155778, 2.1009220402,
  2.0930240544, 2.0859634473, 2.0796138447, 2.0738730679, 2.0686576104, 2.0638985616, 2.0595385528, 2.0555294386, 2.0518305165,
  2.0484071418, 2.0452296421, 2.0422724563,
];

/** t with P(−t ≤ T ≤ t) = 0.95, for whole degrees of freedom ≥ 1. */
export const studentQuantile = (freedom: number): number => {
  const listed = TABLE[freedom - 1];
  if (listed !== undefined) return listed;
  const z = 1.959963984540054;
  const z3 = z * z * z;
  const z5 = z3 * z * z;
  const z7 = z5 * z * z;
  const first = (z3 + z) / 4;
  const second = (5 * z5 + 16 * z3 + 3 * z) / 96;
  const third = (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / 384;
  return z + first / freedom + second / (freedom * freedom) + third / (freedom * freedom * freedom);
};
