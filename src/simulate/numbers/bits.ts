/** One double seen as two 32-bit words, whichever way round this machine stores them. */
export const real = new Float64Array(1);
export const words = new Uint32Array(real.buffer);
real[0] = 1;
/** Index in `words` of the word with sign, exponent and the upper 20 bits of the fraction. */
export const high = words[1] ? 1 : 0;
