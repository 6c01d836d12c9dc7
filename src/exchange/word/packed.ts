/** A document as the bytes of its file: the same for the same document, whenever and wherever it is made. */
import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Time begins in zip files in 1980. */
const mtime = new Date(1980, 0, 1);

/** Numbers and lots in the order in which they come in this document. */
class Numbers {
  readonly #known = new Map<string, number>();

  of(id: string): number {
    if (!this.#known.has(id)) this.#known.set(id, this.#known.size + 1);
    return this.#known.get(id)!;
  }
}

/** Ids the library counts on from the documents before, or draws by lot, made this document's own. */
const renumbered = (xml: string): string => {
  const [drawings, shapes, bookmarks, watermarks] = [new Numbers(), new Numbers(), new Numbers(), new Numbers()];
  return xml
    .replace(/(<wp:docPr [^>]*?id=")(\d+)"/g, (_, before: string, id: string) => `${before}${drawings.of(id)}"`)
    .replace(/<wps:cNvPr id="(\d+)" name="([^"]*?)( \d+)?"/g, (_, id: string, name: string, counted?: string) => {
      const number = shapes.of(id);
      return `<wps:cNvPr id="${number}" name="${name}${counted === undefined ? '' : ` ${number}`}"`;
    })
    .replace(
      /(<w:bookmark(?:Start|End) [^>]*?w:id=")(\d+)"/g,
      (_, before: string, id: string) => `${before}${bookmarks.of(id)}"`,
    )
    .replace(/PowerPlusWaterMarkObject[\w-]+/g, (lot) => `PowerPlusWaterMarkObject${watermarks.of(lot)}`);
};

/** @param date the moment the document says it was made and changed at, `2026-11-27T00:00:00Z` */
export const packed = async (document: Document, date: string): Promise<Uint8Array> => {
  const files = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const steady = Object.keys(files)
    .sort()
    .map((path): [string, Uint8Array] => {
      if (!/\.(xml|rels)$/.test(path)) return [path, files[path]!];
      const text = renumbered(strFromU8(files[path]!));
      const dated = path === 'docProps/core.xml' ? text.replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${date}`) : text;
      return [path, strToU8(dated)];
    });
  // What a file is comes first in it, so that it is known by its beginning.
  const first = '[Content_Types].xml';
  return zipSync(Object.fromEntries(steady.sort(([a], [b]) => Number(b === first) - Number(a === first))), { mtime, level: 9 });
};
