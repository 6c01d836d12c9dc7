/** Tells the encodings apart that tables come in: UTF-8, GB18030 (and with it GBK and GB2312), Big5, UTF-16, Windows-1252. */

export const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** false: another encoding fits as well. What no character could be made of is U+FFFD. */
  readonly clear: boolean;
}

/** Bytes looked at to tell encodings apart. */
const SAMPLE = 1 << 16;

const marked = (bytes: Uint8Array): Encoding | undefined => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
};

/** What an XML file says of itself. */
const declared = (bytes: Uint8Array): Encoding | undefined => {
  const head = String.fromCharCode(...bytes.subarray(0, 120));
  const name = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1];
  try {
    const found = name && new TextDecoder(name).encoding;
    return encodings.find((encoding) => encoding === found);
  } catch {
    return undefined;
  }
};

/** Digits, commas and line ends have a zero byte in UTF-16, always on the same side; no other text holds zeros. */
const unmarkedUtf16 = (bytes: Uint8Array): Encoding | undefined => {
  const zeros = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0) zeros[at % 2]! += 1;
  const [even, odd] = zeros as [number, number];
  if (even + odd === 0 || bytes.length < 4) return undefined;
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

const REPLACED = 0xfffd;

/** Share of the characters beyond ASCII that are no character, or none that anybody writes. */
const utf8Strangeness = (bytes: Uint8Array): number => {
  let strange = 0;
  let beyond = 0;
  for (const sign of new TextDecoder('utf-8').decode(bytes, { stream: true })) {
    const code = sign.codePointAt(0)!;
    if (code < 0x80) continue;
    beyond += 1;
    if (code === REPLACED || code < 0xa0 || (code >= 0xe000 && code < 0xf900)) strange += 1;
  }
  return beyond === 0 ? 0 : strange / beyond;
};

/**
 * Share of the double bytes that are none of an encoding's common characters: level 1 of GB 2312 lies at B0A1 to D7F9, that of Big5
 * at A440 to C67E, each in order of use; full-width signs count as common.
 */
const pairStrangeness = (bytes: Uint8Array, isCommon: (lead: number, trail: number) => boolean): number => {
  let strange = 0;
  let pairs = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    if (at + 1 === bytes.length) break;
    pairs += 1;
    if (!isCommon(lead, bytes[at + 1]!)) strange += 1;
    // A byte that can't follow is the next character.
    if (bytes[at + 1]! >= 0x40) at += 1;
  }
  return pairs === 0 ? 0 : strange / pairs;
};
const commonInGbk = (lead: number, trail: number): boolean =>
  trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3);
const commonInBig5 = (lead: number, trail: number): boolean =>
  (trail >= 0xa1 || (trail >= 0x40 && trail <= 0x7e)) && lead >= 0xa1 && lead <= 0xc6 && lead !== 0xa2;

/** Letters with accents stand one by one among those without; and no text of ours is all of them. */
const westernStrangeness = (bytes: Uint8Array): number => {
  let alone = 0;
  let high = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at]! < 0x80) continue;
    high += 1;
    const isLetter = bytes[at]! >= 0xc0 || [0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x80].includes(bytes[at]!);
    if (isLetter && (bytes[at - 1] ?? 0) < 0x80 && (bytes[at + 1] ?? 0) < 0x80) alone += 1;
  }
  return high === 0 ? 0 : 1 - alone / high;
};

/** Below that share an encoding fits; a second one that comes as near leaves it open. */
const CLEAR = 0.1;

/** The encoding with the least share of strange characters, and whether no other comes near. */
const likeliest = (bytes: Uint8Array): { readonly encoding: Encoding; readonly clear: boolean } => {
  const strangeness: readonly (readonly [Encoding, number])[] = [
    ['utf-8', utf8Strangeness(bytes)],
    ['gb18030', pairStrangeness(bytes, commonInGbk)],
    ['big5', pairStrangeness(bytes, commonInBig5)],
    ['windows-1252', westernStrangeness(bytes)],
  ];
  const [[encoding, least], [, next]] = [...strangeness].sort((a, b) => a[1] - b[1]) as [
    [Encoding, number],
    [Encoding, number],
  ];
  return { encoding, clear: next - least > CLEAR };
};

/** A sample from where characters beyond ASCII begin. */
const sampleOf = (bytes: Uint8Array): Uint8Array => {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return bytes.subarray(Math.max(0, first), Math.max(0, first) + SAMPLE);
};

const found = (bytes: Uint8Array): { readonly encoding: Encoding; readonly clear: boolean } => {
  const certain = marked(bytes) ?? declared(bytes) ?? unmarkedUtf16(bytes.subarray(0, SAMPLE));
  if (certain) return { encoding: certain, clear: true };
  return isUtf8(bytes) ? { encoding: 'utf-8', clear: true } : likeliest(sampleOf(bytes));
};

/** The text of a file, its byte order mark left out. @param said the encoding, where a person says it */
export const decodeText = (bytes: Uint8Array, said?: Encoding): Decoded => {
  const { encoding, clear } = said ? { encoding: said, clear: true } : found(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding, clear };
};
