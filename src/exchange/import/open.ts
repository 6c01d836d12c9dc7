/**
 * What a file holds: a text, or the tables of a workbook, a Word document, a page. What takes a parser of its own loads it when such a
 * file is there.
 */
import { decodeText } from '../encoding.ts';
import { fileInZip, isZip } from '../log-compression.ts';
import type { Grid } from './table/grid.ts';
import { isPage, sheetGrid } from './table/text.ts';

/** A text, or tables. */
export type Opened = string | readonly Grid[];

const document = 'word/document.xml';

/** Bytes a document may unpack to. */
const most = 1 << 26;

const zipped = async (bytes: Uint8Array): Promise<Opened | undefined> => {
  try {
    const xml = fileInZip(bytes, document, most);
    if (xml) return [(await import('./table/document.ts')).documentGrid(decodeText(xml).text)];
    const sheets = await (await import('../xlsx.ts')).readXlsx(bytes);
    return sheets.filter(({ hidden }) => !hidden).map(({ name, rows }) => sheetGrid(name, rows));
  } catch {
    return undefined;
  }
};

/** Opens a file, or a text that was pasted, by what stands in it. A packed file that is damaged, or none of these, is no table. */
export const openFile = async (given: Uint8Array | string): Promise<Opened> => {
  if (typeof given !== 'string' && isZip(given)) return (await zipped(given)) ?? [];
  const text = typeof given === 'string' ? given : decodeText(given).text;
  return isPage(text) ? [(await import('./table/html.ts')).pageGrid(text)] : text;
};
