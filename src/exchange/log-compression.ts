/** Packed files, unpacked only as far as they may grow. */
import { Gunzip, unzipSync } from 'fflate';

/** More comes out of a file than is allowed: a mistake, or made to fill the memory. */
export class TooLarge extends Error {
  readonly bytes: number;
  constructor(bytes: number) {
    super(`More than ${bytes} bytes.`);
    this.name = 'TooLarge';
    this.bytes = bytes;
  }
}

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

const PIECE = 1 << 16;

const joined = (parts: readonly Uint8Array[], length: number): Uint8Array => {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/**
 * What is packed with gzip (RFC 1952); a file cut short gives what is there.
 * @throws TooLarge as soon as more than `most` bytes have come out
 * @throws Error where it is no gzip
 */
export const gunzip = (bytes: Uint8Array, most: number): { readonly bytes: Uint8Array; readonly truncated: boolean } => {
  const parts: Uint8Array[] = [];
  let length = 0;
  let complete = false;
  const stream = new Gunzip((part, final) => {
    parts.push(part);
    length += part.length;
    complete ||= final;
    if (length > most) throw new TooLarge(most);
  });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch (error) {
    if (error instanceof TooLarge || length === 0) throw error;
    complete = false;
  }
  return { bytes: joined(parts, length), truncated: !complete };
};

/**
 * One file of a zip; undefined where there is none of that name.
 * @throws TooLarge where it says that it holds more than `most` bytes
 * @throws Error where it is damaged
 */
export const fileInZip = (bytes: Uint8Array, wanted: string, most = Number.POSITIVE_INFINITY): Uint8Array | undefined =>
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (name === wanted && originalSize > most) throw new TooLarge(most);
      return name === wanted;
    },
  })[wanted];

/**
 * Looks at the list of a zip file and unpacks nothing.
 * @returns names of the files in it
 * @throws TooLarge where they say they hold more than `most` bytes together
 * @throws Error where it is no zip, or cut short
 */
export const namesInZip = (bytes: Uint8Array, most: number): string[] => {
  const names: string[] = [];
  let length = 0;
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.push(name);
      length += originalSize;
      return false;
    },
  });
  if (length > most) throw new TooLarge(most);
  return names;
};
