/** Numbers and digits that stand for a text: FNV-1a (Fowler, Noll, Vo; IETF draft-eastlake-fnv), over UTF-16 code units. */

/** 32 bits, as a whole number from 0. */
export const hash32 = (text: string): number => {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  return hash >>> 0;
};

const mask = 0xffff_ffff_ffff_ffffn;

const hash64 = (text: string): bigint => {
  let hash = 0xcbf2_9ce4_8422_2325n;
  for (let at = 0; at < text.length; at += 1) hash = ((hash ^ BigInt(text.charCodeAt(at))) * 0x100_0000_01b3n) & mask;
  return hash;
};

/** 12 hexadecimal digits. */
export const digest = (text: string): string => hash64(text).toString(16).padStart(16, '0').slice(0, 12);
