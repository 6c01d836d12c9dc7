/**
 * The hash of an address as it was before it travelled. Messengers and mail programs encode it once more, in whole or in part, and
 * take what stands behind a link (a full stop, a bracket, a quote, a sign without width, the next words) for a part of it.
 */

/** Times a link is encoded at most on its way. */
const deepest = 3;

const decode = (run: string): string => {
  try {
    return decodeURIComponent(run);
  } catch {
    // Cut in the middle of a letter: what can be read is.
    return run.replaceAll(/%[0-7][\da-f]/gi, decodeURIComponent);
  }
};

const decoded = (text: string): string => text.replaceAll(/(?:%[\da-f]{2})+/gi, decode);

/** Signs without width are in none of our hashes, nor does one begin with anything but a letter or a digit. */
const bare = (text: string): string => text.replaceAll(/\p{Cf}/gu, '').replace(/^[^\p{L}\p{N}]+/u, '');

/** Up to the first sign that none of our hashes holds, without the punctuation at its end. */
const cut = (text: string): string => /^[\p{L}\p{N}._:~=@/-]*/u.exec(text)![0].replace(/[^\p{L}\p{N}_-]+$/u, '');

/** Without words in another script that follow with no space between. */
const latin = (text: string): string => text.replace(/[^\w-]+$/, '');

/**
 * What a hash may have been, the likeliest first: as it stands and decoded, then without what was taken along. Of those, decoded ones come
 * first: what is encoded in one that is not (`law%7Emoney`) would be taken for what follows it.
 */
export const readingsOf = (hash: string): readonly string[] => {
  const levels = [hash];
  while (levels.length <= deepest && decoded(levels.at(-1)!) !== levels.at(-1)) levels.push(decoded(levels.at(-1)!));
  const whole = levels.map(bare);
  return [...new Set([...whole, ...[...whole].reverse().flatMap((reading) => [cut(reading), latin(cut(reading))])])];
};

/** What the first readable form of a hash says. */
export const readHash = <T>(hash: string, read: (text: string) => T | undefined): T | undefined => {
  for (const reading of readingsOf(hash)) {
    const said = read(reading);
    if (said !== undefined) return said;
  }
  return undefined;
};

/** Whether a hash is `name=…`, readable or not. */
export const carries = (hash: string, name: string): boolean =>
  readingsOf(hash).some((reading) => reading === name || reading.startsWith(`${name}=`));
