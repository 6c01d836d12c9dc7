/** Files of other kinds, known by what they hold: each named for what it is, so that it can be said what would do. */
import { isZip } from './log-compression.ts';

const foreignKinds = [
  ...([
    'xls',
    'xls-password',
    'doc',
    'ole',
    'html',
    'mhtml',
    'xml-2003',
    'xml',
    'ods',
    'numbers',
    'docx',
    'pptx',
    'xlsb',
  ] as const),
  ...(['zip', 'pdf', 'rar', '7z', 'image', 'json', 'gzip-nested'] as const),
] as const;
export type ForeignKind = (typeof foreignKinds)[number];

const signatures: Readonly<Record<string, ForeignKind>> = {
  '25504446': 'pdf',
  '52617221': 'rar',
  '377abcaf': '7z',
  '89504e47': 'image',
  ffd8ffe0: 'image',
  ffd8ffe1: 'image',
};

/** Whether a name stands in the directory of an OLE container, where names are UTF-16. */
const names = (bytes: Uint8Array, name: string): boolean => {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, more) => bytes[at + more] === byte)) return true;
  return false;
};

/** Old Office files, and new ones under a password, stand in an OLE container (MS-CFB). */
const inOle = (bytes: Uint8Array): ForeignKind => {
  if (names(bytes, 'EncryptedPackage')) return 'xls-password';
  if (names(bytes, 'Workbook') || names(bytes, 'Book')) return 'xls';
  return names(bytes, 'WordDocument') ? 'doc' : 'ole';
};

/** Archives that are files of an office program, by the names in them; undefined for a workbook. */
export const foreignZip = (files: readonly string[]): ForeignKind | undefined => {
  const has = (part: RegExp): boolean => files.some((name) => part.test(name));
  if (has(/^xl\/workbook\.bin$/)) return 'xlsb';
  if (has(/^xl\//)) return undefined;
  if (has(/^word\//)) return 'docx';
  if (has(/^ppt\//)) return 'pptx';
  if (has(/^Index\.zip$|\.iwa$/)) return 'numbers';
  return has(/^content\.xml$/) ? 'ods' : 'zip';
};

/** By the first bytes. */
export const foreignBytes = (bytes: Uint8Array): ForeignKind | undefined => {
  if (isZip(bytes)) return undefined;
  const first = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return first === 'd0cf11e0' ? inOle(bytes) : signatures[first];
};

/** By how the text begins. */
export const foreignText = (text: string): ForeignKind | undefined => {
  const head = text.slice(0, 4000).trimStart();
  if (/^MIME-Version:/i.test(head)) return 'mhtml';
  if (head.startsWith('{') || /^\[\s*[{[]/.test(head)) return 'json';
  if (!head.startsWith('<')) return undefined;
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(head)) return 'xml-2003';
  return /^(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|table|head|meta|body|style|div)\b/is.test(head)
    ? 'html'
    : undefined;
};
