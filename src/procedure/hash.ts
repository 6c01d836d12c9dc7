/** Numbers and digits that stand for a text: FNV-1a (Fowler, Noll, Vo; IETF draft-eastlake-fnv), over UTF-16 code units. */

/** 32 bits, as a whole number from 0. */
export const hash32 = (text: string): number => {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  return hash >>> 0;
};

const two32 = 0x1_0000_0000;

/** 64 bits as two halves: the prime is 2^40 + 0x1b3, and no product or sum of it here is beyond what a number holds exactly. */
const hash64 = (text: string): string => {
  let [high, low] = [0xcbf2_9ce4, 0x8422_2325];
  for (let at = 0; at < text.length; at += 1) {
    low = (low ^ text.charCodeAt(at)) >>> 0;
    const product = low * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / two32) + low * 0x100) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
};

/** 12 hexadecimal digits. */
export const digest = (text: string): string => hash64(text).slice(0, 12);
