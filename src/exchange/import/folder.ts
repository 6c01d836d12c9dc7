/** The files of an import as one zip, to be unpacked as a content folder. */
import { strToU8, zipSync } from 'fflate';

/** The earliest day a zip can name: the same files give the same bytes. */
const epoch = new Date(1980, 0, 1, 12);

/** @param folder the folder all of it stands in @param files their texts, by their path below it */
export const zipOf = (folder: string, files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> =>
  zipSync(
    Object.fromEntries([...files].map(([path, text]) => [`${folder}/${path}`, [strToU8(text), { mtime: epoch }] as const])),
  );
