/**
 * Threefry-2×32 with 13 rounds: random numbers by counter, so any number of any stream can be had at once.
 * Salmon, Moraes, Dror and Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3", SC'11; Crush-resistant with 13 rounds.
 * Written short so that the compiler of JavaScript still takes it in where it is called.
 */

/** Writes two 32-bit words, a function of the key (k0, k1) and the counter (c0, c1), into `out`. */
export const threefry = (k0: number, k1: number, c0: number, c1: number, out: Uint32Array): void => {
  const k2 = 0x1bd11bda ^ k0 ^ k1;
  let y = (c1 + k1) | 0;
  let x = (c0 + k0 + y) | 0;
  y = x ^ ((y << 13) | (y >>> 19));
  x = (x + y) | 0;
  y = x ^ ((y << 15) | (y >>> 17));
  x = (x + y) | 0;
  y = x ^ ((y << 26) | (y >>> 6));
  x = (x + y) | 0;
  y = x ^ ((y << 6) | (y >>> 26));
  y = (y + k2 + 1) | 0;
  x = (x + k1 + y) | 0;
  y = x ^ ((y << 17) | (y >>> 15));
  x = (x + y) | 0;
  y = x ^ ((y << 29) | (y >>> 3));
  x = (x + y) | 0;
  y = x ^ ((y << 16) | (y >>> 16));
  x = (x + y) | 0;
  y = x ^ ((y << 24) | (y >>> 8));
  y = (y + k0 + 2) | 0;
  x = (x + k2 + y) | 0;
  y = x ^ ((y << 13) | (y >>> 19));
  x = (x + y) | 0;
  y = x ^ ((y << 15) | (y >>> 17));
  x = (x + y) | 0;
  y = x ^ ((y << 26) | (y >>> 6));
  x = (x + y) | 0;
  y = x ^ ((y << 6) | (y >>> 26));
  y = (y + k1 + 3) | 0;
  x = (x + k0 + y) | 0;
  y = x ^ ((y << 17) | (y >>> 15));
  out[0] = x;
  out[1] = y;
};
