/** The least an Excel workbook is made of, for tests. */
import { strToU8, zipSync } from 'fflate';

export type Cell = string | number | { readonly date: number } | null;

const cell = (value: Cell, at: string): string => {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value === 'object') return `<c r="${at}" s="1"><v>${value.date}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
};

const sheetXml = (rows: readonly (readonly Cell[])[]): string => {
  const lines = rows.map((cells, y) => {
    const inner = cells.map((value, x) => cell(value, `${String.fromCharCode(65 + x)}${y + 1}`)).join('');
    return `<row r="${y + 1}">${inner}</row>`;
  });
  const space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return `<?xml version="1.0"?><worksheet ${space}><sheetData>${lines.join('')}</sheetData></worksheet>`;
};

type SheetCells = readonly (readonly Cell[])[] | string;

/** A sheet by its name, with a state where it is not seen. */
export interface NamedSheet {
  readonly name: string;
  readonly rows: SheetCells;
  readonly state?: 'hidden' | 'veryHidden';
}

const isNamed = (sheet: SheetCells | NamedSheet): sheet is NamedSheet => typeof sheet === 'object' && 'name' in sheet;

/** The least a workbook is made of (ECMA-376); style 1 is a date with a time. */
export const workbook = (...sheets: (SheetCells | NamedSheet)[]): Uint8Array => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const ids = sheets.map((_, at) => at + 1);
  const sheetTag = (id: number): string => {
    const sheet = sheets[id - 1]!;
    const { name, state } = isNamed(sheet) ? sheet : { name: `表${id}`, state: undefined };
    return `<sheet name="${name}" sheetId="${id}"${state ? ` state="${state}"` : ''} r:id="rId${id}"/>`;
  };
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${ids.map(sheetTag).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships">${ids.map((id) => `<Relationship Id="rId${id}" Type="${office}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}<Relationship Id="rId99" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  sheets.forEach((sheet, at) => {
    const rows = isNamed(sheet) ? sheet.rows : sheet;
    files[`xl/worksheets/sheet${at + 1}.xml`] = typeof rows === 'string' ? rows : sheetXml(rows);
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
};
