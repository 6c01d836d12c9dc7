/** Powers of two, exact: for scaling by an exponent without writing half a double, which the processor would wait for. */
const SMALLEST = -1022;
const LARGEST = 1023;

const table = new Float64Array(LARGEST - SMALLEST + 1);
table[-SMALLEST] = 1;
for (let k = 1; k <= LARGEST; k += 1) table[k - SMALLEST] = table[k - 1 - SMALLEST]! * 2;
for (let k = -1; k >= SMALLEST; k -= 1) table[k - SMALLEST] = table[k + 1 - SMALLEST]! / 2;

/** 2 to the k, for −1022 ≤ k ≤ 1023. */
export const powerOfTwo = (k: number): number => table[k - SMALLEST]!;
