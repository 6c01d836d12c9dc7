/** Tells the encodings apart that tables come in: UTF-8, GB18030 (and with it GBK and GB2312), UTF-16. */

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** false: no encoding fits without a rest, so some characters may be wrong. */
  readonly certain: boolean;
}

/** Bytes looked at for the pattern of UTF-16. */
const SAMPLE = 4096;

const marked = (bytes: Uint8Array): Encoding | undefined => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
};

/** Digits, commas and line ends have a zero byte in UTF-16, always on the same side; no other text holds zeros. */
const unmarkedUtf16 = (bytes: Uint8Array): Encoding | undefined => {
  const zeros = [0, 0];
  const end = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at % 2]! += 1;
  const [even, odd] = zeros as [number, number];
  if (Math.max(even, odd) * 20 < end) return undefined;
  if (odd > even * 4) return 'utf-16le';
  return even > odd * 4 ? 'utf-16be' : undefined;
};

/** Whether the bytes are UTF-8; a last character cut in two is let pass. */
const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/** The text of a file, its byte order mark left out. */
export const decodeText = (bytes: Uint8Array): Decoded => {
  const encoding = marked(bytes) ?? unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'gb18030');
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, certain: !text.includes('\uFFFD') };
};
